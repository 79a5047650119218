package org.tradebalance.publish.table;

import static org.tradebalance.publish.table.ColumnDefinition.amount;
import static org.tradebalance.publish.table.ColumnDefinition.code;
import static org.tradebalance.publish.table.ColumnDefinition.flag;
import static org.tradebalance.publish.table.ColumnDefinition.integer;
import static org.tradebalance.publish.table.ColumnDefinition.text;
import static org.tradebalance.publish.table.ColumnDefinition.typed;
import static org.tradebalance.publish.table.ColumnDefinition.vintage;

import org.tradebalance.trade.Adjustment;
import org.tradebalance.trade.BalanceSign;
import org.tradebalance.trade.Flow;
import org.tradebalance.trade.Frequency;
import org.tradebalance.trade.Item;
import org.tradebalance.trade.ObservationStatus;
import org.tradebalance.trade.PartnerKind;
import org.tradebalance.trade.SeriesKey;
import org.tradebalance.trade.Usd;

/** Columns that several tables have. */
final class CommonColumns {

  public static final SeriesColumn<Object> DATASET =
      new SeriesColumn<>(
          code(
              "dataset",
              "Dataset: one concept of one publisher, with its basis, valuation and flow "
                  + "definition. Figures of different datasets are never mixed.",
              "layout of the extract"),
          SeriesKey::dataset);

  public static final SeriesColumn<Object> REPORTER =
      new SeriesColumn<>(
          code(
              "reporter",
              "Economy whose statistics these are: ISO 3166-1 alpha-3, or a code of "
                  + "config/reference/economies.csv.",
              "layout of the extract"),
          SeriesKey::reporter);

  public static final SeriesColumn<Object> PARTNER =
      new SeriesColumn<>(
          code(
              "partner",
              "Counterpart of the reporter: ISO 3166-1 alpha-3, WLD for the world, G_ and EU "
                  + "for groups, R_ for residuals.",
              "extract; partner list of the layout"),
          SeriesKey::partner);

  public static final SeriesColumn<Item> ITEM =
      new SeriesColumn<>(
          code(
              "item",
              Item.class,
              "What is traded: goods, services or both.",
              "layout of the extract"),
          SeriesKey::item);

  public static final SeriesColumn<String> PRODUCT =
      new SeriesColumn<>(
          text("product", "TOTAL, or the code of a product or product group.", "extract"),
          SeriesKey::product);

  public static final SeriesColumn<Adjustment> ADJUSTMENT =
      new SeriesColumn<>(
          code(
              "adjustment",
              Adjustment.class,
              "Seasonal adjustment: none (nsa), as published (sa), published three-month "
                  + "average of adjusted figures (sa_3mma), or computed by us (sa_x13).",
              "layout of the extract"),
          SeriesKey::adjustment);

  public static final ColumnDefinition<String> PARTNER_NAME =
      text("partner_name", "English short name of the partner.", "config/reference/economies.csv");

  public static final ColumnDefinition<String> REPORTER_NAME =
      text(
          "reporter_name", "English short name of the reporter.", "config/reference/economies.csv");

  public static final ColumnDefinition<Boolean> PREFERRED =
      flag(
          "preferred",
          "Whether this is the preferred series of those that state the same: reporter, partner, "
              + "item, product, kind of basis, coverage, adjustment and frequency. Exactly one is.",
          "config/preferred.yml; newest period, newest release, most periods, original publisher");

  public static final ColumnDefinition<Object> SERIES_KEY =
      code(
          "series_key",
          "Key of the series: dataset, frequency, reporter, partner, item, adjustment and product, "
              + "joined by dots in this order, as the keys of SDMX are.",
          "the columns of these names");

  public static final ColumnDefinition<PartnerKind> PARTNER_KIND =
      code(
          "partner_kind",
          PartnerKind.class,
          "What the partner row stands for. Only countries are ever summed.",
          "config/reference/economies.csv");

  public static final ColumnDefinition<Object> VINTAGE =
      vintage(
              "vintage",
              "Newest loaded release that covers the period, named by the last month that it "
                  + "publishes.",
              "extract")
          .missingUnsaid("No loaded release covers the period.");

  public static final ColumnDefinition<Object> VINTAGE_KEY =
      code("vintage_key", "Key of dim_vintage: dataset, a colon, vintage.", "dataset and vintage");

  public static final ColumnDefinition<Frequency> FREQUENCY =
      code("frequency", Frequency.class, "Length of the period.", "extract");

  public static final ColumnDefinition<Object> PERIOD =
      typed(
          "period",
          ColumnType.PERIOD,
          ColumnDefinition.NO_UNIT,
          "Period in ISO 8601: 2024, 2024-Q3, 2024-05. A year to date is named by its last "
              + "month. A year or quarter with months missing says how many there are: 2025-P02.",
          "extract");

  public static final ColumnDefinition<Object> PERIOD_KEY =
      code("period_key", "Key of dim_period: frequency, a colon, period.", "frequency and period");

  public static final ColumnDefinition<Usd> EXPORTS_USD =
      amount("exports_usd", "Exports of the reporter to the partner.", "extract; sums of months")
          .missing("Empty where exports_state says why.");

  public static final ColumnDefinition<Usd> IMPORTS_USD =
      amount("imports_usd", "Imports of the reporter from the partner.", "extract; sums of months")
          .missing("Empty where imports_state says why.");

  public static final ColumnDefinition<Usd> BALANCE_USD =
      amount(
              "balance_usd",
              "Exports less imports, or the balance that the publisher prints.",
              "extract; exports_usd - imports_usd")
          .missing("Empty where either side is missing.");

  public static final ColumnDefinition<BalanceSign> BALANCE_SIGN =
      code("balance_sign", BalanceSign.class, "Sign of the balance.", "balance_usd")
          .missing("Empty where there is none.");

  public static final ColumnDefinition<Flow> FLOW =
      code(
          "flow",
          Flow.class,
          "Direction of trade, or a balance that the publisher prints.",
          "extract");

  public static final ColumnDefinition<Object> METRIC =
      code(
          "metric",
          "Metric: a name of the metric catalogue, which gives its definition, formula "
              + "and unit.",
          "metric catalogue");

  public static final ColumnDefinition<Usd> VALUE_USD =
      amount("value_usd", "Amount of the figure.", "extract")
          .missingUnsaid("The state says why there is no amount.");

  public static final ColumnDefinition<ObservationStatus> STATE =
      code(
          "state",
          ObservationStatus.class,
          "What is known of the figure: five kinds of nothing are kept apart.",
          "extract");

  public static final ColumnDefinition<Object> VALID_FROM_VINTAGE =
      vintage("valid_from_vintage", "First release that gives the figure so.", "extract");

  public static final ColumnDefinition<Object> VALID_TO_VINTAGE =
      vintage("valid_to_vintage", "First release that no longer gives the figure so.", "extract")
          .missing("Empty for what is known now.");

  public static final ColumnDefinition<String> FILE =
      text("file", "Path of the input file below the input folder.", "input folder");

  public static final ColumnDefinition<Long> PUBLICATION_ID =
      integer("publication_id", "count", "Number of the publication, that of its run.", "run");

  public static final ColumnDefinition<String> DEFINITION =
      text("definition", "What it means.", "dictionary");

  private CommonColumns() {}
}
