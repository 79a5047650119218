package org.tradebalance.normalise;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tradebalance.layout.RawRow;
import org.tradebalance.layout.definition.CodeText;
import org.tradebalance.layout.definition.Field;
import org.tradebalance.layout.definition.Layout;
import org.tradebalance.layout.definition.PartnerRow;
import org.tradebalance.layout.definition.Unit;
import org.tradebalance.layout.detection.FoundColumn;
import org.tradebalance.layout.detection.HeaderMap;
import org.tradebalance.layout.detection.SdmxNames;
import org.tradebalance.trade.ExchangeRate;
import org.tradebalance.trade.Frequency;
import org.tradebalance.trade.Observation;
import org.tradebalance.trade.OriginalAmount;
import org.tradebalance.trade.Usd;

/** Which rules of a layout made a figure of a cell, in words. */
public final class AppliedRules {

  private AppliedRules() {}

  /**
   * The rules, in the order in which they apply.
   *
   * @param printed the row of the cell
   * @param flow the figure
   * @param original the amount in the cell where it is in another currency; else null
   */
  public static List<String> of(
      Layout layout,
      HeaderMap header,
      RawRow printed,
      Observation flow,
      @Nullable OriginalAmount original) {
    RawRow row = SdmxNames.of(header).plain(printed);
    List<String> rules = new ArrayList<>();
    header
        .column(Field.PARTNER)
        .ifPresent(column -> rules.add(partner(layout, code(header, column, row))));
    header
        .column(Field.LABEL)
        .ifPresent(column -> label(layout, row.cell(column).text().strip(), rules));
    FoundColumn column = header.columns().get(flow.source().column());
    if (column != null) {
      rules.add("column '" + column.rule().title() + "' holds " + flow.flow().code() + "s");
    }
    if (flow.period().frequency() == Frequency.YEAR_TO_DATE) {
      rules.add("the year is not complete: the figure is that of the year to date");
    }
    rules.add("one unit is " + layout.unit().dollars().toPlainString() + currency(original));
    int powerOfTen = powerOfTen(header, row);
    if (powerOfTen != 0) {
      rules.add("the row says: times 10 to the power of " + powerOfTen);
    }
    if (original != null) {
      rules.add(conversion(original));
      return rules;
    }
    String noise =
        noise(layout, powerOfTen, row.cell(flow.source().column()).text(), flow.figure().amount());
    if (!noise.isEmpty()) {
      rules.add(noise);
    }
    return rules;
  }

  private static String code(HeaderMap header, int column, RawRow row) {
    String text = CodeText.of(row.cell(column).text());
    FoundColumn found = header.columns().get(column);
    return found == null ? text : found.rule().taken(text);
  }

  private static String partner(Layout layout, String code) {
    PartnerRow partner = layout.partners().find(code).orElse(null);
    return partner == null
        ? "partner code " + code + " is no longer known"
        : "partner code " + code + " is " + partner.economy();
  }

  private static void label(Layout layout, String label, List<String> rules) {
    rules.add("row '" + label + "'");
    for (String mark : layout.marks().beside()) {
      if (label.contains(mark)) {
        rules.add("mark " + mark + " changes nothing about the figure");
      }
    }
  }

  private static String currency(@Nullable OriginalAmount original) {
    return " " + (original == null ? Unit.DOLLAR : original.rate().currency());
  }

  private static String conversion(OriginalAmount original) {
    ExchangeRate rate = original.rate();
    boolean dollars = rate.quotation() == ExchangeRate.Quotation.USD_PER_UNIT;
    return original.amount().toPlainString()
        + " "
        + rate.currency()
        + (dollars ? " times " : " divided by ")
        + rate.value().toPlainString()
        + (dollars ? " USD per " + rate.currency() : " " + rate.currency() + " per USD")
        + ", the average of "
        + rate.period()
        + ", is "
        + rate.convert(original.amount())
        + " USD";
  }

  /** What the row was accepted with, so it can be read. */
  private static int powerOfTen(HeaderMap header, RawRow row) {
    ScaleColumn scale = ScaleColumn.of(header);
    return scale == null ? 0 : scale.powerOfTen(row);
  }

  private static String noise(Layout layout, int powerOfTen, String raw, @Nullable Usd amount) {
    try {
      BigDecimal digits =
          new BigDecimal(raw.strip())
              .scaleByPowerOfTen(powerOfTen)
              .multiply(layout.unit().dollars());
      return amount == null || digits.compareTo(amount.toBigDecimal()) == 0
          ? ""
          : "binary noise beyond 15 digits or "
              + layout.unit().decimals()
              + " decimals of a unit was rounded off";
    } catch (NumberFormatException e) {
      return "";
    }
  }
}
