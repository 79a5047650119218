package org.tradebalance.normalise;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.tradebalance.layout.ColumnRule;
import org.tradebalance.layout.Field;
import org.tradebalance.layout.HeaderMap;
import org.tradebalance.layout.Layout;
import org.tradebalance.layout.RawCell;
import org.tradebalance.layout.RawRow;
import org.tradebalance.quality.IssueCode;
import org.tradebalance.trade.Figure;
import org.tradebalance.trade.Flow;
import org.tradebalance.trade.Period;
import org.tradebalance.trade.Series;
import org.tradebalance.trade.SourceCell;
import org.tradebalance.trade.TradeFlow;
import org.tradebalance.trade.Usd;

/** Reads the amounts of a row. */
final class ValueCells {

  private final AmountReader amounts;
  private final List<Value> values;

  ValueCells(Layout layout, HeaderMap header) {
    this.amounts = new AmountReader(layout.unit());
    this.values =
        header.columns().entrySet().stream()
            .filter(column -> column.getValue().field() == Field.VALUE)
            .map(ValueCells::value)
            .toList();
  }

  private static Value value(Map.Entry<Integer, ColumnRule> column) {
    Flow flow = column.getValue().flow();
    if (flow == null) {
      throw new IllegalArgumentException(column.getValue().title() + " has no flow");
    }
    return new Value(column.getKey(), column.getValue(), flow);
  }

  /** Whether every value cell of the row is blank. */
  boolean allBlank(RawRow row) {
    return values.stream().allMatch(value -> row.cell(value.column).isBlank());
  }

  RowOutcome read(RawRow row, Series line, Period ofRow, Applicability rule, RowIssues issues) {
    List<TradeFlow> flows = new ArrayList<>(values.size());
    int notApplicable = 0;
    for (Value value : values) {
      RawCell cell = row.cell(value.column);
      try {
        Usd amount = amounts.read(cell);
        Period period = value.period(ofRow);
        if (value.flow != Flow.BALANCE && amount.signum() < 0) {
          issues.add(IssueCode.NEGATIVE_FLOW, value.column, value.rule.title(), cell.text());
        } else if (rule.applies(value.flow, period)) {
          SourceCell source = new SourceCell(row.sheet(), row.number(), value.column);
          flows.add(new TradeFlow(value.line(line), value.flow, period, Figure.of(amount), source));
        } else if (rule.isPlaceholder(cell, amount)) {
          notApplicable++;
        } else {
          issues.add(
              IssueCode.OUTSIDE_VALIDITY,
              value.column,
              value.rule.title(),
              rule.subject(),
              period.toString(),
              rule.explanation());
        }
      } catch (AmountReader.Unreadable e) {
        issues.add(e.code(), value.column, value.rule.title(), e.arguments());
      }
    }
    return issues.isEmpty() ? new RowOutcome.Accepted(flows, notApplicable) : issues.rejection();
  }

  /** Says where a figure can be. */
  interface Applicability {

    /** Every figure of every period is possible. */
    Applicability ALWAYS =
        new Applicability() {
          @Override
          public boolean applies(Flow flow, Period period) {
            return true;
          }

          @Override
          public boolean isPlaceholder(RawCell cell, Usd amount) {
            return false;
          }

          @Override
          public String subject() {
            return "";
          }

          @Override
          public String explanation() {
            return "";
          }
        };

    boolean applies(Flow flow, Period period);

    /** Whether a figure where none can be is only the publisher's way of filling a cell. */
    boolean isPlaceholder(RawCell cell, Usd amount);

    String subject();

    String explanation();
  }

  /** A column of amounts. */
  private record Value(int column, ColumnRule rule, Flow flow) {

    Period period(Period ofRow) {
      return switch (rule.month()) {
        case ColumnRule.PERIOD_OF_ROW, 0 -> ofRow;
        default -> Period.month(ofRow.year(), rule.month());
      };
    }

    Series line(Series line) {
      return rule.measure() == null ? line : line.withMeasure(rule.measure());
    }
  }
}
