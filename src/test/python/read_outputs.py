#!/usr/bin/python3
"""Reads every table of a publication with pandas, and with LibreOffice where it is installed.

Each column is read with the type that datapackage.json gives it, and each value is compared with
the characters of the file: a number has to be the same number (in LibreOffice its first 15 digits, which is what
spreadsheets keep), a text the same text, nothing where nothing stands.

    read_outputs.py DIR [--libreoffice] [--tables NAME,NAME]

DIR is a publication such as output/current. Needs Debian's python3-pandas; exit 1 where a value
differs, with the first one of each column.
"""

import argparse
import csv
import json
import pathlib
import subprocess
import sys
import tempfile
from decimal import ROUND_HALF_UP, Context, Decimal

import pandas

# What a spreadsheet holds; a longer table is told and not read.
SPREADSHEET_ROWS = 1_048_576
# Spreadsheets keep so many digits of a number; where more are written, that many are compared.
SPREADSHEET_DIGITS = Context(prec=15, rounding=ROUND_HALF_UP)
PANDAS = {"string": "string", "integer": "Int64", "boolean": "boolean"}
TRUE, FALSE = "true", "false"


def written(path):
    """The records of a file as they are written, the header apart."""
    with path.open(newline="", encoding="utf-8") as file:
        records = csv.reader(file)
        return next(records), list(records)


def same(kind, text, value, digits):
    """Whether what a program read is what is written."""
    if text == "":
        return pandas.isna(value) or value == ""
    if pandas.isna(value):
        return False
    if kind == "number" or kind == "integer":
        return Decimal(str(value)) == (digits.plus(Decimal(text)) if digits else Decimal(text))
    if kind == "boolean":
        return str(value).lower() == text and text in (TRUE, FALSE)
    return str(value) == text


def with_pandas(path, fields):
    kinds = {field["name"]: field["type"] for field in fields}
    numbers = {
        name: lambda text: Decimal(text) if text else None
        for name, kind in kinds.items()
        if kind == "number"
    }
    table = pandas.read_csv(
        path,
        dtype={name: PANDAS[kind] for name, kind in kinds.items() if kind != "number"},
        converters=numbers,
        keep_default_na=False,
        na_values=[""],
        true_values=[TRUE],
        false_values=[FALSE],
    )
    return [table[name].tolist() for name in kinds]


def with_libreoffice(path, fields):
    """Opens the file as somebody does who says which columns are text, and writes it as it is."""
    formats = "/".join(
        f"{at}/{1 if field['type'] in ('number', 'integer') else 2}"
        for at, field in enumerate(fields, start=1)
    )
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run(
            [
                "soffice",
                f"-env:UserInstallation=file://{folder}/profile",
                "--headless",
                f"--infilter=CSV:44,34,76,1,{formats},1033,false,false",
                "--convert-to",
                "fods",
                "--outdir",
                folder,
                str(path),
            ],
            check=True,
            capture_output=True,
        )
        return cells(pathlib.Path(folder) / (path.stem + ".fods"), len(fields))


def cells(path, width):
    """The values of a flat OpenDocument table by column, its header left out."""
    from xml.etree import ElementTree

    office = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
    table = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
    text = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
    columns = [[] for _ in range(width)]
    header = True
    for _, row in ElementTree.iterparse(path):
        if row.tag != table + "table-row":
            continue
        values = []
        for cell in row:
            number = cell.get(office + "value")
            shown = "\n".join("".join(part.itertext()) for part in cell.iter(text + "p"))
            value = number if number is not None else shown
            repeated = min(int(cell.get(table + "number-columns-repeated", "1")), width)
            values += [value] * repeated
        if not header and any(values):
            for at in range(width):
                columns[at].append(values[at] if at < len(values) else "")
        header = False
        row.clear()
    return columns


def compare(program, path, fields, columns, records):
    differences = 0
    if any(len(column) != len(records) for column in columns):
        print(f"{path.name}: {program} has {len(columns[0])} rows, {len(records)} are written")
        return 1
    digits = SPREADSHEET_DIGITS if program == "LibreOffice" else None
    for at, (field, column) in enumerate(zip(fields, columns)):
        for row, (record, value) in enumerate(zip(records, column), start=2):
            if not same(field["type"], record[at], value, digits):
                print(
                    f"{path.name} line {row}, {field['name']} ({field['type']}):"
                    f" written {record[at]!r}, {program} read {value!r}"
                )
                differences += 1
                break
    return differences


def main():
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    arguments.add_argument("folder", type=pathlib.Path)
    arguments.add_argument("--libreoffice", action="store_true")
    arguments.add_argument("--tables", help="names without .csv, between commas; all if absent")
    asked = arguments.parse_args()
    package = json.loads((asked.folder / "datapackage.json").read_text(encoding="utf-8"))
    programs = {"pandas": with_pandas}
    if asked.libreoffice:
        programs["LibreOffice"] = with_libreoffice
    differences = 0
    for resource in package["resources"]:
        if resource["format"] != "csv":
            continue
        if asked.tables and resource["path"].removesuffix(".csv") not in asked.tables.split(","):
            continue
        path = asked.folder / resource["path"]
        fields = resource["schema"]["fields"]
        header, records = written(path)
        if header != [field["name"] for field in fields]:
            print(f"{path.name}: columns are {header}")
            differences += 1
            continue
        for program, read in programs.items():
            if program == "LibreOffice" and len(records) >= SPREADSHEET_ROWS:
                print(f"{resource['path']}: {len(records)} rows are more than a sheet holds")
                continue
            if records:
                differences += compare(program, path, fields, read(path, fields), records)
            print(f"{resource['path']}: {len(records)} rows, {len(fields)} columns, {program}")
    sys.exit(1 if differences else 0)


if __name__ == "__main__":
    main()
