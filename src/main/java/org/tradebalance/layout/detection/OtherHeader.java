package org.tradebalance.layout.detection;

import java.util.List;
import java.util.regex.Pattern;
import org.tradebalance.layout.RawCell;
import org.tradebalance.layout.RawRow;
import org.tradebalance.layout.definition.DayOrder;
import org.tradebalance.layout.definition.OtherPeriods;
import org.tradebalance.layout.definition.Times;

/** A row of periods that is no header of a layout, because its periods are of another kind. */
final class OtherHeader {

  /** Plain years are what the layouts with years know; amounts look like them. */
  private static final Pattern PLAIN = Pattern.compile("[-+.,\\d]*");

  private static final int SHOWN = 2;

  private OtherHeader() {}

  /** The first periods of such a row, and what they are; empty where there is none. */
  static String of(List<RawRow> rows) {
    for (RawRow row : rows) {
      List<String> periods =
          row.cells().stream()
              .filter(cell -> !PLAIN.matcher(cell.text().strip()).matches())
              .map(cell -> cell.text().strip())
              .filter(OtherHeader::isPeriod)
              .toList();
      if (periods.size() >= SHOWN) {
        String kind = OtherPeriods.kind(periods.get(0));
        return "'"
            + String.join("', '", periods.subList(0, SHOWN))
            + "'"
            + (kind.isEmpty() ? "" : ": each is " + kind);
      }
    }
    return "";
  }

  private static boolean isPeriod(String text) {
    if (!OtherPeriods.kind(text).isEmpty()) {
      return true;
    }
    try {
      Times.period(new RawCell(RawCell.Kind.TEXT, text), DayOrder.UNKNOWN);
      return true;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
