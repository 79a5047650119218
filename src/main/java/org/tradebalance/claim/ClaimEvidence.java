package org.tradebalance.claim;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.tradebalance.balance.BalanceBook;
import org.tradebalance.metric.UsualRevision;
import org.tradebalance.trade.Dataset;
import org.tradebalance.trade.Period;
import org.tradebalance.trade.SeriesKey;
import org.tradebalance.trade.Vintage;

/** The figures that statements are judged by: the newest ones and those of every older release. */
public final class ClaimEvidence {

  /**
   * A release of a dataset.
   *
   * @param dataset id of the dataset
   * @param vintage its vintage
   * @param from first month with a figure
   * @param to last month with a figure
   */
  public record Release(String dataset, Vintage vintage, Period from, Period to) {

    private boolean reaches(MonthSpan span) {
      return span.endMonth() >= from.endMonth() && span.startMonth() <= to.endMonth();
    }
  }

  /** Gives figures as they were known. */
  public interface Archive {

    /** The balances of a dataset as they were known when a release was its newest. */
    BalanceBook asOf(String dataset, Vintage vintage);
  }

  private final BalanceBook newest;
  private final Map<String, Dataset> datasets;
  private final List<Release> releases;
  private final Archive archive;
  private final RevisionAllowance allowance;
  private final Map<String, Evaluation> older = new HashMap<>();
  private final Evaluation current;
  private final Map<String, List<SeriesKey>> seriesByPartner;

  /**
   * Evidence.
   *
   * @param newest the balances of the newest figures
   * @param datasets the datasets by id
   * @param releases the releases that were loaded
   * @param archive the older figures; asked only for what a verdict needs
   * @param usual how far a month usually is revised
   */
  public ClaimEvidence(
      BalanceBook newest,
      Map<String, Dataset> datasets,
      List<Release> releases,
      Archive archive,
      UsualRevision usual) {
    this.allowance = new RevisionAllowance(usual);
    this.newest = newest;
    this.datasets = datasets;
    this.releases = List.copyOf(releases);
    this.archive = archive;
    this.current = new Evaluation(newest, datasets);
    this.seriesByPartner =
        newest.series().stream().collect(Collectors.groupingBy(SeriesKey::partner));
  }

  BalanceBook newest() {
    return newest;
  }

  Evaluation current() {
    return current;
  }

  Evaluation asOf(String dataset, Vintage vintage) {
    return older.computeIfAbsent(
        dataset + ' ' + vintage, key -> new Evaluation(archive.asOf(dataset, vintage), datasets));
  }

  /** Whether a reading agrees when its figures are as far open as revisions may take them. */
  boolean agreesWithinRevisions(ClaimReading reading) {
    return behind(reading).revised(allowance).of(reading.claim(), reading.series())
            instanceof Answer.Value value
        && value.range().meets(reading.claim().stated());
  }

  /** The figures that a reading is from. */
  Evaluation behind(ClaimReading reading) {
    Vintage vintage = reading.vintage();
    String dataset = reading.dataset().id();
    return vintage == null || vintage.equals(vintages(dataset, reading.claim().period()).last())
        ? current
        : asOf(dataset, vintage);
  }

  Dataset dataset(SeriesKey series) {
    Dataset dataset = datasets.get(series.dataset());
    if (dataset == null) {
      throw new IllegalStateException("dataset " + series.dataset() + " is not known");
    }
    return dataset;
  }

  /** The series that a statement may be about, in order. */
  List<SeriesKey> series(Claim.StatedSeries stated) {
    return seriesByPartner.getOrDefault(stated.partner(), List.of()).stream()
        .filter(stated::isAbout)
        .filter(series -> stated.basis() == null || stated.basis() == dataset(series).basis())
        .toList();
  }

  /** The vintages of a dataset that have figures of a span, the newest last. */
  NavigableSet<Vintage> vintages(String dataset, MonthSpan span) {
    NavigableSet<Vintage> vintages = new TreeSet<>();
    for (Release release : releases) {
      if (release.dataset.equals(dataset) && release.reaches(span)) {
        vintages.add(release.vintage);
      }
    }
    return vintages;
  }
}
