package org.tradebalance.normalise;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.tradebalance.layout.RawRow;
import org.tradebalance.layout.definition.Layout;
import org.tradebalance.layout.definition.RowKind;
import org.tradebalance.layout.detection.HeaderMap;
import org.tradebalance.quality.Issue;
import org.tradebalance.quality.Rejection;
import org.tradebalance.quality.RowCounts;
import org.tradebalance.trade.Observation;
import org.tradebalance.trade.OriginalValue;

/** Takes the rows of a split, one after the other, and gives its {@link SplitResult}. */
public final class SplitScan implements Consumer<RawRow> {

  private final SortedMap<Integer, HeaderMap> headers = new TreeMap<>();
  private final SortedMap<Integer, RowReader> readers = new TreeMap<>();
  private final SortedMap<Integer, HeadersBelow> further = new TreeMap<>();
  private final List<Observation> flows = new ArrayList<>();
  private final List<Observation> deletions = new ArrayList<>();
  private final List<Observation> unconverted = new ArrayList<>();
  private final List<Rejection> rejections = new ArrayList<>();
  private final List<LostPart> lost = new ArrayList<>();
  private final SortedMap<String, Long> ignored = new TreeMap<>();
  private final List<OriginalValue> originals = new ArrayList<>();
  private final SortedMap<Integer, DateSpacing> spacings = new TreeMap<>();
  private final FormulaCount formulas;
  private final HiddenRows hidden;
  private final Notation notation;
  private final NotationEvidence evidence;
  private final Function<Notation, SplitScan> inNotation;
  private final StatedRows stated;
  private final String file;
  private final @Nullable Substitutes substitutes;
  private final @Nullable PastedRows pasted;
  private long read;
  private long accepted;
  private long notApplicable;

  /**
   * A scan of some rows of one file. They are too few to choose between a row and its substitute:
   * of two that are about the same the first stays.
   *
   * @param layout the layout that fits the file
   * @param tables where its tables are
   * @param file path below the input folder, for messages
   */
  public SplitScan(Layout layout, List<HeaderMap> tables, String file) {
    this(layout, tables, file, ExchangeRates.NONE, Notation.STATED, false);
  }

  /**
   * A scan of rows of one file, some of whose amounts are in other currencies.
   *
   * @param rates what they are converted with
   */
  public SplitScan(Layout layout, List<HeaderMap> tables, String file, ExchangeRates rates) {
    this(layout, tables, file, rates, Notation.STATED, hasSubstitutes(layout));
  }

  private static boolean hasSubstitutes(Layout layout) {
    return layout.tables().stream()
        .flatMap(table -> table.rows().stream())
        .anyMatch(rule -> rule.kind() == RowKind.SUBSTITUTE);
  }

  private SplitScan(
      Layout layout,
      List<HeaderMap> tables,
      String file,
      ExchangeRates rates,
      Notation notation,
      boolean choosing) {
    boolean apart = !layout.reading().summed() && !layout.reading().repeated();
    this.file = file;
    this.formulas = new FormulaCount(file);
    this.hidden = new HiddenRows(file);
    this.substitutes = choosing ? new Substitutes() : null;
    this.pasted = layout.reading().summed() ? new PastedRows() : null;
    this.notation = notation;
    this.evidence = new NotationEvidence(layout, tables, file);
    this.inNotation = other -> new SplitScan(layout, tables, file, rates, other, choosing);
    this.stated = new StatedRows(layout);
    for (HeaderMap table : tables) {
      headers.put(table.sheet(), table);
      readers.put(
          table.sheet(),
          new TableRows(layout, table, file, rates, apart, choosing, notation, evidence));
      spacings.put(table.sheet(), new DateSpacing(layout, table));
      further.put(table.sheet(), new HeadersBelow(table, layout.reading().summed()));
    }
  }

  /** Takes the next row. Rows in which nothing can be seen do not count. */
  @Override
  public void accept(RawRow row) {
    if (row.formulas().cells() > 0) {
      see(row);
    }
    if (row.isBlank()) {
      return;
    }
    read++;
    RowOutcome outcome = outcome(row);
    if (outcome instanceof RowOutcome.Accepted good) {
      take(good);
      if (row.hidden()) {
        hidden.take(row);
      }
      if (pasted != null) {
        pasted.see(row);
      }
      DateSpacing spacing = spacings.get(row.sheet());
      List<Observation> stated = good.stated();
      if (spacing != null && !stated.isEmpty()) {
        spacing.see(row, stated.get(0).period());
      }
      if (substitutes != null) {
        substitutes.state(good);
      }
    } else if (outcome instanceof RowOutcome.Substitute substitute && substitutes != null) {
      substitutes.add(substitute);
    } else if (outcome instanceof RowOutcome.Rejected bad) {
      rejections.add(bad.rejection());
      lost.addAll(bad.lost());
    } else if (outcome instanceof RowOutcome.Deleted gone) {
      ignored.merge("deleted", 1L, Long::sum);
      deletions.addAll(gone.figures());
    } else if (outcome instanceof RowOutcome.Ignored none) {
      ignored.merge(none.reason(), 1L, Long::sum);
    }
  }

  private void take(RowOutcome.Accepted good) {
    accepted++;
    flows.addAll(good.flows());
    notApplicable += good.notApplicable();
    originals.addAll(good.originals());
    unconverted.addAll(good.unconverted());
  }

  private void settle(Substitutes rows) {
    for (RowOutcome.Substitute row : rows.settle()) {
      if (rows.isStated(row)) {
        ignored.merge(row.reason(), 1L, Long::sum);
      } else {
        take(row.row());
      }
    }
  }

  /** Formulas in titles and on other sheets make no figure. */
  private void see(RawRow row) {
    HeaderMap header = headers.get(row.sheet());
    if (header != null && row.number() > header.lastRow()) {
      formulas.take(row);
    }
  }

  /** Why the rows taken so far cannot be used, whatever they say; empty where they can. */
  public Optional<Issue> refusal() {
    return formulas
        .refusal()
        .or(this::severalTables)
        .or(this::notMonths)
        .or(evidence::refusal)
        .or(() -> stated.refusal(file));
  }

  private Optional<Issue> severalTables() {
    return further.values().stream().flatMap(headers -> headers.refusal(file).stream()).findFirst();
  }

  /**
   * Why its dates cannot be those of months; empty where they can, or where it is not settled yet
   * which part of them is the day.
   */
  private Optional<Issue> notMonths() {
    if (!evidence.dates().areReadAs(notation.days())) {
      return Optional.empty();
    }
    return spacings.values().stream()
        .flatMap(spacing -> spacing.refusal(file).stream())
        .findFirst();
  }

  /**
   * A scan for the same rows in the notation that they prove; empty where they were read in that.
   */
  public Optional<SplitScan> inProvedNotation() {
    Notation proved = evidence.proved();
    return proved.equals(notation) ? Optional.empty() : Optional.of(inNotation.apply(proved));
  }

  private RowOutcome outcome(RawRow row) {
    HeaderMap header = headers.get(row.sheet());
    RowReader reader = readers.get(row.sheet());
    if (header == null || reader == null) {
      return new RowOutcome.Ignored("other_sheet");
    }
    if (row.number() <= header.lastRow()) {
      stated.above(row);
      return new RowOutcome.Ignored("header");
    }
    HeadersBelow headers = further.get(row.sheet());
    RowOutcome read = Remarks.see(row, reader.read(row));
    RowOutcome outcome = headers == null ? read : headers.see(row, read);
    stated.below(row, outcome);
    return outcome;
  }

  /** What all rows taken so far gave. */
  public SplitResult result() {
    if (substitutes != null) {
      settle(substitutes);
    }
    RowCounts rows = new RowCounts(read, accepted, rejections.size(), ignored);
    List<Issue> warnings = new ArrayList<>(formulas.warnings());
    warnings.addAll(hidden.notes());
    if (pasted != null) {
      pasted.issue(file).ifPresent(warnings::add);
    }
    return new SplitResult(
        flows, rejections, rows, notApplicable, originals, warnings, deletions, unconverted, lost);
  }
}
