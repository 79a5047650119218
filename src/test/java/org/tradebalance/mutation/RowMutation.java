package org.tradebalance.mutation;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tradebalance.mutation.Mutant.Line;
import org.tradebalance.mutation.Mutant.Touched;

/** What happens to whole rows when tables are cut, pasted and sorted. */
enum RowMutation implements Mutation {
  DROPPED("a row dropped", 1) {
    @Override
    void change(List<Grid.Row> rows, int at, Random random) {
      rows.remove(at);
    }
  },
  DROPPED_BLOCK("five rows dropped", 5) {
    @Override
    void change(List<Grid.Row> rows, int at, Random random) {
      rows.subList(at, at + 5).clear();
    }
  },
  LAST_DROPPED("the last rows dropped", 0) {
    @Override
    void change(List<Grid.Row> rows, int at, Random random) {
      rows.subList(at, rows.size()).clear();
    }
  },
  DOUBLED("a row doubled", 1) {
    @Override
    void change(List<Grid.Row> rows, int at, Random random) {
      rows.add(at + 1, rows.get(at).again());
    }
  },
  REPEATED_AT_END("a row again at the end", 1) {
    @Override
    void change(List<Grid.Row> rows, int at, Random random) {
      rows.add(rows.get(at).again());
    }
  },
  BLANKED("a row blanked", 1) {
    @Override
    void change(List<Grid.Row> rows, int at, Random random) {
      rows.get(at).cells.clear();
      rows.get(at).cells.add("");
    }
  },
  SWAPPED("two rows swapped", -1) {
    @Override
    void change(List<Grid.Row> rows, int at, Random random) {
      int other = random.nextInt(rows.size());
      List<String> kept = List.copyOf(rows.get(at).cells);
      replace(rows.get(at), rows.get(other).cells);
      replace(rows.get(other), kept);
    }
  },
  SHIFTED_LEFT("the cells of a row shifted to the left", 1) {
    @Override
    void change(List<Grid.Row> rows, int at, Random random) {
      List<String> cells = rows.get(at).cells;
      if (cells.size() > 1) {
        cells.remove(random.nextInt(cells.size()));
      }
    }
  },
  SHIFTED_RIGHT("the cells of a row shifted to the right", 1) {
    @Override
    void change(List<Grid.Row> rows, int at, Random random) {
      List<String> cells = rows.get(at).cells;
      cells.add(random.nextInt(cells.size() + 1), "");
    }
  },
  CELLS_SWAPPED("two cells of a row swapped", 1) {
    @Override
    void change(List<Grid.Row> rows, int at, Random random) {
      List<String> cells = rows.get(at).cells;
      if (cells.size() > 1) {
        int one = random.nextInt(cells.size());
        Collections.swap(cells, one, (one + 1 + random.nextInt(cells.size() - 1)) % cells.size());
      }
    }
  },
  SORTED("the rows shuffled", -2) {
    @Override
    void change(List<Grid.Row> rows, int at, Random random) {
      List<List<String>> cells = new java.util.ArrayList<>();
      rows.subList(at, rows.size()).forEach(row -> cells.add(List.copyOf(row.cells)));
      Collections.shuffle(cells, random);
      for (int row = 0; row < cells.size(); row++) {
        replace(rows.get(at + row), cells.get(row));
      }
    }
  };

  private final String kind;
  private final int touches;

  /** {@code touches}: how many rows; 0 for all that follow; below 0 for all. */
  RowMutation(String kind, int touches) {
    this.kind = kind;
    this.touches = touches;
  }

  abstract void change(List<Grid.Row> rows, int at, Random random);

  @Override
  public String kind() {
    return kind;
  }

  @Override
  public @Nullable Mutant of(GoodFile good, Random random) {
    Grid grid = good.grid();
    int sheet = random.nextInt(grid.sheets.size());
    List<Grid.Row> rows = grid.sheets.get(sheet);
    int last = rows.size() - Math.max(1, touches);
    if (last < 1) {
      return null;
    }
    int at = random.nextInt(last + 1);
    Set<Line> touched = new HashSet<>();
    int from = touches < 0 ? 0 : at;
    int to = touches > 0 ? at + touches : rows.size();
    while (to < rows.size() && isNameless(grid, rows.get(to))) {
      to++;
    }
    rows.subList(from, to).forEach(row -> touched.add(new Line(sheet, row.number)));
    if (this == REPEATED_AT_END) {
      touched.add(new Line(sheet, rows.get(rows.size() - 1).number + 1));
    }
    String what =
        kind + ": row " + rows.get(at).number + " of sheet " + sheet + ": " + shown(grid, rows, at);
    change(rows, at, random);
    return new Mutant(good.name(), grid.bytes(), what, Touched.rows(touched));
  }

  /** Whether a row leaves out what the row above it says in its first cell. */
  private static boolean isNameless(Grid grid, Grid.Row row) {
    String first = row.cell(0);
    return first.isEmpty() || grid.text(first).isBlank();
  }

  private static String shown(Grid grid, List<Grid.Row> rows, int at) {
    String text =
        rows.get(at).cells.stream()
            .map(cell -> cell.isEmpty() ? "" : grid.text(cell))
            .toList()
            .toString();
    return text.substring(0, Math.min(text.length(), 160));
  }

  private static void replace(Grid.Row row, List<String> cells) {
    List<String> others = List.copyOf(cells);
    row.cells.clear();
    row.cells.addAll(others);
  }
}
