package org.tradebalance.run;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.tradebalance.balance.Balance;
import org.tradebalance.config.Catalogue;
import org.tradebalance.expectation.DatasetQuality;
import org.tradebalance.expectation.Expectation;
import org.tradebalance.expectation.Facts;
import org.tradebalance.expectation.Finding;
import org.tradebalance.expectation.Jumps;
import org.tradebalance.expectation.UnmetAction;
import org.tradebalance.layout.definition.Layout;
import org.tradebalance.pipeline.InputRefusedException;
import org.tradebalance.pipeline.NewestMonths;
import org.tradebalance.publish.Publication;
import org.tradebalance.quality.FileStatus;
import org.tradebalance.quality.LedgerEntry;
import org.tradebalance.store.ledger.LedgerStore;
import org.tradebalance.store.ledger.QualityStore;
import org.tradebalance.store.observation.ObservationStore;
import org.tradebalance.store.run.RunStore;
import org.tradebalance.trade.Flow;
import org.tradebalance.trade.Frequency;
import org.tradebalance.trade.Period;
import org.tradebalance.trade.SeriesKey;
import org.tradebalance.trade.Usd;

/** Looks, before anything is published, whether the data are what an operator expects. */
public final class ExpectationCheck {

  private static final int HISTORY = 24;

  private final List<Expectation> expectations;
  private final Catalogue catalogue;
  private final RunStore runs;
  private final ObservationStore flows;
  private final LedgerStore ledger;
  private final QualityStore quality;
  private final Clock clock;

  ExpectationCheck(
      List<Expectation> expectations,
      Catalogue catalogue,
      RunStore runs,
      ObservationStore flows,
      LedgerStore ledger,
      QualityStore quality,
      Clock clock) {
    this.expectations = List.copyOf(expectations);
    this.catalogue = catalogue;
    this.runs = runs;
    this.flows = flows;
    this.ledger = ledger;
    this.quality = quality;
    this.clock = clock;
  }

  /** The date of now, in UTC as everything here. */
  LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
  }

  /** The expectations that a run does not meet. */
  List<Finding> findings(long run, Publication publication) {
    LocalDate date =
        Optional.ofNullable(runs.parameters(run).get(RunParameters.DATE))
            .map(LocalDate::parse)
            .orElseGet(this::today);
    SortedMap<String, Period> newest = newest();
    List<Finding> findings = new ArrayList<>();
    for (Expectation expectation : expectations) {
      findings.addAll(expectation.check(facts(expectation.dataset(), publication, newest), date));
    }
    return findings;
  }

  /** The datasets that are overdue today, whether or not there is a run. */
  List<Finding> late() {
    SortedMap<String, Period> newest = newest();
    return expectations.stream()
        .flatMap(each -> each.late(newest.get(each.dataset()), today()).stream())
        .toList();
  }

  /**
   * Refuses.
   *
   * @throws InputRefusedException where an expectation is not met that stops a run
   */
  public void refuseWhatIsNotExpected(long run, Publication publication) {
    List<String> stops = messages(findings(run, publication), UnmetAction.STOP);
    if (!stops.isEmpty()) {
      throw new InputRefusedException(
          stops.size() + " of config/expectations.yml not met that stop a run", stops);
    }
  }

  /** Keeps what a run loaded. */
  public void record(long run) {
    quality.record(run, loaded(run));
  }

  /** What somebody should look at: expectations that only warn, and what is unusual. */
  List<String> warnings(long run, Publication publication) {
    List<String> warnings = new ArrayList<>(messages(findings(run, publication), UnmetAction.WARN));
    for (DatasetQuality each : loaded(run)) {
      warnings.addAll(Jumps.of(each, quality.before(run, each.dataset(), HISTORY)));
    }
    return warnings;
  }

  /** The findings of one consequence, in words. */
  static List<String> messages(List<Finding> findings, UnmetAction otherwise) {
    return findings.stream()
        .filter(finding -> finding.otherwise() == otherwise)
        .map(finding -> "expected otherwise: " + finding.message())
        .toList();
  }

  private SortedMap<String, Period> newest() {
    return expectations.isEmpty() ? new TreeMap<>() : NewestMonths.of(flows.coverages());
  }

  private Collection<DatasetQuality> loaded(long run) {
    Map<String, DatasetQuality> loaded = new TreeMap<>();
    for (LedgerEntry entry : ledger.ofRun(run)) {
      if (entry.status() == FileStatus.LOADED) {
        loaded.merge(
            entry.dataset(),
            new DatasetQuality(
                entry.dataset(),
                1,
                entry.rows().read(),
                entry.rows().rejected(),
                entry.figures().found()),
            DatasetQuality::plus);
      }
    }
    return loaded.values();
  }

  private Facts facts(String dataset, Publication publication, Map<String, Period> newest) {
    List<LedgerEntry> files =
        publication.ledger().stream()
            .filter(entry -> entry.status() == FileStatus.LOADED && feeds(entry, dataset))
            .toList();
    String vintage = files.stream().map(LedgerEntry::vintage).max(String::compareTo).orElse("");
    List<LedgerEntry> release =
        files.stream().filter(entry -> entry.vintage().equals(vintage)).toList();
    return new Facts(
        release.stream().mapToLong(ExpectationCheck::dataRows).sum(),
        release.stream().mapToLong(entry -> entry.rows().rejected()).sum(),
        newest.get(dataset),
        steps(dataset, publication));
  }

  /** Headers, notes and totals do not count. */
  private static long dataRows(LedgerEntry entry) {
    return entry.rows().accepted() + entry.rows().rejected();
  }

  private boolean feeds(LedgerEntry entry, String dataset) {
    Layout layout = catalogue.layouts().get(entry.layout());
    return layout != null && layout.datasets().stream().anyMatch(d -> d.id().equals(dataset));
  }

  private static List<Facts.Step> steps(String dataset, Publication publication) {
    List<Facts.Step> steps = new ArrayList<>();
    for (SeriesKey world : publication.book().worlds()) {
      if (world.dataset().equals(dataset)) {
        for (Flow flow : List.of(Flow.EXPORT, Flow.IMPORT)) {
          step(world, flow, publication.book().of(world)).ifPresent(steps::add);
        }
      }
    }
    return steps;
  }

  private static Optional<Facts.Step> step(
      SeriesKey world, Flow flow, NavigableMap<Period, Balance> balances) {
    for (Period month : balances.descendingKeySet()) {
      if (month.frequency() == Frequency.MONTHLY) {
        @Nullable Usd now = amount(balances, month, flow);
        @Nullable Usd before = amount(balances, month.previous(), flow);
        if (now != null) {
          return before == null
              ? Optional.empty()
              : Optional.of(new Facts.Step(world, flow, month, before, now));
        }
      }
    }
    return Optional.empty();
  }

  private static @Nullable Usd amount(
      NavigableMap<Period, Balance> balances, Period month, Flow flow) {
    Balance balance = balances.get(month);
    return balance == null ? null : balance.amount(flow);
  }
}
