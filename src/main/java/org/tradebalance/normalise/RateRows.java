package org.tradebalance.normalise;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tradebalance.layout.RawCell;
import org.tradebalance.layout.RawRow;
import org.tradebalance.layout.definition.Field;
import org.tradebalance.layout.definition.Layout;
import org.tradebalance.layout.definition.Meaning;
import org.tradebalance.layout.definition.RateQuote;
import org.tradebalance.layout.definition.RowKind;
import org.tradebalance.layout.definition.Unit;
import org.tradebalance.layout.detection.FoundColumn;
import org.tradebalance.layout.detection.HeaderMap;
import org.tradebalance.quality.Issue;
import org.tradebalance.quality.IssueCode;
import org.tradebalance.trade.ExchangeRate;
import org.tradebalance.trade.Period;

/** Reads the rows of a table of exchange rates. */
final class RateRows {

  private final Layout layout;
  private final HeaderMap header;
  private final RowLabels labels;
  private final FieldCells fields;
  private final DateSpacing spacing;
  private final AmountReader numbers;
  private final Map<String, Integer> rowsByKey = new HashMap<>();
  private String ignoring = "";
  private int stillIgnored;

  RateRows(Layout layout, HeaderMap header) {
    this.layout = layout;
    this.header = header;
    this.labels = new RowLabels(layout, header);
    this.fields = new FieldCells(layout, header);
    this.spacing = new DateSpacing(layout, header);
    this.numbers = new AmountReader(layout.unit());
  }

  /**
   * Reads a row.
   *
   * @param into takes the rates of a good row
   * @param issues takes what is wrong with a bad one
   * @return why the row holds no rate; empty where it should hold one
   */
  String read(RawRow row, List<ExchangeRate> into, RowIssues issues) {
    if (stillIgnored > 0) {
      stillIgnored--;
      return ignoring;
    }
    fields.see(row);
    RowLabels.Found found = labels.find(row);
    if (found != null && found.rule().kind() == RowKind.IGNORE) {
      ignoring = found.rule().reason();
      stillIgnored = found.rule().endsTable() ? Integer.MAX_VALUE : found.rule().following();
      return ignoring;
    }
    if (allBlank(row)) {
      return "no_rate";
    }
    FieldCells.Read cells = fields.read(row, issues);
    if (cells != null) {
      rates(row, cells, into, issues);
    }
    return "";
  }

  private void rates(RawRow row, FieldCells.Read cells, List<ExchangeRate> into, RowIssues issues) {
    Map<String, StatedRate> both = new LinkedHashMap<>();
    for (Map.Entry<Integer, FoundColumn> column : header.columns().entrySet()) {
      RateQuote quote = column.getValue().rule().options().quote();
      if (quote != null && !isBlank(row.cell(column.getKey()))) {
        String currency = quote.currency().isEmpty() ? cells.currency() : quote.currency();
        Meaning says = column.getValue().says().over(cells.says());
        StatedRate rate = rate(row, column, quote, currency, says, issues);
        StatedRate other = rate == null ? null : both.putIfAbsent(key(rate.rate()), rate);
        if (other != null && rate != null) {
          compare(other, rate, both, row, column, issues);
        }
      }
    }
    both.values().forEach(rate -> into.add(rate.rate()));
  }

  /** A row may state a rate in both directions; the one with more digits says more. */
  private void compare(
      StatedRate one,
      StatedRate other,
      Map<String, StatedRate> both,
      RawRow row,
      Map.Entry<Integer, FoundColumn> column,
      RowIssues issues) {
    String title = column.getValue().rule().title();
    String key = key(one.rate());
    if (one.rate().quotation() == other.rate().quotation()) {
      issues.add(
          IssueCode.DUPLICATE_KEY, column.getKey(), title, key, Integer.toString(row.number()));
    } else if (!one.isInverseOf(other)) {
      issues.add(IssueCode.RATE_INVALID, column.getKey(), title, one.contradiction(other, key));
    } else if (other.digits() > one.digits()) {
      both.put(key, other);
    }
  }

  private static String key(ExchangeRate rate) {
    return rate.currency() + " " + rate.period().frequency().code() + " " + rate.period();
  }

  private @Nullable StatedRate rate(
      RawRow row,
      Map.Entry<Integer, FoundColumn> column,
      RateQuote quote,
      String currency,
      Meaning says,
      RowIssues issues) {
    int at = column.getKey();
    String title = column.getValue().rule().title();
    try {
      Period period = says.period();
      if (period == null) {
        issues.add(IssueCode.FIELD_MISSING, at, title, Field.PERIOD.code());
        return null;
      }
      spacing.see(row, period);
      BigDecimal value = numbers.amount(row.cell(at), 0).stripTrailingZeros();
      ExchangeRate rate = new ExchangeRate(currency, period, quote.quotation(), value);
      StatedRate stated = StatedRate.of(rate, row.cell(at));
      if (currency.equals(Unit.DOLLAR) && value.compareTo(BigDecimal.ONE) != 0) {
        throw new IllegalArgumentException("the rate of the US dollar to itself is 1");
      }
      Integer before = rowsByKey.putIfAbsent(key(rate), row.number());
      if (before != null && before != row.number()) {
        issues.add(IssueCode.DUPLICATE_KEY, at, title, key(rate), before.toString());
        return null;
      }
      return stated;
    } catch (AmountReader.Unreadable e) {
      issues.add(e.code(), at, title, e.arguments());
    } catch (IllegalArgumentException e) {
      issues.add(IssueCode.RATE_INVALID, at, title, String.valueOf(e.getMessage()));
    }
    return null;
  }

  /** Why the rows read so far are no rates of months; empty where they can be. */
  Optional<Issue> refusal(String file) {
    return spacing.refusal(file);
  }

  private boolean allBlank(RawRow row) {
    List<Integer> columns = new ArrayList<>();
    header
        .columns()
        .forEach(
            (column, found) -> {
              if (found.rule().field() == Field.RATE) {
                columns.add(column);
              }
            });
    return columns.stream().allMatch(column -> isBlank(row.cell(column)));
  }

  /** Whether nothing stands in a cell, or a sign for nothing. */
  private boolean isBlank(RawCell cell) {
    return cell.isBlank() || layout.marks().figure(cell.text()).isPresent();
  }
}
