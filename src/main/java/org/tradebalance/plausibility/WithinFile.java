package org.tradebalance.plausibility;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tradebalance.trade.Economy;
import org.tradebalance.trade.Observation;
import org.tradebalance.trade.PartnerKind;
import org.tradebalance.trade.Period;
import org.tradebalance.trade.SeriesKey;
import org.tradebalance.trade.Usd;

/**
 * Compares the totals that a file prints with the figures of the same file that should add up to
 * them.
 */
public final class WithinFile {

  private static final int ENOUGH = 1000;

  /** World totals are fewer and have many more parts. */
  private static final int ENOUGH_WORLDS = 60;

  private final Map<TotalKind, List<Observation>> totals = new EnumMap<>(TotalKind.class);
  private final Map<Observation.Key, @Nullable Usd> wanted = new HashMap<>();
  private final Set<SeriesKey> lines = new HashSet<>();
  private final Map<Observation.Key, List<Usd>> partners = new HashMap<>();
  private final Set<Period> periods = new HashSet<>();

  private WithinFile() {}

  /**
   * The misreading that the totals of a file prove; null where they prove none.
   *
   * @param figures the figures of the file
   * @param economies the economies by code
   */
  public static @Nullable Contradiction find(
      List<Observation> figures, Map<String, Economy> economies) {
    WithinFile file = new WithinFile();
    for (TotalKind kind : TotalKind.values()) {
      file.choose(kind, figures);
    }
    if (file.totals.isEmpty()) {
      return null;
    }
    file.collect(figures, economies);
    for (TotalKind kind : file.totals.keySet()) {
      Contradiction proved =
          new MisreadingCheck<>(
                  file.relations(kind), kind.misreadings(), TotalKind.TOLERANCE, Proof.OF_RELEASE)
              .outcome(kind.figures(), kind.sums());
      if (proved != null) {
        return proved;
      }
    }
    return null;
  }

  private void choose(TotalKind kind, List<Observation> figures) {
    List<Observation> all = figures.stream().filter(kind::holds).toList();
    // A file of nothing but years has no parts to compare them with.
    if (all.size() < Proof.OF_RELEASE.least() || all.size() == figures.size()) {
      return;
    }
    if (kind == TotalKind.WORLD) {
      for (Observation total : FigureSample.of(all, ENOUGH_WORLDS)) {
        totals.computeIfAbsent(kind, each -> new ArrayList<>()).add(total);
        partners.put(total.key(), new ArrayList<>());
        periods.add(total.period());
      }
      return;
    }
    for (Observation total : FigureSample.ofSeries(all, ENOUGH)) {
      totals.computeIfAbsent(kind, each -> new ArrayList<>()).add(total);
      for (Observation.Key part : kind.parts(total)) {
        wanted.put(part, null);
        lines.add(part.series());
      }
    }
  }

  private void collect(List<Observation> figures, Map<String, Economy> economies) {
    SeriesKey last = null;
    SeriesKey world = null;
    boolean isWanted = false;
    for (Observation figure : figures) {
      SeriesKey series = figure.series();
      if (!series.equals(last)) {
        last = series;
        isWanted = lines.contains(series);
        world =
            !partners.isEmpty() && isPart(economies.get(series.partner()))
                ? series.withPartner(Economy.WORLD)
                : null;
      }
      Usd amount = figure.figure().amount();
      if (amount == null) {
        continue;
      }
      if (isWanted) {
        wanted.replace(figure.key(), amount);
      }
      if (world != null && periods.contains(figure.period())) {
        List<Usd> parts = partners.get(new Observation.Key(world, figure.flow(), figure.period()));
        if (parts != null) {
          parts.add(amount);
        }
      }
    }
  }

  private static boolean isPart(@Nullable Economy partner) {
    return partner != null
        && (partner.kind() == PartnerKind.COUNTRY || partner.kind() == PartnerKind.RESIDUAL);
  }

  private List<Relation> relations(TotalKind kind) {
    List<Relation> relations = new ArrayList<>();
    for (Observation total : totals.getOrDefault(kind, List.of())) {
      Usd amount = total.figure().amount();
      List<Usd> parts = kind == TotalKind.WORLD ? partners.get(total.key()) : parts(kind, total);
      if (amount != null && amount.signum() != 0 && parts != null && !parts.isEmpty()) {
        Relation relation = Relation.of(total, parts);
        if (relation != null) {
          relations.add(relation);
        }
      }
    }
    return relations;
  }

  /** The amounts of the parts; null where one is not known. */
  private @Nullable List<Usd> parts(TotalKind kind, Observation total) {
    List<Usd> amounts = new ArrayList<>();
    for (Observation.Key part : kind.parts(total)) {
      Usd amount = wanted.get(part);
      if (amount == null) {
        return null;
      }
      amounts.add(amount);
    }
    return kind.signed(amounts);
  }
}
