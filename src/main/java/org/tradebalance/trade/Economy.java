package org.tradebalance.trade;

import java.io.Serializable;

/**
 * A country, territory, group or residual that trade is reported for.
 *
 * @param code ISO 3166-1 alpha-3, ISO 3166-3 for former countries, or our own ({@code WLD}, {@code
 *     EU}, {@code XKX}, {@code G_…} for groups, {@code R_…} for residuals)
 * @param name the English short name
 * @param kind what it stands for in a list of partners
 */
public record Economy(String code, String name, PartnerKind kind) implements Serializable {

  /** All partners together. */
  public static final String WORLD = "WLD";

  /** What the world total holds beyond the sum of the partners. */
  public static final String WORLD_GAP = "R_WORLD_GAP";
}
