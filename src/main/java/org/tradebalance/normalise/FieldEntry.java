package org.tradebalance.normalise;

import org.jspecify.annotations.Nullable;
import org.tradebalance.layout.definition.PartnerRow;
import org.tradebalance.trade.ObservationBits;
import org.tradebalance.trade.Period;

/**
 * What one text of a column means, worked out once for all rows that have it.
 *
 * @param good whether it can be read; a row with one that cannot goes the general way
 * @param rules the row rules whose conditions on this column it meets, as bits
 * @param economy rank of the economy, -1 for none
 * @param partner what figures there can be with it
 * @param product place of the product at the level of detail, -1 for none
 * @param depth how far below that level the product was published
 * @param period number of the period, of the month in its year where the year stands elsewhere; -1
 *     for none
 * @param startMonth first month of the period
 * @param endMonth last month of the period
 * @param flow 0 for exports, 1 for imports, -1 for none
 * @param identity number of what it says, for telling rows apart
 */
record FieldEntry(
    boolean good,
    long rules,
    int economy,
    PartnerSpan partner,
    int product,
    int depth,
    int period,
    int startMonth,
    int endMonth,
    int flow,
    long identity) {

  static FieldEntry bad(long rules) {
    return new FieldEntry(false, rules, -1, PartnerSpan.EVERY, -1, 0, -1, 0, 0, -1, 0);
  }

  static FieldEntry ofEconomy(long rules, int rank, @Nullable PartnerRow partner, long identity) {
    return new FieldEntry(
        true, rules, rank, PartnerSpan.of(partner), -1, 0, -1, 0, 0, -1, identity);
  }

  static FieldEntry ofProduct(long rules, int product, int depth, long identity) {
    return new FieldEntry(
        true, rules, -1, PartnerSpan.EVERY, product, depth, -1, 0, 0, -1, identity);
  }

  static FieldEntry ofPeriod(long rules, Period period) {
    return new FieldEntry(
        true,
        rules,
        -1,
        PartnerSpan.EVERY,
        -1,
        0,
        ObservationBits.period(period),
        period.startMonth(),
        period.endMonth(),
        -1,
        Identity.of(period.frequency().code() + period));
  }

  /** A month of a year that another column names. */
  static FieldEntry ofMonth(long rules, int month) {
    return new FieldEntry(
        true, rules, -1, PartnerSpan.EVERY, -1, 0, month, 0, 0, -1, Identity.of("month " + month));
  }

  static FieldEntry ofFlow(long rules, int flow) {
    return new FieldEntry(true, rules, -1, PartnerSpan.EVERY, -1, 0, -1, 0, 0, flow, 0);
  }

  /** A text that says nothing of the figures, though row rules may look at it. */
  static FieldEntry ofOther(long rules) {
    return new FieldEntry(true, rules, -1, PartnerSpan.EVERY, -1, 0, -1, 0, 0, -1, 0);
  }

  /** The year that a period begins in. */
  int year() {
    return startMonth / 12;
  }

  /** Whether the partner has this flow in a period; whoever is no partner has every one. */
  boolean covers(int ofFlow, FieldEntry time) {
    return partner.has(ofFlow) && partner.isIn(time.startMonth, time.endMonth);
  }
}
