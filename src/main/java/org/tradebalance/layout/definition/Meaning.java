package org.tradebalance.layout.definition;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import org.tradebalance.trade.Adjustment;
import org.tradebalance.trade.Flow;
import org.tradebalance.trade.Item;
import org.tradebalance.trade.Period;
import org.tradebalance.trade.SeriesKey;

/**
 * What one place of a file (a header, a row, a section, the file name) says about the figures that
 * belong to it. A part that the place does not speak of is null. Places are laid over each other,
 * the nearest to the figure on top, until all parts are known.
 *
 * @param dataset id of the dataset
 * @param reporter code of the economy whose statistics these are
 * @param partner code of its counterpart
 * @param item goods, services or both
 * @param product product code
 * @param adjustment seasonally adjusted or not
 * @param flow direction
 * @param span how long the period is
 * @param year calendar year
 * @param quarter 1 to 4
 * @param month 1 to 12
 */
public record Meaning(
    @Nullable String dataset,
    @Nullable String reporter,
    @Nullable String partner,
    @Nullable Item item,
    @Nullable String product,
    @Nullable Adjustment adjustment,
    @Nullable Flow flow,
    @Nullable PeriodLength span,
    @Nullable Integer year,
    @Nullable Integer quarter,
    @Nullable Integer month)
    implements Serializable {

  /** Says nothing. */
  public static final Meaning NOTHING =
      new Meaning(null, null, null, null, null, null, null, null, null, null, null);

  /** This meaning, and that of the place below where this one says nothing. */
  public Meaning over(Meaning below) {
    if (below.equals(NOTHING)) {
      return this;
    }
    return new Meaning(
        or(dataset, below.dataset),
        or(reporter, below.reporter),
        or(partner, below.partner),
        or(item, below.item),
        or(product, below.product),
        or(adjustment, below.adjustment),
        or(flow, below.flow),
        or(span, below.span),
        or(year, below.year),
        or(quarter, below.quarter),
        or(month, below.month));
  }

  private static <T> @Nullable T or(@Nullable T above, @Nullable T below) {
    return above != null ? above : below;
  }

  /** The series, with the parts not spoken of taken from the layout's defaults. */
  public SeriesKey series(SeriesKey defaults) {
    return new SeriesKey(
        dataset == null ? defaults.dataset() : dataset,
        reporter == null ? defaults.reporter() : reporter,
        partner == null ? defaults.partner() : partner,
        item == null ? defaults.item() : item,
        product == null ? defaults.product() : product,
        adjustment == null ? defaults.adjustment() : adjustment);
  }

  /** Whether it says anything about the series. */
  public boolean speaksOfSeries() {
    return dataset != null
        || reporter != null
        || partner != null
        || item != null
        || product != null
        || adjustment != null;
  }

  /**
   * The period, or null where too little is known: a figure without year, a month without number.
   *
   * @throws IllegalArgumentException where the year is impossible
   */
  public @Nullable Period period() {
    if (year == null) {
      return null;
    }
    PeriodLength length = span != null ? span : inferred();
    return switch (length) {
      case YEAR -> Period.year(year);
      case QUARTER -> quarter == null ? null : Period.quarter(year, quarter);
      case MONTH -> month == null ? null : Period.month(year, month);
      case YEAR_TO_DATE -> month == null ? null : Period.yearToDate(year, month);
    };
  }

  private PeriodLength inferred() {
    if (month != null) {
      return PeriodLength.MONTH;
    }
    return quarter != null ? PeriodLength.QUARTER : PeriodLength.YEAR;
  }

  public static Meaning ofPartner(String economy) {
    return new Meaning(null, null, economy, null, null, null, null, null, null, null, null);
  }

  public static Meaning ofReporter(String economy) {
    return new Meaning(null, economy, null, null, null, null, null, null, null, null, null);
  }

  public static Meaning ofProduct(String product) {
    return new Meaning(null, null, null, null, product, null, null, null, null, null, null);
  }

  public static Meaning ofFlow(Flow flow) {
    return new Meaning(null, null, null, null, null, null, flow, null, null, null, null);
  }

  public static Meaning ofItem(Item item) {
    return new Meaning(null, null, null, item, null, null, null, null, null, null, null);
  }

  public static Meaning ofAdjustment(Adjustment adjustment) {
    return new Meaning(null, null, null, null, null, adjustment, null, null, null, null, null);
  }

  public static Meaning ofDataset(String dataset) {
    return new Meaning(dataset, null, null, null, null, null, null, null, null, null, null);
  }

  /** A time; null for each part that is not known. */
  public static Meaning ofTime(
      @Nullable PeriodLength span,
      @Nullable Integer year,
      @Nullable Integer quarter,
      @Nullable Integer month) {
    return new Meaning(null, null, null, null, null, null, null, span, year, quarter, month);
  }
}
