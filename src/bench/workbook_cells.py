"""Compares every cell that `src/bench/bench ReadWorkbook dump FILE` prints with openpyxl's.

Usage: src/bench/bench ReadWorkbook dump FILE | python3 src/bench/workbook_cells.py FILE
"""
import sys

import openpyxl


def cells(file):
    workbook = openpyxl.load_workbook(file, read_only=True, data_only=True)
    for sheet, worksheet in enumerate(workbook.worksheets):
        for number, row in enumerate(worksheet.iter_rows(values_only=True), 1):
            for column, value in enumerate(row, 1):
                if value is not None and value != "":
                    yield sheet, number, column, value


def same(kind, text, value):
    if kind == "NUMBER":
        return isinstance(value, (int, float)) and float(text) == value
    return text == str(value)


count = 0
lines = iter(sys.stdin)
for sheet, number, column, value in cells(sys.argv[1]):
    line = next(lines, "").rstrip("\n")
    place, kind, text = line.split("\t")[:3], line.split("\t")[3], line.split("\t")[4]
    if place != [str(sheet), str(number), str(column)] or not same(kind, text, value):
        sys.exit(f"sheet {sheet} row {number} column {column}: {value!r}, but {line}")
    count += 1
if next(lines, None) is not None:
    sys.exit("openpyxl has fewer cells")
print(f"{count} cells are the same")
