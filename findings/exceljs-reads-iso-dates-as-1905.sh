#!/usr/bin/env bash
# ExcelJS: a date that a workbook holds as ISO 8601 text (a cell of type "d") is read as a day in July 1905.
#
# Guessed:  the cell <c t="d"><v>2024-06-01</v></c> is 1 June 2024, as SheetJS reads it; a reader that does not know the
#           type would keep the text or complain.
# Found:    only the digits before the first hyphen are taken, and 2024 is counted as days since 1900: every day of 2024
#           becomes 16 July 1905, without a date format the number 2024. Cells with a serial number are right.
# Versions: exceljs 4.4.0, xlsx 0.18.5 (Node 20)
# Source:   run; parseFloat in lib/xlsx/xform/sheet/cell-xform.js. Type "d" is in ISO/IEC 29500-1, ST_CellType.
# Seen:     the lines that stand at the end of this script, which fails where they change.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
npm install --silent --no-audit --no-fund --prefix . exceljs@4.4.0 xlsx@0.18.5 >&2
cat > dates.cjs <<'JS'
const ExcelJS = require("exceljs");
const JSZip = require("jszip");
const SheetJS = require("xlsx");
const shown = (value) => value instanceof Date ? value.toISOString().slice(0, 10) : value;
(async () => {
  const made = new ExcelJS.Workbook();
  const sheet = made.addWorksheet("Trade");
  for (const cell of ["A1", "A2", "A3"]) {
    sheet.getCell(cell).value = new Date("2024-06-01");
    sheet.getCell(cell).numFmt = "yyyy-mm-dd";
  }
  sheet.getCell("A4").value = 45444;
  const zip = await JSZip.loadAsync(await made.xlsx.writeBuffer());
  const part = "xl/worksheets/sheet1.xml";
  const iso = {A2: "2024-06-01", A3: "2024-12-31", A4: "2024-06-01"};
  const xml = (await zip.file(part).async("string")).replace(/<c r="(A[234])"([^>]*)><v>45444<\/v>/g,
    (all, cell, style) => `<c r="${cell}"${style.replace(/ t="n"/, "")} t="d"><v>${iso[cell]}</v>`);
  zip.file(part, xml);
  const book = await zip.generateAsync({type: "nodebuffer"});
  const excel = new ExcelJS.Workbook();
  await excel.xlsx.load(book);
  const other = SheetJS.read(book, {cellDates: true});
  const what = {A1: "serial 45444", A2: "2024-06-01", A3: "2024-12-31", A4: "2024-06-01 without format"};
  for (const cell of ["A1", "A2", "A3", "A4"]) {
    console.log(what[cell] + ", ExcelJS: " + shown(excel.worksheets[0].getCell(cell).value));
    console.log(what[cell] + ", SheetJS: " + shown(other.Sheets.Trade[cell].v));
  }
})();
JS
TZ=UTC node dates.cjs > seen; cat seen
diff seen - <<'SEEN'
serial 45444, ExcelJS: 2024-06-01
serial 45444, SheetJS: 2024-06-01
2024-06-01, ExcelJS: 1905-07-16
2024-06-01, SheetJS: 2024-06-01
2024-12-31, ExcelJS: 1905-07-16
2024-12-31, SheetJS: 2024-12-31
2024-06-01 without format, ExcelJS: 2024
2024-06-01 without format, SheetJS: 2024-06-01
SEEN
echo "still so"
