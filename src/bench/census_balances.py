"""Reads a Census country workbook and writes the same two balance CSVs with pandas.

An independent computation: the files must equal those of tradebalance byte for byte.
Usage: census_balances.py WORKBOOK CONFIG_DIR TARGET_DIR
"""
import sys
from decimal import Decimal
import numpy as np
import pandas as pd

workbook, config, target = sys.argv[1:]
MONTHS = ["JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC"]
PREFERENCE = {"0005", "0006", "0021", "0022"}
NO_EXPORTS = {"0005", "0021"}

wide = pd.read_excel(workbook, dtype={"year": str, "CTY_CODE": str}, keep_default_na=False)
codes = pd.read_csv(f"{config}/reference/census-partners.csv", dtype=str, keep_default_na=False)
economies = pd.read_csv(f"{config}/reference/economies.csv", dtype=str, keep_default_na=False)
codes = codes.merge(economies[["code", "name", "kind"]].rename(
    columns={"code": "economy", "name": "partner_name", "kind": "partner_kind"}), on="economy")

UNROUNDED = wide.CTY_CODE == "0004"

def thousandths(column):  # millions of dollars to whole thousandths of a dollar
    amounts = np.round(column.astype(float) * 1e6).astype("int64") * 1000
    # The seasonally adjusted world has more digits than dollars: take the 15 that a double holds.
    amounts[UNROUNDED] = column[UNROUNDED].map(
        lambda value: int((Decimal(f"{value:.15g}") * 10**9).to_integral_value()))
    return amounts

def long(columns, periods):
    parts = []
    for (exports, imports), period in zip(columns, periods):
        part = wide[["year", "CTY_CODE"]].copy()
        part["slot"] = period
        part["exports"] = thousandths(wide[exports])
        part["imports"] = thousandths(wide[imports])
        parts.append(part)
    return pd.concat(parts, ignore_index=True)

months = long([("E" + m, "I" + m) for m in MONTHS], range(1, 13))
years = long([("EYR", "IYR")], [0])

months["month"] = months.year.astype(int) * 12 + months.slot - 1
world = months[months.CTY_CODE.isin(["0004", "0007", "0015"])]
with_world = set(world.year)
deciding = pd.concat([world, months[~months.year.isin(with_world)]])
published = set(deciding[(deciding.exports != 0) | (deciding.imports != 0)].month)
months = months[months.month.isin(published)]

def ordinal(text, open_value):
    return open_value if text == "" else int(text[:4]) * 12 + int(text[5:]) - 1

codes["from"] = [ordinal(t, 0) for t in codes.valid_from]
codes["to"] = [ordinal(t, 10**6) for t in codes.valid_to]
columns = ["code", "economy", "partner_name", "partner_kind", "from", "to"]
months = months.merge(codes[columns], left_on="CTY_CODE", right_on="code")
months = months[(months.month >= months["from"]) & (months.month <= months.to)]
years = years.merge(codes[columns], left_on="CTY_CODE", right_on="code")
start = years.year.astype(int) * 12
years = years[(start + 11 >= years["from"]) & (start <= years.to)]
whole = {y for y in set(years.year) if all(int(y) * 12 + m in published for m in range(12))}
some = {y for y in set(years.year) if any(int(y) * 12 + m in published for m in range(12))}
years = years[years.year.isin(some)]

KEY = ["CTY_CODE", "economy", "partner_name", "partner_kind", "year"]
monthly = months[KEY + ["exports", "imports"]].copy()
monthly["frequency"] = "monthly"
monthly["period"] = months.year + "-" + months.slot.astype(str).str.zfill(2)
monthly["partial"] = False
monthly["derivation"] = "published"
months["quarter"] = (months.slot + 2) // 3
quarterly = months.groupby(KEY + ["quarter"], as_index=False).agg(
    exports=("exports", "sum"), imports=("imports", "sum"), n=("slot", "size"))
quarterly["frequency"] = "quarterly"
quarterly["period"] = quarterly.year + "-Q" + quarterly.quarter.astype(str)
quarterly["partial"] = quarterly.n < 3
quarterly["derivation"] = "summed"
annual = years[KEY + ["exports", "imports"]].copy()
annual["frequency"] = "annual"
annual["period"] = annual.year
annual["partial"] = ~annual.year.isin(whole)
annual["derivation"] = "published"
COLUMNS = KEY + ["exports", "imports", "frequency", "period", "partial", "derivation"]
rows = pd.concat([annual[COLUMNS], quarterly[COLUMNS], monthly[COLUMNS]], ignore_index=True)

rows["dataset"] = np.where(rows.CTY_CODE.isin(PREFERENCE),
                           "us-census-goods-preference", "us-census-goods-country")
rows["product"] = np.where(rows.CTY_CODE == "0007", "ATP", "TOTAL")
rows["adjustment"] = np.where(rows.CTY_CODE == "0004", "sa", "nsa")
rows["has_exports"] = ~rows.CTY_CODE.isin(NO_EXPORTS)

# What the world holds beyond its partners.
total = rows[rows.CTY_CODE == "0015"]
inside = rows[rows.partner_kind.isin(["country", "residual"])]
sums = inside.groupby("period", as_index=False)[["exports", "imports"]].sum()
gap = total.merge(sums, on="period", suffixes=("", "_sum"))
gap["exports"] -= gap.exports_sum
gap["imports"] -= gap.imports_sum
gap["economy"], gap["partner_name"], gap["partner_kind"] = (
    "R_WORLD_GAP", economies[economies.code == "R_WORLD_GAP"].name.iloc[0], "residual")
rows = pd.concat([rows, gap[rows.columns]], ignore_index=True)

def dollars(values):
    text = values // 1000
    rest = values % 1000
    plain = text.astype(str)
    odd = rest != 0
    if odd.any():
        exact = values[odd].map(lambda v: f"{'-' if v < 0 else ''}{abs(v) // 1000}.{abs(v) % 1000:03d}".rstrip("0"))
        plain[odd] = exact
    return plain

vintage = max(published)
vintage = f"{vintage // 12}-{vintage % 12 + 1:02d}"
balance = rows.exports - rows.imports
out = pd.DataFrame({
    "dataset": rows.dataset, "vintage": vintage, "reporter": "USA", "partner": rows.economy,
    "partner_name": rows.partner_name, "partner_kind": rows.partner_kind, "measure": "goods",
    "product": rows["product"], "adjustment": rows.adjustment, "frequency": rows.frequency,
    "period": rows.period,
    "exports_usd": dollars(rows.exports).where(rows.has_exports, ""),
    "imports_usd": dollars(rows.imports),
    "balance_usd": dollars(balance).where(rows.has_exports, ""),
    "position": np.select([~rows.has_exports, balance > 0, balance < 0],
                          ["", "surplus", "deficit"], "balanced"),
    "exports_state": np.select([~rows.has_exports, rows.partial, rows.exports == 0],
                               ["missing", "partial", "zero"], "reported"),
    "imports_state": np.select([rows.partial, rows.imports == 0], ["partial", "zero"], "reported"),
    "derivation": rows.derivation,
    "partial": np.where(rows.partial, "true", "false"),
    "order": rows.frequency.map({"annual": 0, "quarterly": 1, "monthly": 2}),
})
out = out.sort_values(["dataset", "partner", "product", "adjustment", "order", "period"])
bilateral = ["dataset", "vintage", "reporter", "partner", "partner_name", "partner_kind",
             "measure", "product", "adjustment", "frequency", "period", "exports_usd",
             "imports_usd", "balance_usd", "position", "exports_state", "imports_state"]
periodic = ["dataset", "vintage", "reporter", "measure", "product", "adjustment", "frequency",
            "period", "exports_usd", "imports_usd", "balance_usd", "position", "derivation",
            "partial"]
out.to_csv(f"{target}/bilateral_balance.csv", columns=bilateral, index=False,
           lineterminator="\r\n")
out[out.partner == "WLD"].to_csv(f"{target}/periodic_balance.csv", columns=periodic, index=False,
                                 lineterminator="\r\n")
