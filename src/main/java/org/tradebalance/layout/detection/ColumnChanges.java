package org.tradebalance.layout.detection;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.tradebalance.layout.definition.ColumnRule;
import org.tradebalance.layout.definition.Layout;
import org.tradebalance.layout.definition.OtherPeriods;
import org.tradebalance.layout.definition.TableRule;

/**
 * What most likely happened to the columns of a table: which were renamed, which are new, which are
 * gone, and what cannot be told.
 *
 * @param renamed columns that are called otherwise now
 * @param added columns that are new
 * @param lost columns that are gone, and that nothing stands for
 * @param obstacles why it cannot be told; empty where all is clear
 */
public record ColumnChanges(
    List<Renaming> renamed,
    List<Difference.ColumnStrange> added,
    List<ColumnRule> lost,
    List<String> obstacles) {

  /** Judges the strange and the missing columns of one table of a file. */
  public static ColumnChanges of(
      Layout layout,
      TableRule table,
      List<Difference.ColumnStrange> strange,
      List<Difference.ColumnMissing> missing) {
    Search search =
        new Search(
            layout, table, strange, missing.stream().map(Difference.ColumnMissing::rule).toList());
    missing.forEach(one -> search.seek(one.rule(), true));
    optional(table, strange).forEach(rule -> search.seek(rule, false));
    return search.result(strange);
  }

  /** Columns that a file may do without but that say something: one of them may be renamed, too. */
  private static List<ColumnRule> optional(
      TableRule table, List<Difference.ColumnStrange> strange) {
    Set<ColumnRule> there = new LinkedHashSet<>();
    strange.forEach(one -> one.found().values().forEach(column -> there.add(column.rule())));
    return table.columns().stream()
        .filter(rule -> rule.options().optional() && !there.contains(rule))
        .filter(rule -> rule.field().isLoaded())
        .toList();
  }

  private static final class Search {

    private final Layout layout;
    private final TableRule table;
    private final List<Difference.ColumnStrange> free;

    /** Those that may be a column of the layout under another name. */
    private final List<Difference.ColumnStrange> comparable;

    private final List<ColumnRule> missing;
    private final List<Renaming> chosen = new ArrayList<>();
    private final List<ColumnRule> lost = new ArrayList<>();
    private final List<String> obstacles = new ArrayList<>();

    Search(
        Layout layout,
        TableRule table,
        List<Difference.ColumnStrange> strange,
        List<ColumnRule> missing) {
      this.layout = layout;
      this.table = table;
      this.missing = missing;
      this.free = strange.stream().filter(c -> c.why() == Difference.Strange.NEW).toList();
      this.comparable = free.stream().filter(c -> !isOfOtherPeriods(c)).toList();
    }

    void seek(ColumnRule rule, boolean needed) {
      List<Renaming> likely =
          candidates(rule).stream()
              .filter(Renaming::isLikely)
              .sorted((a, b) -> Integer.compare(b.likeness(), a.likeness()))
              .toList();
      if (likely.isEmpty()) {
        if (needed) {
          lost.add(rule);
        }
      } else if (likely.size() > 1 && !likely.get(0).isClearlyBetterThan(likely.get(1))) {
        Renaming one = likely.get(0);
        Renaming other = likely.get(1);
        obstacles.add(
            String.format(
                Locale.ROOT,
                "column '%s' may be '%s' (%s) or '%s' (%s) now; neither label nor place decides",
                rule.title(),
                one.title(),
                one.letters(),
                other.title(),
                other.letters()));
      } else {
        chosen.add(likely.get(0));
      }
    }

    /** Columns that hold the right kind of thing; those for many years count as one. */
    private List<Renaming> candidates(ColumnRule rule) {
      Map<List<String>, List<Difference.ColumnStrange>> alike = new LinkedHashMap<>();
      for (Difference.ColumnStrange column : comparable) {
        if (ColumnContent.suits(layout, rule, column.content())) {
          alike
              .computeIfAbsent(
                  ColumnLabels.withPlacesOf(rule, column.labels()), labels -> new ArrayList<>())
              .add(column);
        }
      }
      List<Renaming> candidates = new ArrayList<>();
      alike.forEach(
          (labels, columns) -> {
            if (labels.size() == rule.header().size()) {
              boolean inTurn = isInTurn(rule, columns.get(0));
              candidates.add(Renaming.of(table, rule, labels, columns, inTurn));
            }
          });
      return candidates;
    }

    /** A fiscal year is no calendar year under another name, nor is a year to date. */
    private static boolean isOfOtherPeriods(Difference.ColumnStrange column) {
      return column.labels().stream().anyMatch(label -> !OtherPeriods.kind(label).isEmpty());
    }

    /** Where as many are new as are missing, they most likely follow each other as before. */
    private boolean isInTurn(ColumnRule rule, Difference.ColumnStrange column) {
      return missing.size() > 1
          && missing.size() == free.size()
          && missing.indexOf(rule) == free.indexOf(column);
    }

    ColumnChanges result(List<Difference.ColumnStrange> strange) {
      for (int one = 0; one < chosen.size(); one++) {
        for (int other = one + 1; other < chosen.size(); other++) {
          settle(chosen.get(one), chosen.get(other));
        }
      }
      chosen.removeIf(renaming -> lost.contains(renaming.rule()));
      for (Difference.ColumnStrange column : strange) {
        if (column.why() != Difference.Strange.NEW) {
          obstacles.add(unclear(column));
        }
      }
      Set<Difference.ColumnStrange> added = new LinkedHashSet<>(free);
      chosen.forEach(renaming -> added.removeAll(renaming.columns()));
      List<ColumnRule> gone = lost.stream().filter(rule -> !rule.options().optional()).toList();
      return new ColumnChanges(
          List.copyOf(chosen), List.copyOf(added), gone, List.copyOf(obstacles));
    }

    /** Two columns of the layout cannot both be the same column of the file. */
    private void settle(Renaming one, Renaming other) {
      if (!one.sharesColumnWith(other)) {
        return;
      }
      if (one.isClearlyBetterThan(other)) {
        lost.add(other.rule());
      } else if (other.isClearlyBetterThan(one)) {
        lost.add(one.rule());
      } else {
        obstacles.add(
            String.format(
                Locale.ROOT,
                "column %s '%s' may be '%s' or '%s' of the layout",
                one.letters(),
                one.title(),
                one.rule().title(),
                other.rule().title()));
      }
    }

    private static String unclear(Difference.ColumnStrange column) {
      return column.why() == Difference.Strange.TWICE
          ? String.format(
              Locale.ROOT,
              "the label '%s' stands above two columns, the second of them %s; no layout can tell"
                  + " which is which",
              column.title(),
              column.letters())
          : column.text()
              + "; add it to the reference table of the layout's partners if the publisher"
              + " introduced it";
    }
  }
}
