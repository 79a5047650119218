package org.tradebalance.publish.table;

import static org.tradebalance.publish.table.ColumnDefinition.code;
import static org.tradebalance.publish.table.ColumnDefinition.text;
import static org.tradebalance.publish.table.TableKind.DIMENSION;
import static org.tradebalance.publish.table.TableKind.VIEW;

import org.tradebalance.trade.Economy;
import org.tradebalance.trade.PartnerKind;

/** Countries, groups and residuals by code, as they are configured. */
public final class EconomiesTable {

  public static final PublishedTable<Economy> TABLE =
      PublishedTable.<Economy>named("economies")
          .view(VIEW, "economies", "Economies", "Countries, groups and residuals by code.")
          .view(
              DIMENSION,
              "dim_economy",
              "Economies",
              "Reporters and partners: countries, groups, residuals and the world.")
          .storedIn("economy")
          .key(
              code(
                  "economy",
                  "Code of the economy: ISO 3166-1 alpha-3, WLD for the world, G_ and EU for "
                      + "groups, R_ for residuals.",
                  "config/reference/economies.csv"),
              Economy::code)
          .value(
              text("name", "English short name.", "config/reference/economies.csv"), Economy::name)
          .value(
              code(
                  "kind",
                  PartnerKind.class,
                  "What the economy stands for in a list of partners. Only countries are ever "
                      + "summed.",
                  "config/reference/economies.csv"),
              Economy::kind)
          .rowsFromElsewhere();

  private EconomiesTable() {}
}
