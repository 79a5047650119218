package org.tradebalance.config;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.tradebalance.extract.LimitRules;
import org.tradebalance.layout.definition.Bulk;
import org.tradebalance.layout.definition.Codes;
import org.tradebalance.layout.definition.EconomyNames;
import org.tradebalance.layout.definition.GapTolerance;
import org.tradebalance.layout.definition.Layout;
import org.tradebalance.trade.AcceptedDifference;
import org.tradebalance.trade.ControlRules;
import org.tradebalance.trade.Dataset;
import org.tradebalance.trade.Economy;
import org.tradebalance.trade.Groupings;
import org.tradebalance.trade.LongStandingSign;
import org.tradebalance.trade.Period;
import org.tradebalance.trade.PreferredDataset;
import org.tradebalance.trade.ProductTitles;
import org.tradebalance.trade.SeriesKey;
import org.tradebalance.trade.Subtotal;
import org.tradebalance.trade.Usd;

/**
 * What the configuration knows: economies, layouts, datasets.
 *
 * @param economies by code
 * @param names how people name an economy: our code, a code of ISO 3166 or a name
 * @param layouts by id, in order
 * @param datasets by id, in order
 * @param groups the groups of partners and products
 * @param limits how much a file may hold
 * @param accepted the files that nothing contradicts, whatever they say
 * @param differences the differences between figures of a publisher that are known and explained
 * @param revisionLimits how much of what stands a file may change
 * @param signs the signs of balances that hold for a long time
 * @param gdpBounds what the GDP of an economy never was above, by its code
 * @param preferred which datasets somebody prefers, the first of several holds
 * @param products what products are called
 */
public record Catalogue(
    Map<String, Economy> economies,
    Codes names,
    Map<String, Layout> layouts,
    Map<String, Dataset> datasets,
    Groupings groups,
    LimitRules limits,
    AcceptedFiles accepted,
    List<AcceptedDifference> differences,
    RevisionLimits revisionLimits,
    List<LongStandingSign> signs,
    Map<String, Usd> gdpBounds,
    List<PreferredDataset> preferred,
    ProductTitles products) {

  /** Keeps the order of the maps. */
  public Catalogue {
    economies = Collections.unmodifiableMap(new LinkedHashMap<>(economies));
    layouts = Collections.unmodifiableMap(new TreeMap<>(layouts));
    datasets = Collections.unmodifiableMap(new TreeMap<>(datasets));
    preferred = List.copyOf(preferred);
  }

  /** The datasets that no metrics are derived of. */
  public Set<String> unmeasured() {
    Set<String> unmeasured = new TreeSet<>();
    for (Layout layout : layouts.values()) {
      Bulk bulk = layout.bulk();
      if (bulk != null && !bulk.measured()) {
        unmeasured.add(layout.dataset().id());
      }
    }
    return unmeasured;
  }

  /**
   * Reads the configuration.
   *
   * @throws ConfigurationException naming file and key, where it is wrong
   */
  public static Catalogue read(ConfigFiles files) {
    Map<String, Economy> economies = Economies.read(files);
    EconomyNames names = EconomyNameFile.read(files, economies);
    Map<String, Layout> layouts = new TreeMap<>();
    Map<String, Dataset> datasets = new TreeMap<>();
    for (String name : files.below("layouts")) {
      Layout layout = LayoutFile.read(files, name, economies, names);
      if (layouts.put(layout.id(), layout) != null) {
        throw new ConfigurationException("config/" + name + ": layout " + layout.id() + " twice");
      }
      for (Dataset dataset : layout.datasets()) {
        Dataset before = datasets.put(dataset.id(), dataset);
        if (before != null && !before.equals(dataset)) {
          throw new ConfigurationException(
              "config/" + name + ": dataset " + dataset.id() + " differs from another layout's");
        }
      }
    }
    PublisherNames.shorten(files, datasets);
    Groupings groups =
        new Groupings(
            GroupSeriesFile.read(files, economies, datasets), ProductGroups.read(files), datasets);
    return new Catalogue(
        economies,
        Economies.codes(economies, names),
        layouts,
        datasets,
        groups,
        LimitFile.read(files),
        AcceptedFiles.read(files),
        AcceptedDifferences.read(files),
        RevisionLimits.read(files, datasets.keySet()),
        BalanceSigns.read(files, economies),
        GdpBounds.read(files, economies),
        PreferredDatasets.read(files, datasets.keySet(), economies),
        ProductTitleFiles.read(files));
  }

  /** What is known of the figures that can be had in two ways. */
  public ControlRules controlRules() {
    return new ControlRules(
        datasets, this::worldGapPercent, this::isSelection, subtotals(), differences);
  }

  private boolean isSelection(SeriesKey world) {
    return layouts.values().stream()
        .filter(layout -> layout.sums().selection())
        .filter(layout -> layout.adjustment() == world.adjustment())
        .anyMatch(
            layout -> layout.datasets().stream().anyMatch(d -> d.id().equals(world.dataset())));
  }

  /** Each once, though two layouts of a dataset may say the same. */
  private List<Subtotal> subtotals() {
    return layouts.values().stream()
        .flatMap(layout -> layout.sums().subtotals().stream())
        .distinct()
        .toList();
  }

  /** The largest gap, in percent, that partners may leave to the world total; zero if not said. */
  public BigDecimal worldGapPercent(String dataset, Period period) {
    List<GapTolerance> tolerances =
        layouts.values().stream()
            .filter(l -> l.datasets().stream().anyMatch(d -> d.id().equals(dataset)))
            .flatMap(layout -> layout.sums().worldGap().stream())
            .toList();
    return tolerances.stream()
        .filter(tolerance -> tolerance.holdsFor(period))
        .findFirst()
        .map(GapTolerance::percent)
        .orElse(BigDecimal.ZERO);
  }
}
