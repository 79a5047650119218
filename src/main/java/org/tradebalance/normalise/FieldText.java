package org.tradebalance.normalise;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tradebalance.layout.Label;
import org.tradebalance.layout.RawCell;
import org.tradebalance.layout.definition.CodeText;
import org.tradebalance.layout.definition.ColumnRule;
import org.tradebalance.layout.definition.DayOrder;
import org.tradebalance.layout.definition.Field;
import org.tradebalance.layout.definition.Layout;
import org.tradebalance.layout.definition.Meaning;
import org.tradebalance.layout.definition.PartnerRow;
import org.tradebalance.layout.definition.PeriodLength;
import org.tradebalance.layout.definition.Times;
import org.tradebalance.quality.IssueCode;
import org.tradebalance.trade.Adjustment;
import org.tradebalance.trade.Coded;
import org.tradebalance.trade.Flow;
import org.tradebalance.trade.Item;

/** Reads one cell that says what the figures of its row are about. */
final class FieldText {

  /** What a month column holds where the figure is that of the whole year. */
  private static final String WHOLE_YEAR = "year";

  private static final Pattern ISO_4217 = Pattern.compile("[A-Z]{3}");
  private static final Pattern YEAR = Pattern.compile("\\d{4}");
  private static final Pattern PRODUCT = Pattern.compile("[0-9A-Za-z._]{1,12}");
  private static final Pattern HARMONIZED = Pattern.compile("[0-9.]+");

  private FieldText() {}

  /**
   * What the cell says; null, with an issue, where it cannot be read.
   *
   * @param classification what a product code belongs to
   * @param days which part of a date is the day
   * @param digits how many digits a product code has; empty where no column says
   */
  static @Nullable Meaning read(
      Layout layout,
      ColumnRule rule,
      RawCell cell,
      String classification,
      String digits,
      DayOrder days,
      int column,
      RowIssues issues) {
    String text = rule.taken(CodeText.of(cell.text()));
    Field field = rule.field();
    if (text.isEmpty()) {
      issues.add(
          field == Field.YEAR ? IssueCode.YEAR_MISSING : IssueCode.FIELD_MISSING,
          column,
          field.code(),
          field.code());
      return null;
    }
    String mapped = rule.values().getOrDefault(Label.normal(text), "");
    if (mapped.isEmpty() && !rule.values().isEmpty() && field != Field.MONTH && !mayPass(field)) {
      issues.add(
          IssueCode.CODE_UNKNOWN,
          column,
          field.code(),
          field.code(),
          "'" + text + "'",
          "one of " + rule.values().keySet());
      return null;
    }
    if (field == Field.PRODUCT && mapped.isEmpty() && isOdd(classification, text)) {
      if (rule.options().pad() || digits.equals(Integer.toString(text.length() + 1))) {
        text = '0' + text;
      } else {
        issues.add(IssueCode.PRODUCT_ZERO_LOST, column, field.code(), "'" + text + "'");
        return null;
      }
    }
    try {
      return meaning(
          layout,
          rule,
          cell,
          classification,
          days,
          mapped.isEmpty() ? text : mapped,
          !mapped.isEmpty());
    } catch (IllegalArgumentException e) {
      boolean timed = field == Field.YEAR || field == Field.PERIOD || field == Field.MONTH;
      String otherwise = timed ? Times.otherwise(text) : "";
      if (field == Field.YEAR && otherwise.isEmpty()) {
        issues.add(IssueCode.YEAR_INVALID, column, field.code(), text);
      } else {
        issues.add(
            IssueCode.PERIOD_INVALID,
            column,
            field.code(),
            "'" + text + "'",
            otherwise.isEmpty() ? field.code() : field.code() + ": it is " + otherwise);
      }
      return null;
    }
  }

  /** The code of a currency; empty, with an issue, where the text is none. */
  static String currency(ColumnRule rule, String text, int column, RowIssues issues) {
    String code = rule.values().getOrDefault(Label.normal(text), text);
    if (ISO_4217.matcher(code).matches()) {
      return code;
    }
    String field = Field.CURRENCY.code();
    if (text.isEmpty()) {
      issues.add(IssueCode.FIELD_MISSING, column, field, field);
    } else {
      String quoted = "'" + text + "'";
      issues.add(
          IssueCode.CODE_UNKNOWN, column, field, field, quoted, "an ISO 4217 code such as EUR");
    }
    return "";
  }

  /** Product codes and reporters that the layout does not list are read as they are. */
  private static boolean mayPass(Field field) {
    return field == Field.PRODUCT || field == Field.REPORTER || field == Field.PERIOD;
  }

  private static Meaning meaning(
      Layout layout,
      ColumnRule rule,
      RawCell cell,
      String classification,
      DayOrder days,
      String text,
      boolean mapped) {
    return switch (rule.field()) {
      case YEAR -> Meaning.ofTime(rule.says().span(), year(text), null, null);
      case QUARTER -> Meaning.ofTime(null, null, Times.quarter(text), null);
      case MONTH ->
          text.equals(WHOLE_YEAR)
              ? Meaning.ofTime(PeriodLength.YEAR, null, null, null)
              : Meaning.ofTime(null, null, null, Times.month(text));
      case PERIOD ->
          rule.says()
              .over(
                  Times.period(
                      mapped || rule.options().take() != null
                          ? new RawCell(cell.kind(), text)
                          : cell,
                      days));
      case FLOW -> Meaning.ofFlow(Coded.parse(Flow.class, text));
      case ITEM -> Meaning.ofItem(Coded.parse(Item.class, text));
      case ADJUSTMENT -> Meaning.ofAdjustment(Coded.parse(Adjustment.class, text));
      case REPORTER -> Meaning.ofReporter(reporter(layout, text));
      case PRODUCT -> Meaning.ofProduct(mapped ? text : product(classification, text));
      case PARTNER,
          PARTNER_NAME,
          REPORTER_NAME,
          FLOW_NAME,
          SAME_VALUE,
          CURRENCY,
          LABEL,
          FLAG,
          OTHER,
          SCALE,
          ACTION,
          FREQUENCY,
          VALUE,
          ROWS,
          RATE ->
          Meaning.NOTHING;
    };
  }

  private static int year(String text) {
    if (!YEAR.matcher(text).matches()) {
      throw new IllegalArgumentException(text);
    }
    return org.tradebalance.trade.Period.year(Integer.parseInt(text)).year();
  }

  private static String reporter(Layout layout, String text) {
    Optional<PartnerRow> row = layout.reporters().find(text);
    return row.map(PartnerRow::economy)
        .orElseThrow(() -> new IllegalArgumentException("reporter " + text));
  }

  /**
   * Codes of the Harmonized System and of the Combined Nomenclature have an even length; an odd one
   * lost its leading zero.
   */
  private static boolean isOdd(String classification, String text) {
    return (classification.equals("HS") || classification.equals("CN"))
        && CodeText.isDigits(text)
        && text.length() % 2 == 1;
  }

  private static String product(String classification, String text) {
    if (!PRODUCT.matcher(text).matches() || classification.equals("?")) {
      throw new IllegalArgumentException(text);
    }
    if (classification.equals("HS") && !HARMONIZED.matcher(text).matches()) {
      throw new IllegalArgumentException(text); // a literal NULL, a chapter of the publisher's own
    }
    if (classification.equals("END_USE") && text.length() != 1 && text.length() != 5) {
      throw new IllegalArgumentException(text); // it lost its zeros
    }
    return classification.isEmpty() ? text : classification + ':' + text;
  }
}
