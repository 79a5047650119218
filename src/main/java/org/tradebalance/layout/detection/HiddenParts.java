package org.tradebalance.layout.detection;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.tradebalance.layout.SheetPreview;
import org.tradebalance.layout.definition.Layout;
import org.tradebalance.layout.definition.TableRule;
import org.tradebalance.quality.Location;

/**
 * What of a workbook is not seen by who opens it. Hidden sheets hold drafts, older releases or
 * lists for formulas, so that none is read: where a visible sheet fits, a hidden one that fits as
 * well is named; where only hidden ones fit, the file is refused, because nobody who compares it
 * with its publisher's page sees what would be published. Hidden columns are part of a table that
 * is seen, and read.
 */
final class HiddenParts {

  private HiddenParts() {}

  /** A match of the visible sheets that says what is hidden beside and in them. */
  static LayoutMatch told(LayoutMatch match, FirstRows file) {
    if (!match.fits()) {
      return match;
    }
    List<String> told = new ArrayList<>();
    for (PreviewedSheet sheet : file.sheets()) {
      if (sheet.hidden() && isTable(match.layout(), sheet)) {
        told.add("sheet '" + sheet.name() + "', which fits, too, and is not read");
      }
    }
    for (HeaderMap table : match.tables()) {
      for (SheetPreview sheet : file.previews()) {
        if (sheet.number() == table.sheet()) {
          columns(table, sheet.hiddenColumns(), told);
        }
      }
    }
    return told.isEmpty() ? match : match.hiding(told);
  }

  /**
   * The match that also knows the hidden sheets where these alone would make the file fit. A
   * visible sheet of the same kind that changed is what somebody should look at.
   */
  static LayoutMatch instead(LayoutMatch visible, LayoutMatch all, FirstRows file) {
    if (!all.fits() || visible.drifted()) {
      return visible;
    }
    Set<Integer> used = all.tables().stream().map(HeaderMap::sheet).collect(Collectors.toSet());
    List<String> hidden =
        file.previews().stream()
            .filter(sheet -> sheet.hidden() && used.contains(sheet.number()))
            .map(sheet -> "'" + sheet.name() + "'")
            .toList();
    return new LayoutMatch(
        all.layout(),
        all.tables(),
        all.found(),
        all.nearness(),
        all.known(),
        List.of(new Difference.SheetHidden(String.join(", ", hidden))),
        all.tolerated(),
        List.of());
  }

  private static boolean isTable(Layout layout, PreviewedSheet sheet) {
    for (TableRule table : layout.tables()) {
      if (TableMatch.of(layout, table, sheet.number(), sheet).fits()) {
        return true;
      }
    }
    return false;
  }

  private static void columns(HeaderMap table, Set<Integer> hidden, List<String> told) {
    table
        .columns()
        .forEach(
            (number, column) -> {
              if (hidden.contains(number)) {
                told.add(
                    "column "
                        + Location.letters(number)
                        + " '"
                        + column.rule().title()
                        + "', which is read");
              }
            });
  }
}
