package org.tradebalance.gen;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.tradebalance.config.Catalogue;
import org.tradebalance.config.ConfigFiles;
import org.tradebalance.layout.definition.Layout;
import org.tradebalance.layout.detection.FirstRows;
import org.tradebalance.layout.detection.HeaderMap;
import org.tradebalance.layout.detection.LayoutMatch;
import org.tradebalance.layout.detection.LayoutMatcher;

/** The configuration that the project ships. */
public final class ShippedConfig {

  private static final Catalogue CATALOGUE = Catalogue.read(new ConfigFiles(Path.of("config")));

  private ShippedConfig() {}

  public static Catalogue catalogue() {
    return CATALOGUE;
  }

  public static Layout census() {
    return layout("us-census-country");
  }

  public static Layout exhibit1() {
    return layout("us-ft900-exhibit-1");
  }

  /** Where the columns of a layout are in a sheet that fits it. */
  public static HeaderMap header(Layout layout, RawRows sheet) {
    LayoutMatch match =
        LayoutMatcher.match(layout, "f.xlsx", FirstRows.of(List.of(sheet.preview())));
    if (!match.fits()) {
      throw new IllegalArgumentException(match.explanation());
    }
    return match.tables().get(0);
  }

  private static Layout layout(String id) {
    return Objects.requireNonNull(CATALOGUE.layouts().get(id), id);
  }
}
