package org.tradebalance.mutation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.tradebalance.mutation.Mutant.Cell;
import org.tradebalance.mutation.Mutant.Touched;

/** What a hand or a program does to one cell. */
enum CellMutation implements Mutation {
  BLANKED("a cell blanked", Pick.ANY) {
    @Override
    String change(Grid grid, String cell, Random random) {
      return "";
    }
  },
  DIGIT_CHANGED("a digit of a number changed", Pick.NUMBER) {
    @Override
    String change(Grid grid, String cell, Random random) {
      char[] digits = grid.text(cell).toCharArray();
      int at = random.nextInt(digits.length);
      while (!Character.isDigit(digits[at])) {
        at = random.nextInt(digits.length);
      }
      digits[at] = (char) ('0' + (digits[at] - '0' + 1 + random.nextInt(9)) % 10);
      return same(grid, cell, new String(digits));
    }
  },
  POINT_MOVED("a number a thousand times as large", Pick.NUMBER) {
    @Override
    String change(Grid grid, String cell, Random random) {
      return same(grid, cell, number(grid, cell).movePointRight(3).toPlainString());
    }
  },
  SIGN_CHANGED("the sign of a number changed", Pick.NUMBER) {
    @Override
    String change(Grid grid, String cell, Random random) {
      return same(grid, cell, number(grid, cell).negate().toPlainString());
    }
  },
  NUMBER_AS_TEXT("a number as text", Pick.NUMBER) {
    @Override
    String change(Grid grid, String cell, Random random) {
      return grid.withText(cell, grid.text(cell));
    }
  },
  GROUPED("a number as text with signs between thousands", Pick.NUMBER) {
    @Override
    String change(Grid grid, String cell, Random random) {
      return grid.withText(cell, grouped(number(grid, cell), ',', '.'));
    }
  },
  GROUPED_BY_POINTS("a number as text as 1.234,5", Pick.NUMBER) {
    @Override
    String change(Grid grid, String cell, Random random) {
      return grid.withText(cell, grouped(number(grid, cell), '.', ','));
    }
  },
  DECIMAL_COMMA("a number as text with a decimal comma", Pick.NUMBER) {
    @Override
    String change(Grid grid, String cell, Random random) {
      return grid.withText(cell, number(grid, cell).toPlainString().replace('.', ','));
    }
  },
  UNICODE_MINUS("a number with the minus of typographers", Pick.NUMBER) {
    @Override
    String change(Grid grid, String cell, Random random) {
      return grid.withText(cell, "\u2212" + grid.text(cell).replace("-", ""));
    }
  },
  NO_BREAK_SPACES("no-break spaces around a text", Pick.ANY) {
    @Override
    String change(Grid grid, String cell, Random random) {
      return grid.withText(cell, "\u00A0" + grid.text(cell) + "\u00A0");
    }
  },
  NO_BREAK_GROUPS("a number with no-break spaces between thousands", Pick.NUMBER) {
    @Override
    String change(Grid grid, String cell, Random random) {
      return grid.withText(cell, grouped(number(grid, cell), '\u00A0', '.'));
    }
  },
  LETTER_FOR_DIGIT("the letter O for a zero", Pick.NUMBER) {
    @Override
    String change(Grid grid, String cell, Random random) {
      return grid.withText(cell, grid.text(cell).replace('0', 'O') + "O");
    }
  },
  ERROR_VALUE("an error value", Pick.ANY) {
    @Override
    String change(Grid grid, String cell, Random random) {
      return grid instanceof WorkbookGrid
          ? WorkbookGrid.raw(cell, " t=\"e\"><v>#REF!</v>")
          : grid.withText(cell, "#REF!");
    }
  },
  TYPING_ERROR("a letter of a text changed", Pick.TEXT) {
    @Override
    String change(Grid grid, String cell, Random random) {
      char[] letters = grid.text(cell).toCharArray();
      int at = random.nextInt(letters.length);
      letters[at] = (char) ('a' + random.nextInt(26));
      return grid.withText(cell, new String(letters));
    }
  },
  OTHER_TEXT("the text of another cell of its column", Pick.ANY) {
    @Override
    String change(Grid grid, String cell, Random random) {
      throw new IllegalStateException("needs the column");
    }
  },
  DASHES("a dash for a number", Pick.NUMBER) {
    @Override
    String change(Grid grid, String cell, Random random) {
      return grid.withText(cell, List.of("-", "--", "\u2013", "n/a", "..").get(random.nextInt(5)));
    }
  },
  TRUE("the value TRUE", Pick.NUMBER) {
    @Override
    String change(Grid grid, String cell, Random random) {
      if (!(grid instanceof WorkbookGrid)) {
        return grid.withText(cell, "TRUE");
      }
      String formula = random.nextBoolean() ? "<f>A1=A1</f>" : "";
      return WorkbookGrid.raw(cell, " t=\"b\">" + formula + "<v>1</v>");
    }
  },
  FORMULA("a formula with its value", Pick.NUMBER) {
    @Override
    @Nullable String change(Grid grid, String cell, Random random) {
      return grid instanceof WorkbookGrid
          ? WorkbookGrid.raw(cell, "><f>SUM(A1)</f><v>" + grid.text(cell) + "</v>")
          : null;
    }
  },
  FORMULA_TEXT("a formula whose value is a text", Pick.NUMBER) {
    @Override
    @Nullable String change(Grid grid, String cell, Random random) {
      return grid instanceof WorkbookGrid
          ? WorkbookGrid.raw(cell, " t=\"str\"><f>TEXT(A1)</f><v>" + grid.text(cell) + " (e)</v>")
          : null;
    }
  },
  NO_SUCH_TEXT("a shared text that is not there", Pick.TEXT) {
    @Override
    @Nullable String change(Grid grid, String cell, Random random) {
      return grid instanceof WorkbookGrid
          ? WorkbookGrid.raw(cell, " t=\"s\"><v>" + NO_TEXT + random.nextInt(9) + "</v>")
          : null;
    }
  };

  private enum Pick {
    ANY,
    NUMBER,
    TEXT
  }

  /** The beginning of a number that no table of shared texts reaches. */
  private static final String NO_TEXT = "99999";

  private final String kind;
  private final Pick pick;

  CellMutation(String kind, Pick pick) {
    this.kind = kind;
    this.pick = pick;
  }

  abstract @Nullable String change(Grid grid, String cell, Random random);

  @Override
  public String kind() {
    return kind;
  }

  @Override
  public @Nullable Mutant of(GoodFile good, Random random) {
    Grid grid = good.grid();
    List<Cell> candidates = candidates(grid);
    if (candidates.isEmpty()) {
      return null;
    }
    Cell at = candidates.get(random.nextInt(candidates.size()));
    Grid.Row row = grid.sheets.get(at.sheet()).get(at.row());
    String before = row.cell(at.column());
    String after = this == OTHER_TEXT ? other(grid, at, random) : change(grid, before, random);
    if (after == null) {
      return null;
    }
    row.set(at.column(), after);
    String what =
        String.format(
            "%s: row %d, column %d of sheet %d: '%s' -> '%s'",
            kind, row.number, at.column(), at.sheet(), shown(grid, before), shown(grid, after));
    Touched touched = Touched.cells(new Cell(at.sheet(), row.number, at.column()));
    return new Mutant(good.name(), grid.bytes(), what, touched);
  }

  private static String shown(Grid grid, String cell) {
    boolean noText = cell.isEmpty() || cell.contains("<v>" + NO_TEXT);
    return noText ? cell : grid.text(cell);
  }

  private List<Cell> candidates(Grid grid) {
    List<Cell> candidates = new ArrayList<>();
    for (int sheet = 0; sheet < grid.sheets.size(); sheet++) {
      List<Grid.Row> rows = grid.sheets.get(sheet);
      for (int row = 0; row < rows.size(); row++) {
        for (int column = 0; column < rows.get(row).cells.size(); column++) {
          String cell = rows.get(row).cell(column);
          boolean fits =
              !cell.isEmpty()
                  && !grid.text(cell).isBlank()
                  && (pick == Pick.ANY || grid.isNumber(cell) == (pick == Pick.NUMBER));
          if (fits) {
            candidates.add(new Cell(sheet, row, column));
          }
        }
      }
    }
    return candidates;
  }

  private static @Nullable String other(Grid grid, Cell at, Random random) {
    List<Grid.Row> rows = grid.sheets.get(at.sheet());
    String before = grid.text(rows.get(at.row()).cell(at.column()));
    List<String> others =
        rows.stream()
            .map(row -> row.cell(at.column()))
            .filter(cell -> !cell.isEmpty() && !grid.text(cell).equals(before))
            .toList();
    return others.isEmpty() ? null : others.get(random.nextInt(others.size()));
  }

  private static BigDecimal number(Grid grid, String cell) {
    return new BigDecimal(grid.text(cell));
  }

  /** A number in a cell of the kind that it had: text where it was text. */
  private static String same(Grid grid, String cell, String number) {
    boolean text = cell.contains(" t=\"s\"") || cell.contains("inlineStr") || cell.startsWith("'");
    return text ? grid.withText(cell, number) : grid.withNumber(cell, number);
  }

  private static String grouped(BigDecimal number, char group, char point) {
    String plain = number.abs().toPlainString();
    String[] parts = plain.split("\\.", 2);
    StringBuilder digits = new StringBuilder(parts[0]);
    for (int at = digits.length() - 3; at > 0; at -= 3) {
      digits.insert(at, group);
    }
    String sign = number.signum() < 0 ? "-" : "";
    return sign + digits + (parts.length > 1 ? point + parts[1] : "");
  }
}
