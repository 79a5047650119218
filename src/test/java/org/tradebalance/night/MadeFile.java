package org.tradebalance.night;

import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.BiFunction;
import org.tradebalance.config.Catalogue;
import org.tradebalance.golden.PureCore;
import org.tradebalance.layout.definition.Layout;

/** Ten publishers of the made-up world, each with another one that states the same. */
enum MadeFile {
  CENSUS("us-census-country", MadeMonths::census),
  RELEASE("us-ft900-exhibit-1", MadeMonths::release),
  BALANCES("fred-bopgstb", MadeMonths::balances),
  MESSAGE("sdmx-csv-1", MadeMonths::message),
  PORTAL("imf-imts", MadeMonths::portal),
  SERIES("fred-goods-by-partner", MadeMonths::series),
  COMTRADE("un-comtrade", MadeYears::comtrade),
  LEGACY("un-comtrade-legacy", MadeYears::legacy),
  COLUMNS("wits-partner-timeseries", MadeYears::columns),
  TOTALS("wto-merchandise", MadeYears::totals);

  private final String id;

  @SuppressWarnings("ImmutableEnumChecker") // a reference to a static method
  private final BiFunction<MadeWorld, Integer, MadeExtract> layout;

  MadeFile(String id, BiFunction<MadeWorld, Integer, MadeExtract> layout) {
    this.id = id;
    this.layout = layout;
  }

  /**
   * The shipped configuration with the layouts of these files alone: all others take most of the
   * time to be told apart, which is not what is tried here.
   */
  static Catalogue catalogue() {
    Catalogue all = PureCore.CATALOGUE;
    Map<String, Layout> layouts = new TreeMap<>();
    for (MadeFile file : values()) {
      layouts.put(file.id, Objects.requireNonNull(all.layouts().get(file.id), file.id));
    }
    return new Catalogue(
        all.economies(),
        all.names(),
        layouts,
        all.datasets(),
        all.groups(),
        all.limits(),
        all.accepted(),
        all.differences(),
        all.revisionLimits(),
        all.signs(),
        all.gdpBounds(),
        all.preferred(),
        all.products());
  }

  /** The file as of so many months. */
  MadeExtract of(MadeWorld world, int months) {
    return layout.apply(world, months);
  }

  /** A good source of the same concepts. */
  MadeFile other() {
    return switch (this) {
      case CENSUS -> MESSAGE;
      case RELEASE -> BALANCES;
      case BALANCES -> RELEASE;
      case MESSAGE, PORTAL, SERIES, LEGACY -> CENSUS;
      case COMTRADE, TOTALS -> COLUMNS;
      case COLUMNS -> COMTRADE;
    };
  }
}
