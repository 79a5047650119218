package org.tradebalance.mutation;

import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.tradebalance.mutation.Mutant.Line;
import org.tradebalance.mutation.Mutant.Touched;

/** What happens to whole columns. The header of a table is taken to end above its first number. */
enum ColumnMutation implements Mutation {
  DROPPED("a column dropped") {
    @Override
    void change(Grid grid, Place at) {
      at.rows.forEach(row -> remove(row, at.column));
    }
  },
  DOUBLED("a column doubled") {
    @Override
    void change(Grid grid, Place at) {
      at.rows.forEach(row -> insert(row, at.column, row.cell(at.column)));
    }
  },
  BLANKED("a column blanked below its header") {
    @Override
    void change(Grid grid, Place at) {
      at.body().forEach(row -> row.set(at.column, ""));
    }
  },
  SWAPPED("two columns swapped with their headers") {
    @Override
    void change(Grid grid, Place at) {
      at.rows.forEach(row -> swap(row, at.column, at.other));
    }
  },
  SWAPPED_BELOW("two columns swapped below their headers") {
    @Override
    void change(Grid grid, Place at) {
      at.body().forEach(row -> swap(row, at.column, at.other));
    }
  },
  HEADERS_SWAPPED("two headers swapped") {
    @Override
    void change(Grid grid, Place at) {
      at.rows.subList(0, at.firstOfBody).forEach(row -> swap(row, at.column, at.other));
    }
  },
  DIVIDED("a column in thousandths of its unit") {
    @Override
    void change(Grid grid, Place at) {
      for (Grid.Row row : at.body()) {
        String cell = row.cell(at.column);
        if (!cell.isEmpty() && grid.isNumber(cell)) {
          BigDecimal number = new BigDecimal(grid.text(cell)).movePointRight(3);
          row.set(at.column, grid.withNumber(cell, number.toPlainString()));
        }
      }
    }
  },
  SHIFTED_DOWN("the cells of a column one row down") {
    @Override
    void change(Grid grid, Place at) {
      List<Grid.Row> body = at.body();
      for (int row = body.size() - 1; row > 0; row--) {
        body.get(row).set(at.column, body.get(row - 1).cell(at.column));
      }
    }
  };

  private final String kind;

  ColumnMutation(String kind) {
    this.kind = kind;
  }

  abstract void change(Grid grid, Place at);

  @Override
  public String kind() {
    return kind;
  }

  @Override
  public @Nullable Mutant of(GoodFile good, Random random) {
    Grid grid = good.grid();
    int sheet = random.nextInt(grid.sheets.size());
    List<Grid.Row> rows = grid.sheets.get(sheet);
    int width = rows.stream().mapToInt(row -> row.cells.size()).max().orElse(0);
    int body = firstOfBody(grid, rows);
    if (width < 2 || body < 1) {
      return null;
    }
    int column = random.nextInt(width);
    int other = (column + 1 + random.nextInt(width - 1)) % width;
    Place place = new Place(rows, column, other, body);
    change(grid, place);
    String what = kind + ": " + column + " and " + other + " of sheet " + sheet;
    Touched touched =
        this == DROPPED || this == DOUBLED || this == SWAPPED
            // Whatever stands to the right of it has moved, with its header.
            ? Touched.columns(new Line(sheet, column))
            : Touched.columns(new Line(sheet, column), new Line(sheet, other));
    return new Mutant(good.name(), grid.bytes(), what, touched);
  }

  /** The first row with two numbers that is not the first row of all. */
  private static int firstOfBody(Grid grid, List<Grid.Row> rows) {
    for (int row = 1; row < rows.size(); row++) {
      long numbers =
          rows.get(row).cells.stream()
              .filter(cell -> !cell.isEmpty() && grid.isNumber(cell))
              .count();
      if (numbers > 1) {
        return row;
      }
    }
    return -1;
  }

  private static void remove(Grid.Row row, int column) {
    if (column < row.cells.size()) {
      row.cells.remove(column);
    }
  }

  private static void insert(Grid.Row row, int column, String cell) {
    if (column < row.cells.size()) {
      row.cells.add(column, cell);
    }
  }

  private static void swap(Grid.Row row, int one, int other) {
    String kept = row.cell(one);
    row.set(one, row.cell(other));
    row.set(other, kept);
  }

  /** Columns of a table. */
  record Place(List<Grid.Row> rows, int column, int other, int firstOfBody) {

    List<Grid.Row> body() {
      return rows.subList(firstOfBody, rows.size());
    }
  }
}
