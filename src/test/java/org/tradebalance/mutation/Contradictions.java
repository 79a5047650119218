package org.tradebalance.mutation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.tradebalance.golden.PureCore;
import org.tradebalance.trade.Dataset;
import org.tradebalance.trade.Economy;
import org.tradebalance.trade.Flow;
import org.tradebalance.trade.Frequency;
import org.tradebalance.trade.Item;
import org.tradebalance.trade.Observation;
import org.tradebalance.trade.PartnerKind;
import org.tradebalance.trade.Period;
import org.tradebalance.trade.SeriesKey;

/**
 * What the figures of a file say twice, found here without the product's own control totals: what
 * fits in the good file and does not in a mutant is a contradiction that anybody can see.
 */
final class Contradictions {

  private static final BigDecimal HALF = new BigDecimal("0.5");

  private final Map<String, Boolean> fitting = new TreeMap<>();

  Contradictions(List<Observation> good) {
    new Book(good).relations(fitting::put);
  }

  /** Relations that the good file keeps and this one breaks. */
  List<String> in(List<Observation> flows) {
    List<String> broken = new ArrayList<>();
    new Book(flows)
        .relations(
            (name, fits) -> {
              if (!fits && Boolean.TRUE.equals(fitting.get(name))) {
                broken.add(name);
              }
            });
    return broken;
  }

  private interface Relations {
    void found(String name, boolean fits);
  }

  /** The figures of a file by what they are about, those without an amount left out. */
  private static final class Book {

    private final Map<Observation.Key, BigDecimal> amounts = new HashMap<>();

    Book(List<Observation> flows) {
      for (Observation flow : flows) {
        if (flow.figure().amount() != null) {
          amounts.put(flow.key(), flow.figure().amount().toBigDecimal());
        }
      }
    }

    void relations(Relations relations) {
      amounts.forEach(
          (key, amount) -> {
            longer(key, amount, relations);
            if (key.flow() == Flow.BALANCE) {
              compare(
                  "balance of " + key,
                  amount,
                  2,
                  less(at(key, Flow.EXPORT), at(key, Flow.IMPORT)),
                  key.series(),
                  relations);
            }
            if (key.series().item() == Item.GOODS_SERVICES) {
              compare(
                  "goods and services of " + key,
                  amount,
                  2,
                  plus(at(key, Item.GOODS), at(key, Item.SERVICES)),
                  key.series(),
                  relations);
            }
          });
      worlds(relations);
    }

    /** Months to the quarter or year. */
    private void longer(Observation.Key key, BigDecimal amount, Relations relations) {
      List<Period> months = key.period().months();
      if (key.period().frequency() == Frequency.MONTHLY) {
        return;
      }
      BigDecimal sum = BigDecimal.ZERO;
      for (Period month : months) {
        BigDecimal part = amounts.get(new Observation.Key(key.series(), key.flow(), month));
        if (part == null) {
          return;
        }
        sum = sum.add(part);
      }
      compare("months of " + key, amount, months.size(), sum, key.series(), relations);
    }

    /** Countries and residuals to the world. */
    private void worlds(Relations relations) {
      Map<Observation.Key, BigDecimal> sums = new HashMap<>();
      Map<Observation.Key, Integer> figures = new HashMap<>();
      amounts.forEach(
          (key, amount) -> {
            Economy partner = PureCore.CATALOGUE.economies().get(key.series().partner());
            if (partner != null
                && (partner.kind() == PartnerKind.COUNTRY
                    || partner.kind() == PartnerKind.RESIDUAL)) {
              SeriesKey world = key.series().withPartner(Economy.WORLD);
              Observation.Key whole = new Observation.Key(world, key.flow(), key.period());
              sums.merge(whole, amount, BigDecimal::add);
              figures.merge(whole, 1, Integer::sum);
            }
          });
      sums.forEach(
          (key, sum) -> {
            BigDecimal world = amounts.get(key);
            if (world != null && key.flow() != Flow.BALANCE) {
              BigDecimal percent =
                  PureCore.CATALOGUE.worldGapPercent(key.series().dataset(), key.period());
              BigDecimal rounding =
                  PureCore.CATALOGUE
                      .controlRules()
                      .rounding(key.series().dataset(), figures.getOrDefault(key, 0) + 1)
                      .toBigDecimal();
              BigDecimal allowed = world.abs().multiply(percent).movePointLeft(2).max(rounding);
              boolean fits = world.subtract(sum).abs().compareTo(allowed) <= 0;
              relations.found("partners of " + key, fits);
            }
          });
    }

    private @Nullable BigDecimal at(Observation.Key key, Flow flow) {
      return amounts.get(new Observation.Key(key.series(), flow, key.period()));
    }

    private @Nullable BigDecimal at(Observation.Key key, Item item) {
      SeriesKey series = key.series().withItem(item);
      return amounts.get(new Observation.Key(series, key.flow(), key.period()));
    }

    private static @Nullable BigDecimal less(@Nullable BigDecimal one, @Nullable BigDecimal other) {
      return one == null || other == null ? null : one.subtract(other);
    }

    private static @Nullable BigDecimal plus(@Nullable BigDecimal one, @Nullable BigDecimal other) {
      return one == null || other == null ? null : one.add(other);
    }

    /** Half a unit for each rounded figure, that of the total among them. */
    private static void compare(
        String name,
        BigDecimal printed,
        int parts,
        @Nullable BigDecimal sum,
        SeriesKey series,
        Relations relations) {
      if (sum != null) {
        Dataset dataset = PureCore.CATALOGUE.datasets().get(series.dataset());
        Function<Dataset, BigDecimal> unit = each -> each.unit().toBigDecimal();
        BigDecimal allowed =
            dataset == null
                ? BigDecimal.ZERO
                : unit.apply(dataset).multiply(HALF).multiply(BigDecimal.valueOf(parts + 1L));
        relations.found(name, printed.subtract(sum).abs().compareTo(allowed) <= 0);
      }
    }
  }
}
