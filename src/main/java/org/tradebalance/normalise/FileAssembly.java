package org.tradebalance.normalise;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tradebalance.layout.definition.Layout;
import org.tradebalance.layout.definition.NotPublished;
import org.tradebalance.quality.Issue;
import org.tradebalance.quality.IssueCode;
import org.tradebalance.quality.Rejection;
import org.tradebalance.quality.RowCounts;
import org.tradebalance.trade.Figure;
import org.tradebalance.trade.Flow;
import org.tradebalance.trade.Frequency;
import org.tradebalance.trade.Observation;
import org.tradebalance.trade.OriginalValue;
import org.tradebalance.trade.Period;
import org.tradebalance.trade.SeriesKey;
import org.tradebalance.trade.Usd;
import org.tradebalance.trade.Vintage;

/**
 * Puts the splits of a file together, in order, and decides what only the whole file can tell:
 * which months are published, and so its vintage.
 *
 * @param result what the file says; null where it is refused
 * @param refusal why it is refused; null where it is not
 * @param rows what became of its rows, also where it is refused
 */
public record FileAssembly(@Nullable FileResult result, @Nullable Issue refusal, RowCounts rows) {

  /** So many rows that contradict ones before them are a block, and no slip. */
  private static final int BLOCK = 3;

  /**
   * The whole file.
   *
   * @param layout its layout
   * @param file its path, for messages
   * @param splits all of its splits, in the order of the file
   */
  public static FileAssembly of(Layout layout, String file, List<SplitResult> splits) {
    List<Observation> flows = new ArrayList<>();
    List<Rejection> rejections = new ArrayList<>();
    List<LostPart> lost = new ArrayList<>();
    List<OriginalValue> originals = new ArrayList<>();
    List<Observation> unconverted = new ArrayList<>();
    Map<FigureKey, Observation> deletions = new LinkedHashMap<>();
    List<Issue> warnings = new ArrayList<>();
    RowCounts rows = RowCounts.NONE;
    long notApplicable = 0;
    for (SplitResult split : splits) {
      flows.addAll(split.flows());
      unconverted.addAll(split.unconverted());
      rejections.addAll(split.rejections());
      lost.addAll(split.lost());
      rows = rows.plus(split.rows());
      notApplicable += split.notApplicable();
      originals.addAll(split.originals());
      warnings.addAll(split.warnings());
      split.deletions().forEach(gone -> deletions.putIfAbsent(FigureKey.of(gone), gone));
    }
    Issue overlap = overlap(file, rejections);
    if (overlap != null) {
      return new FileAssembly(null, overlap, rows);
    }
    Issue contradicted = contradicted(file, rejections);
    if (contradicted != null) {
      return new FileAssembly(null, contradicted, rows);
    }
    if (rows.accepted() == 0 && deletions.isEmpty()) {
      return new FileAssembly(null, NoUsableRow.of(file, rows, rejections), rows);
    }
    flows.addAll(unconverted);
    Issue rearranged = RearrangedRows.of(layout, file, rejections, flows);
    if (rearranged != null) {
      return new FileAssembly(null, rearranged, rows);
    }
    StatedCurrencies currencies = new StatedCurrencies(originals);
    List<Observation> published =
        layout.notPublished() == NotPublished.ZERO
            ? new PublishedMonths(flows, currencies).keepPublished(flows)
            : flows;
    if (onlyTotalsDiffer(rejections)) {
      return refused(
          IssueCode.PRINTED_TOTAL, file, rows, rejections.get(0).issues().get(0).message());
    }
    List<Observation> each = new ArrayList<>(published.size());
    Map<FigureKey, Observation> byKey = new HashMap<>();
    for (Observation flow : published) {
      Observation before = byKey.putIfAbsent(FigureKey.of(flow), flow);
      if (before == null) {
        each.add(flow);
      } else if (layout.reading().summed()) {
        byKey.put(FigureKey.of(flow), sum(before, flow));
      } else if (!currencies.same(before, flow)) {
        return refused(
            IssueCode.FIGURE_TWICE,
            file,
            rows,
            FigureKey.of(flow).toString(),
            currencies.text(before) + " in row " + before.source().row(),
            currencies.text(flow) + " in row " + flow.source().row());
      }
    }
    if (layout.reading().summed()) {
      each.replaceAll(flow -> byKey.getOrDefault(FigureKey.of(flow), flow));
    }
    for (Map.Entry<FigureKey, Observation> gone : deletions.entrySet()) {
      Observation stated = byKey.get(gone.getKey());
      if (stated != null) {
        return refused(
            IssueCode.FIGURE_TWICE,
            file,
            rows,
            gone.getKey().toString(),
            stated.figure() + " in row " + stated.source().row(),
            "deleted in row " + gone.getValue().source().row());
      }
    }
    Period last =
        lastMonth(Stream.concat(published.stream(), deletions.values().stream()).toList());
    if (last == null) {
      return refused(IssueCode.NO_MONTH_PUBLISHED, file, rows);
    }
    WithheldSums withheld = new WithheldSums(each, layout.reading().summed() ? lost : List.of());
    each.removeIf(withheld::contain);
    List<Observation> whole =
        withheld.figures().isEmpty()
            ? published
            : published.stream().filter(flow -> !withheld.contain(flow)).toList();
    Set<Observation.Key> withoutDollars = currencies.withoutDollars(whole);
    Map<Boolean, List<Observation>> byDollars =
        withoutDollars.isEmpty()
            ? Map.of(true, each)
            : each.stream()
                .collect(Collectors.partitioningBy(flow -> !withoutDollars.contains(flow.key())));
    warnings.addAll(currencies.notes(file, whole));
    for (Issue issue :
        new @Nullable Issue[] {withheld.warning(file), AbsentPeriods.of(file, each)}) {
      if (issue != null) {
        warnings.add(issue);
      }
    }
    FileResult result =
        new FileResult(
            new Vintage(
                new Period(Frequency.MONTHLY, last.ordinal() + layout.reading().monthsAfter())),
            List.copyOf(byDollars.getOrDefault(true, List.of())),
            List.copyOf(rejections),
            rows,
            flows.size() + notApplicable,
            flows.size() - published.size(),
            notApplicable + published.size() - each.size(),
            originals.stream().flatMap(value -> value.converted().stream()).toList(),
            List.copyOf(warnings),
            List.copyOf(deletions.values()),
            currencies.figures(whole, layout.reading().summed()),
            List.copyOf(byDollars.getOrDefault(false, List.of())),
            withheld.figures());
    return new FileAssembly(result, null, rows);
  }

  /** The same file, refused for what only others can tell. */
  public FileAssembly refused(Issue reason) {
    return new FileAssembly(null, reason, rows);
  }

  private static FileAssembly refused(
      IssueCode code, String file, RowCounts rows, String... arguments) {
    return new FileAssembly(null, Issue.ofFile(code, file, arguments), rows);
  }

  /** The sum of two shipments, at the place of the first. */
  private static Observation sum(Observation first, Observation next) {
    Usd a = first.figure().amount();
    Usd b = next.figure().amount();
    Figure sum = a == null || b == null ? Figure.MISSING : Figure.of(a.plus(b));
    return new Observation(first.series(), first.flow(), first.period(), sum, first.source());
  }

  /** The first rows that a column which is not read would tell apart; null where there are none. */
  private static @Nullable Issue overlap(String file, List<Rejection> rejections) {
    return rejections.stream()
        .flatMap(rejection -> rejection.issues().stream())
        .filter(issue -> issue.code() == IssueCode.ROWS_OVERLAP)
        .findFirst()
        .map(issue -> Issue.ofFile(issue.code(), file, issue.arguments().toArray(String[]::new)))
        .orElse(null);
  }

  /** One or two such rows are a slip; of more nobody can say which ones have the wrong label. */
  private static @Nullable Issue contradicted(String file, List<Rejection> rejections) {
    List<Issue> rows =
        rejections.stream()
            .flatMap(rejection -> rejection.issues().stream())
            .filter(issue -> issue.code() == IssueCode.ROW_CONTRADICTED)
            .toList();
    return rows.size() < BLOCK
        ? null
        : Issue.ofFile(
            IssueCode.ROWS_CONTRADICTED,
            file,
            Integer.toString(rows.size()),
            "row " + rows.get(0).location().row() + " for row " + rows.get(0).arguments().get(1));
  }

  /** Where nothing else was wrong, a printed total that is not met means that rows are missing. */
  private static boolean onlyTotalsDiffer(List<Rejection> rejections) {
    return !rejections.isEmpty()
        && rejections.stream()
            .flatMap(rejection -> rejection.issues().stream())
            .allMatch(issue -> issue.code() == IssueCode.TOTAL_DIFFERS);
  }

  /** What a figure is about; two figures of one file may not be about the same and differ. */
  private record FigureKey(SeriesKey series, Flow flow, Period period) {

    static FigureKey of(Observation flow) {
      return new FigureKey(flow.series(), flow.flow(), flow.period());
    }

    @Override
    public String toString() {
      return flow.code() + " " + series.partner() + " " + series.product() + " " + period;
    }
  }

  /** The last month of the months, or of the longer periods where no month is published. */
  private static @Nullable Period lastMonth(List<Observation> flows) {
    Period last = null;
    Period end = null;
    for (Observation flow : flows) {
      Period period = flow.period();
      if (period.frequency() == Frequency.MONTHLY && (last == null || period.compareTo(last) > 0)) {
        last = period;
      }
      if (end == null || period.endMonth() > end.endMonth()) {
        end = period;
      }
    }
    return last != null || end == null ? last : Period.month(end.year(), end.lastMonth());
  }
}
