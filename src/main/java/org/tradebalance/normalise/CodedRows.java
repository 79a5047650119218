package org.tradebalance.normalise;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tradebalance.layout.Field;
import org.tradebalance.layout.HeaderMap;
import org.tradebalance.layout.Layout;
import org.tradebalance.layout.PartnerList;
import org.tradebalance.layout.PartnerRow;
import org.tradebalance.layout.RawCell;
import org.tradebalance.layout.RawRow;
import org.tradebalance.quality.IssueCode;
import org.tradebalance.trade.Period;
import org.tradebalance.trade.Series;
import org.tradebalance.trade.Usd;

/** Reads tables in which each row is one partner and year, and the columns are months. */
final class CodedRows implements RowReader {

  private final Layout layout;
  private final String file;
  private final int yearColumn;
  private final int partnerColumn;
  private final ValueCells values;
  private final PartnerList partners;
  private final Map<Key, Integer> rowsByKey = new HashMap<>();
  private final Map<PartnerRow, Series> seriesOf = new HashMap<>();

  CodedRows(Layout layout, HeaderMap header, String file) {
    this.layout = layout;
    this.file = file;
    this.yearColumn = header.column(Field.YEAR).orElseThrow();
    this.partnerColumn = header.column(Field.PARTNER).orElseThrow();
    this.values = new ValueCells(layout, header);
    this.partners = new PartnerList(layout.partners());
  }

  @Override
  public RowOutcome read(RawRow row) {
    RowIssues issues = new RowIssues(file, row);
    Period year = year(row, issues);
    PartnerRow partner = partner(row, issues);
    if (year == null || partner == null) {
      return issues.rejection();
    }
    String code = row.cell(partnerColumn).text().strip();
    Key key = new Key(partner, year);
    Integer before = rowsByKey.get(key);
    if (before != null) {
      issues.add(
          IssueCode.DUPLICATE_KEY,
          partnerColumn,
          Field.PARTNER.code(),
          "partner " + code + ", year " + year,
          before.toString());
      return issues.rejection();
    }
    RowOutcome outcome =
        values.read(row, series(partner), year, new Validity(code, partner), issues);
    if (outcome instanceof RowOutcome.Accepted) {
      rowsByKey.put(key, row.number());
    }
    return outcome;
  }

  private @Nullable Period year(RawRow row, RowIssues issues) {
    String text = row.cell(yearColumn).text().strip();
    if (text.isEmpty()) {
      issues.add(IssueCode.YEAR_MISSING, yearColumn, Field.YEAR.code());
      return null;
    }
    try {
      if (text.matches("\\d{4}")) {
        return Period.year(Integer.parseInt(text));
      }
    } catch (IllegalArgumentException e) {
      // reported below, with the text as found
    }
    issues.add(IssueCode.YEAR_INVALID, yearColumn, Field.YEAR.code(), text);
    return null;
  }

  private @Nullable PartnerRow partner(RawRow row, RowIssues issues) {
    String code = row.cell(partnerColumn).text().strip();
    if (code.isEmpty()) {
      issues.add(IssueCode.PARTNER_MISSING, partnerColumn, Field.PARTNER.code());
      return null;
    }
    PartnerRow partner = partners.find(code);
    if (partner == null) {
      List<String> near = partners.nearest(code);
      issues.add(
          IssueCode.PARTNER_UNKNOWN,
          partnerColumn,
          Field.PARTNER.code(),
          code,
          near.isEmpty() ? "none" : String.join(", ", near));
    }
    return partner;
  }

  private Series series(PartnerRow partner) {
    return seriesOf.computeIfAbsent(
        partner,
        row ->
            new Series(
                row.dataset(),
                layout.defaults().reporter(),
                row.economy(),
                layout.defaults().measure(),
                row.product(),
                row.adjustment()));
  }

  /** What a second row must not give again, under whatever spelling of the partner. */
  private record Key(PartnerRow partner, Period year) {}

  /** Tells structural zeros from figures. */
  private record Validity(String code, PartnerRow partner) implements ValueCells.Applicability {

    @Override
    public boolean applies(org.tradebalance.trade.Flow flow, Period period) {
      return partner.covers(flow, period);
    }

    @Override
    public boolean isPlaceholder(RawCell cell, Usd amount) {
      return amount.signum() == 0;
    }

    @Override
    public String explanation() {
      return partner.flows().size() == 1
          ? partner.validity() + ", " + partner.flows().iterator().next().code() + "s only"
          : partner.validity();
    }

    @Override
    public String subject() {
      return "partner " + code;
    }
  }
}
