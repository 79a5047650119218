package org.tradebalance.claim;

import org.tradebalance.trade.Coded;

/** What a statement says about its amount: the catalogue of all kinds of claim. */
enum ClaimQuestion implements Coded {
  /** How large it is. */
  LEVEL("", Measure.MONEY, false, new AmountKind()),

  /** By how much it changed from the comparison period. */
  CHANGE("change", Measure.MONEY, true, new ChangeKind(Change::of)),

  /** By how many percent of its earlier size it changed. */
  CHANGE_PCT("change_pct", Measure.PERCENT, true, new ChangeKind(Change::percent)),

  /** Whether it grew (1), stayed (0) or shrank (-1). */
  CHANGE_SIGN("change_sign", Measure.SIGN, true, new ChangeKind(Change::sign)),

  /** Whether it is above (1), at (0) or below (-1) zero. */
  SIGN("sign", Measure.SIGN, false, new SignKind()),

  /** In how many periods since the comparison period it was not above zero. */
  EXCEPTIONS("exceptions", Measure.COUNT, true, new ExceptionsKind()),

  /** How many percent of the whole it is. */
  SHARE_PCT("share_pct", Measure.PERCENT, false, new ShareKind()),

  /** By how many percentage points that share changed from the comparison period. */
  SHARE_CHANGE("share_change", Measure.PERCENT, true, new ShareChangeKind(Change::of)),

  /** Whether that share rose (1), stayed (0) or fell (-1). */
  SHARE_CHANGE_SIGN("share_change_sign", Measure.SIGN, true, new ShareChangeKind(Change::sign)),

  /** Its place among all countries, the largest first. */
  RANK("rank", Measure.RANK, false, new RankKind()),

  /** How many of the first places a list of countries names. */
  LISTED("listed", Measure.COUNT, false, new ListKind()),

  /** Its place among all periods of its kind on record, the largest first. */
  RECORD_RANK("record_rank", Measure.RANK, false, new RecordKind()),

  /** Its place among exports and imports by what it adds to the change of the balance. */
  BALANCE_DRIVER("balance_driver", Measure.RANK, true, new DriverKind(Subject.BALANCE)),

  /** Its place among exports and imports by what it adds to the change of total trade. */
  TRADE_DRIVER("trade_driver", Measure.RANK, true, new DriverKind(Subject.TOTAL_TRADE)),

  /** The number of countries where it is above zero. */
  PARTNER_COUNT("count", Measure.COUNT, false, new CountKind()),

  /** The place of the product among the products that make up the balance with the partner. */
  CONTRIBUTOR_RANK("contributor_rank", Measure.RANK, false, new ContributorKind());

  private final String code;
  private final Measure measure;
  private final boolean compares;

  @SuppressWarnings("ImmutableEnumChecker") // kinds hold nothing that changes
  private final ClaimKind kind;

  ClaimQuestion(String code, Measure measure, boolean compares, ClaimKind kind) {
    this.code = code;
    this.measure = measure;
    this.compares = compares;
    this.kind = kind;
  }

  @Override
  public String code() {
    return code;
  }

  Measure measure() {
    return measure;
  }

  ClaimKind kind() {
    return kind;
  }

  /** Whether it needs a period to compare with, or to count from. */
  boolean compares() {
    return compares;
  }

  /** Whether the answer needs every country, not only the one of the statement. */
  boolean isAboutCountries() {
    return this == RANK || this == PARTNER_COUNT || this == LISTED;
  }

  /** Whether it asks what part of a whole the amount is. */
  boolean isShare() {
    return this == SHARE_PCT || this == SHARE_CHANGE || this == SHARE_CHANGE_SIGN;
  }

  /** Whether it asks which flow a change comes from. */
  boolean isDriver() {
    return this == BALANCE_DRIVER || this == TRADE_DRIVER;
  }

  /** Whether a name of a metric may end with it, whatever the amount before it. */
  boolean asksOf(Subject subject) {
    return switch (this) {
      case PARTNER_COUNT, CONTRIBUTOR_RANK -> false;
      case BALANCE_DRIVER, TRADE_DRIVER -> subject == Subject.EXPORTS || subject == Subject.IMPORTS;
      default -> true;
    };
  }

  /** Whether it means something for the world less some partners. */
  boolean allowsWithout() {
    return !isAboutCountries() && !isShare() && this != CONTRIBUTOR_RANK;
  }
}
