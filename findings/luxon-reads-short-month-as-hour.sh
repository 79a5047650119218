#!/usr/bin/env bash
# Luxon: fromISO reads a month written with a year of two digits as an hour of today with an offset, up to the year 24.
#
# Guessed:  DateTime.fromISO("24-06") is not valid, as ISO 8601 no longer has years of two digits before a month, or it
#           is June 2024; and "25-06" of the same column fares alike.
# Found:    up to "24-06" it is valid: 24 o'clock of the day on which the program runs, six hours behind UTC, so June
#           2024 moves along with the calendar from one run to the next. From "25-06" on it is not valid.
# Versions: luxon 3.7.2 (Node 20), with its clock set to 10 March 2025
# Source:   run; the pattern of times with an offset in luxon's impl/regexParser, which needs no ":" and no "T".
# Seen:     the lines that stand at the end of this script, which fails where they change.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
npm install --silent --no-audit --no-fund --prefix . luxon@3.7.2 >&2
cat > months.cjs <<'JS'
const {DateTime, Settings} = require("luxon");
Settings.now = () => Date.UTC(2025, 2, 10, 12);
for (const month of ["2024-06", "202406", "19-06", "23-12", "24-06", "25-06"]) {
  const read = DateTime.fromISO(month, {zone: "utc"});
  console.log(month + ": " + (read.isValid ? read.toFormat("d MMMM yyyy, HH:mm") : read.invalidReason));
}
JS
node months.cjs > seen; cat seen
diff seen - <<'SEEN'
2024-06: 1 June 2024, 00:00
202406: 1 June 2024, 00:00
19-06: 11 March 2025, 01:00
23-12: 11 March 2025, 11:00
24-06: 11 March 2025, 06:00
25-06: unit out of range
SEEN
echo "still so"
