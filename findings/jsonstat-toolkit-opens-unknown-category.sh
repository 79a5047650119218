#!/usr/bin/env bash
# jsonstat-toolkit: a cell asked for by a category that the dataset lacks gives all cells of that dimension.
#
# Guessed:  Data({geo: "FR", time: "2024-08"}) of a dataset without August is null, as it is for a country that is not
#           there when only that country is asked for, and as Dice keeps no value for it.
# Found:    the dimension is left open as if it had not been named: an array with France's June and July comes back.
#           Code that adds up what Data returns counts the other months, or the other countries; no message tells.
# Versions: jsonstat-toolkit 2.2.2 (Node 20)
# Source:   run; the method Data of the dataset in main.cjs.
# Seen:     the lines that stand at the end of this script, which fails where they change.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
npm install --silent --no-audit --no-fund --prefix . jsonstat-toolkit@2.2.2 >&2
cat > cells.cjs <<'JS'
const JSONstat = require("jsonstat-toolkit");
const trade = () => JSONstat({
  version: "2.0", class: "dataset", id: ["geo", "time"], size: [2, 2], value: [10, 20, 300, 400],
  dimension: {
    geo: {category: {index: ["DE", "FR"]}},
    time: {category: {index: ["2024-06", "2024-07"]}},
  },
});
const cells = (query) => {
  const found = trade().Data(query);
  return found === null ? "nothing" : [found].flat().map((cell) => cell.value).join(" and ");
};
for (const query of [{geo: "FR", time: "2024-07"}, {geo: "FR", time: "2024-08"}, {geo: "NL", time: "2024-06"},
    {geo: "NL"}]) {
  console.log(Object.values(query).join(" in ") + ": " + cells(query));
}
console.log("Dice NL: " + trade().Dice({geo: ["NL"]}, {clone: true}).n + " values");
JS
node cells.cjs > seen; cat seen
diff seen - <<'SEEN'
FR in 2024-07: 400
FR in 2024-08: 300 and 400
NL in 2024-06: 10 and 300
NL: nothing
Dice NL: 0 values
SEEN
echo "still so"
