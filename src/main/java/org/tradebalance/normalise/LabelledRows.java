package org.tradebalance.normalise;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;
import org.tradebalance.layout.Field;
import org.tradebalance.layout.HeaderMap;
import org.tradebalance.layout.Layout;
import org.tradebalance.layout.RawRow;
import org.tradebalance.layout.RowKind;
import org.tradebalance.layout.RowRule;
import org.tradebalance.quality.IssueCode;
import org.tradebalance.trade.Period;

/**
 * Reads printed tables: a label says what each row is, a year stands alone above its months, totals
 * stand among them and notes below.
 */
final class LabelledRows implements RowReader {

  private static final String NOT_YET_PUBLISHED = "not_yet_published";
  private static final String MONTHS = "janfebmaraprmayjunjulaugsepoctnovdec";

  private final Layout layout;
  private final String file;
  private final int labelColumn;
  private final ValueCells values;
  private final Map<Period, Integer> rowsByPeriod = new HashMap<>();
  private @Nullable Period section;
  private String ignoring = "";
  private int stillIgnored;

  LabelledRows(Layout layout, HeaderMap header, String file) {
    this.layout = layout;
    this.file = file;
    this.labelColumn = header.column(Field.LABEL).orElseThrow();
    this.values = new ValueCells(layout, header);
  }

  @Override
  public RowOutcome read(RawRow row) {
    if (stillIgnored > 0) {
      stillIgnored--;
      return new RowOutcome.Ignored(ignoring);
    }
    String label = label(row);
    for (RowRule rule : layout.rows()) {
      Matcher matcher = rule.label().matcher(label);
      if (matcher.matches()) {
        try {
          return read(row, rule, matcher);
        } catch (IllegalArgumentException e) {
          // A year or month that is none; figures below a bad year must not go to the one before.
          section = rule.kind() == RowKind.SECTION ? null : section;
          return unknown(row, label);
        }
      }
    }
    return unknown(row, label);
  }

  private RowOutcome unknown(RawRow row, String label) {
    RowIssues issues = new RowIssues(file, row);
    issues.add(IssueCode.LABEL_UNKNOWN, labelColumn, Field.LABEL.code(), "'" + label + "'");
    return issues.rejection();
  }

  private String label(RawRow row) {
    String label = row.cell(labelColumn).text();
    for (String mark : layout.marks().keySet()) {
      label = label.replace(mark, " ");
    }
    return label.replaceAll("[\\s\\u00A0]+", " ").strip();
  }

  private RowOutcome read(RawRow row, RowRule rule, Matcher label) {
    return switch (rule.kind()) {
      case SECTION -> {
        section = Period.year(Integer.parseInt(label.group("year")));
        yield new RowOutcome.Ignored("section");
      }
      case IGNORE -> {
        ignoring = rule.reason();
        stillIgnored = rule.endsTable() ? Integer.MAX_VALUE : rule.following();
        yield new RowOutcome.Ignored(rule.reason());
      }
      case YEAR, YEAR_TO_DATE, MONTH -> figures(row, rule, label);
    };
  }

  private RowOutcome figures(RawRow row, RowRule rule, Matcher label) {
    if (values.allBlank(row)) {
      return new RowOutcome.Ignored(NOT_YET_PUBLISHED);
    }
    RowIssues issues = new RowIssues(file, row);
    if (section == null) {
      issues.add(IssueCode.SECTION_MISSING, labelColumn, Field.LABEL.code());
      return issues.rejection();
    }
    Period period = period(section, rule, label);
    Integer before = rowsByPeriod.putIfAbsent(period, row.number());
    if (before != null) {
      issues.add(
          IssueCode.DUPLICATE_KEY,
          labelColumn,
          Field.LABEL.code(),
          period.frequency().code() + " " + period,
          before.toString());
      return issues.rejection();
    }
    return values.read(row, layout.defaults(), period, ValueCells.Applicability.ALWAYS, issues);
  }

  private static Period period(Period section, RowRule rule, Matcher label) {
    return switch (rule.kind()) {
      case YEAR -> section;
      case YEAR_TO_DATE -> Period.yearToDate(section.year(), month(label));
      default -> Period.month(section.year(), month(label));
    };
  }

  /** The month by its first three letters; January where the label leaves it out ("Jan. -"). */
  private static int month(Matcher label) {
    String name = label.group("month");
    if (name == null) {
      return 1;
    }
    int at = MONTHS.indexOf(name.substring(0, 3).toLowerCase(Locale.ROOT));
    if (at < 0 || at % 3 != 0) {
      throw new IllegalArgumentException("'" + name + "' is not a month");
    }
    return at / 3 + 1;
  }
}
