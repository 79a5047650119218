package org.tradebalance.pipeline;

import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.tradebalance.normalise.FileResult;
import org.tradebalance.plausibility.AgainstRelease;
import org.tradebalance.plausibility.Contradiction;
import org.tradebalance.plausibility.ReferenceFigures;
import org.tradebalance.plausibility.RevisionCheck;
import org.tradebalance.plausibility.UnusualRevision;
import org.tradebalance.plausibility.WithinFile;
import org.tradebalance.plausibility.WithinSeries;
import org.tradebalance.quality.Issue;
import org.tradebalance.store.ledger.SourceFile;
import org.tradebalance.store.observation.ObservationStore;
import org.tradebalance.trade.CurrencyFigure;
import org.tradebalance.trade.Economy;
import org.tradebalance.trade.Figure;
import org.tradebalance.trade.Observation;
import org.tradebalance.trade.OriginalFigure;
import org.tradebalance.trade.Usd;

/**
 * Compares figures that have no dollars, for want of exchange rates, in the currency of their
 * source: with each other and with what stands. A unit of that currency takes the place of the
 * dollar, as what is looked for does not depend on the unit.
 */
final class OriginalCurrencyCheck {

  private final ObservationStore flows;

  OriginalCurrencyCheck(ObservationStore flows) {
    this.flows = flows;
  }

  /** What the figures of a file contradict among each other; null where they do not. */
  static @Nullable Contradiction within(FileResult result, Map<String, Economy> economies) {
    for (List<Observation> figures : byCurrency(result).values()) {
      Contradiction found = WithinFile.find(figures, economies);
      found = found == null ? WithinSeries.find(figures, economies) : found;
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  /** What the figures that stand contradict in a file; null where they do not. */
  @Nullable Issue contradiction(SourceFile file, FileResult result) {
    for (Map.Entry<String, List<Observation>> each : byCurrency(result).entrySet()) {
      Contradiction found =
          AgainstRelease.find(each.getValue(), standing(each.getKey()), "what is loaded");
      if (found != null) {
        return PlausibilityCheck.issue(found, file.layout(), file.name());
      }
    }
    return null;
  }

  /** Why a file waits, as it would change more than revisions do; null where it does not. */
  @Nullable Issue unusual(SourceFile file, FileResult result, int mostPercent) {
    for (Map.Entry<String, List<Observation>> each : byCurrency(result).entrySet()) {
      UnusualRevision found =
          RevisionCheck.find(each.getValue(), standing(each.getKey()), false, mostPercent);
      if (found != null) {
        return found.issue(file.name(), "what is loaded in " + each.getKey());
      }
    }
    return null;
  }

  private ReferenceFigures standing(String currency) {
    Map<Observation.Key, Usd> amounts = new HashMap<>();
    for (OriginalFigure each : flows.inCurrency(null)) {
      Usd amount = each.currency().equals(currency) ? units(each.figure()) : null;
      if (amount != null) {
        amounts.put(each.key(), amount);
      }
    }
    return (series, flow, period) -> amounts.get(new Observation.Key(series, flow, period));
  }

  /** The figures of a file that have no dollars, wholly in one currency each. */
  private static SortedMap<String, List<Observation>> byCurrency(FileResult result) {
    if (result.unconverted().isEmpty()) {
      return new TreeMap<>();
    }
    Map<Observation.Key, OriginalFigure> stated = new HashMap<>();
    Map<Observation.Key, Integer> currencies = new HashMap<>();
    for (OriginalFigure figure : result.inCurrency()) {
      stated.put(figure.key(), figure);
      currencies.merge(figure.key(), 1, Integer::sum);
    }
    SortedMap<String, List<Observation>> byCurrency = new TreeMap<>();
    for (Observation each : result.unconverted()) {
      OriginalFigure figure = stated.get(each.key());
      if (figure == null || currencies.getOrDefault(each.key(), 0) != 1) {
        continue;
      }
      Usd amount = units(figure.figure());
      if (amount != null) {
        byCurrency
            .computeIfAbsent(figure.currency(), currency -> new ArrayList<>())
            .add(
                new Observation(
                    each.series(), each.flow(), each.period(), Figure.of(amount), each.source()));
      }
    }
    return byCurrency;
  }

  /** An amount in units of its currency; null where there is none, or none of a trade. */
  private static @Nullable Usd units(CurrencyFigure figure) {
    try {
      return figure.amount() == null
          ? null
          : Usd.of(figure.amount().setScale(3, RoundingMode.HALF_UP));
    } catch (ArithmeticException e) {
      return null;
    }
  }
}
