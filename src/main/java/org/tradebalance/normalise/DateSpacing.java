package org.tradebalance.normalise;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.tradebalance.layout.RawCell;
import org.tradebalance.layout.RawRow;
import org.tradebalance.layout.definition.Field;
import org.tradebalance.layout.definition.Layout;
import org.tradebalance.layout.detection.FoundColumn;
import org.tradebalance.layout.detection.HeaderMap;
import org.tradebalance.quality.Issue;
import org.tradebalance.quality.IssueCode;
import org.tradebalance.quality.Location;
import org.tradebalance.trade.Frequency;
import org.tradebalance.trade.Period;

/**
 * Proves that dates which are read as months are months. A date says when a period begins or ends,
 * not how long it is: the same series in quarters has the same header. Two spacings or more, each a
 * multiple of three months, are quarters (of twelve: years); months that are missing here and there
 * leave other spacings. Two dates in one month are days or weeks. One or two rows prove nothing,
 * nor do shipments, and a column of frequencies needs no proof.
 */
final class DateSpacing {

  private static final Pattern DATE =
      Pattern.compile(
          "(\\d{4}([-/.])\\d{1,2}\\2\\d{1,2}|\\d{1,2}([-/.])\\d{1,2}\\3\\d{4}|(1[789]|2[01])\\d{6})"
              + "([T ].*)?");
  private static final Pattern SERIAL = Pattern.compile("\\d{5}(\\.0+)?");
  private static final int ENOUGH = 3;
  private static final int QUARTER = 3;
  private static final int HALF_YEAR = 6;
  private static final int YEAR = 12;
  private static final int EXAMPLES = 3;

  private final int column;
  private final String title;

  /** The first date of each month that a row stands for. */
  private final TreeMap<Integer, String> months = new TreeMap<>();

  private String first = "";
  private String second = "";

  DateSpacing(Layout layout, HeaderMap header) {
    boolean told = layout.reading().summed() || header.column(Field.FREQUENCY).isPresent();
    this.column = told ? -1 : header.column(Field.PERIOD).orElse(-1);
    FoundColumn found = header.columns().get(column);
    this.title = found == null ? "" : found.rule().title();
  }

  /** Takes a row that was read as one of a period. */
  void see(RawRow row, Period period) {
    if (column < 0 || period.frequency() != Frequency.MONTHLY) {
      return;
    }
    RawCell cell = row.cell(column);
    String text = cell.text().strip();
    if (!DATE.matcher(text).matches()
        && !(cell.kind() == RawCell.Kind.NUMBER && SERIAL.matcher(text).matches())) {
      return;
    }
    String day = text.replaceFirst("[T ].*", "");
    String before = months.putIfAbsent(period.ordinal(), day);
    if (before != null && !before.equals(day) && second.isEmpty()) {
      first = before;
      second = day;
    }
  }

  /** Why the rows cannot be months; empty where they can. */
  Optional<Issue> refusal(String file) {
    if (!second.isEmpty()) {
      return Optional.of(issue(file, first + ", " + second, "days or weeks"));
    }
    String longer = months.size() < ENOUGH ? "" : longer();
    return longer.isEmpty()
        ? Optional.empty()
        : Optional.of(
            issue(
                file,
                months.values().stream().limit(EXAMPLES).collect(Collectors.joining(", ")),
                longer));
  }

  private String longer() {
    List<Integer> spacings = new ArrayList<>();
    int last = months.firstKey();
    for (int month : months.tailMap(last, false).keySet()) {
      spacings.add(month - last);
      last = month;
    }
    if (spacings.stream().allMatch(months -> months % YEAR == 0)) {
      return "years";
    }
    if (spacings.stream().allMatch(months -> months % HALF_YEAR == 0)) {
      return "half years";
    }
    return spacings.stream().allMatch(months -> months % QUARTER == 0) ? "quarters" : "";
  }

  private Issue issue(String file, String dates, String found) {
    return new Issue(
        IssueCode.FREQUENCY_WRONG,
        new Location(file, "", 0, ""),
        Field.PERIOD.code(),
        "",
        List.of(title, dates, found));
  }
}
