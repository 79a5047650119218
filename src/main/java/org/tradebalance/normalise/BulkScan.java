package org.tradebalance.normalise;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.tradebalance.layout.RawRow;
import org.tradebalance.layout.RecordBytes;
import org.tradebalance.layout.definition.Bulk;
import org.tradebalance.layout.definition.Layout;
import org.tradebalance.layout.definition.Meaning;
import org.tradebalance.layout.detection.HeaderMap;
import org.tradebalance.quality.Rejection;
import org.tradebalance.quality.RowCounts;
import org.tradebalance.trade.Observation;
import org.tradebalance.trade.ObservationBits;
import org.tradebalance.trade.SeriesKey;
import org.tradebalance.trade.Usd;

/**
 * Takes the rows of a split of a very large extract. A row that is plainly good goes to the sink
 * without an object; every other row, one with an issue or a figure in an unusual notation, goes
 * through the {@link TableRows} of all other extracts, so that both ways have the same outcomes.
 * Only the figures that two rows give about the same are told apart later, by whoever sees all
 * splits.
 */
public final class BulkScan {

  private final HeaderMap table;
  private final FieldMeanings meanings;
  private final BulkColumns columns;
  private final PlainAmounts amounts;
  private final TableRows general;
  private final NumberEvidence evidence;
  private final FigureSink sink;
  private final boolean mirrored;
  private final boolean apart;
  private final int lastColumn;
  private final SeriesKey series;
  private final List<Rejection> rejections = new ArrayList<>();
  private final List<LostPart> lost = new ArrayList<>();
  private final SortedMap<String, Long> ignored = new TreeMap<>();
  private final long[] byRule = new long[Long.SIZE];
  private int ordinal = -1;
  private long read;
  private long accepted;
  private long notApplicable;

  /**
   * A scan of rows of one file.
   *
   * @param layout the layout that fits the file, one that is bulk
   * @param table where its table is
   * @param file path below the input folder, for messages
   * @param sink takes the figures
   * @throws BeyondLimit where the layout has too many economies
   */
  public BulkScan(Layout layout, HeaderMap table, String file, FigureSink sink) {
    Bulk bulk = layout.bulk();
    if (bulk == null) {
      throw new IllegalArgumentException("layout " + layout.id() + " is not bulk");
    }
    Meaning ofFile = TableRows.ofFile(layout, table, file);
    this.table = table;
    this.sink = sink;
    this.meanings = new FieldMeanings(layout, ofFile, bulk.detail());
    this.columns = new BulkColumns(layout, table, ofFile, meanings);
    this.amounts = new PlainAmounts(layout);
    NotationEvidence evidence = new NotationEvidence(layout, List.of(table), file);
    this.evidence = evidence.numbers();
    this.general =
        new TableRows(
            layout, table, file, ExchangeRates.NONE, false, false, Notation.STATED, evidence);
    this.mirrored = layout.reading().mirrored();
    this.apart = !layout.reading().summed();
    this.lastColumn = table.lastColumn();
    this.series = ofFile.series(layout.defaults());
  }

  /** What all figures of the file are about; reporter, partner and product vary. */
  public SeriesKey series() {
    return series;
  }

  /** The economies of the file in the order of their ranks. */
  public List<String> economies() {
    return meanings.economies();
  }

  /** The products met so far, at the level of detail. */
  public List<String> products() {
    return meanings.products();
  }

  /**
   * Takes the next row. Rows in which nothing can be seen do not count.
   *
   * @throws BeyondLimit where there are too many products
   * @throws NotationContradicted where an amount is not written as the layout states
   */
  public void accept(RecordBytes row) {
    ordinal++;
    boolean good = columns.see(row);
    long rules = columns.rules();
    if (row.line() <= table.lastRow() || !isVisible(row)) {
      other(row);
    } else if (rules != 0) {
      read++;
      byRule[Long.numberOfTrailingZeros(rules)]++;
    } else if (!good || isTooWide(row) || !isPlain(row)) {
      other(row);
    }
  }

  /** Whether something can be seen in the first cell. */
  private static boolean isVisible(RecordBytes row) {
    return row.size() > 0 && row.from(0) < row.to(0) && row.bytes()[row.from(0)] > ' ';
  }

  private boolean isTooWide(RecordBytes row) {
    for (int column = lastColumn + 1; column < row.size(); column++) {
      if (row.from(column) != row.to(column)) {
        return true;
      }
    }
    return false;
  }

  /** Whether the row is plainly good; if so, it is done with. */
  private boolean isPlain(RecordBytes row) {
    FieldEntry product = columns.product(row);
    int flow = columns.flow();
    int column = columns.value();
    if (!product.good() || flow < 0 || column >= row.size() || !standsAlone(row, column)) {
      return false;
    }
    long amount = amounts.read(row, column);
    if (amount == PlainAmounts.OTHERWISE || !columns.partner().covers(flow, columns.time())) {
      return false;
    }
    read++;
    sink.figure(
        ObservationBits.of(
            columns.reporter().economy(),
            columns.partner().economy(),
            product.product(),
            columns.time().period(),
            product.depth(),
            flow,
            ObservationBits.AMOUNT),
        amount);
    accepted(columns.identity(row));
    return true;
  }

  private void accepted(long identity) {
    accepted++;
    if (apart) {
      sink.row(identity, ordinal);
    }
  }

  /** Whether the columns without label that belong to the amounts are empty. */
  private boolean standsAlone(RecordBytes row, int column) {
    int end = Math.min(row.size(), column + columns.valueWidth());
    for (int beside = column + 1; beside < end; beside++) {
      if (row.from(beside) != row.to(beside)) {
        return false;
      }
    }
    return true;
  }

  /** The general way. */
  private void other(RecordBytes bytes) {
    RawRow row = bytes.toRawRow();
    if (row.isBlank()) {
      return;
    }
    read++;
    if (row.number() <= table.lastRow()) {
      ignored.merge("header", 1L, Long::sum);
      return;
    }
    RowOutcome outcome = general.read(row);
    if (evidence.odd() != null) {
      throw new NotationContradicted(evidence.oddInPart());
    }
    if (outcome instanceof RowOutcome.Accepted good) {
      notApplicable += good.notApplicable();
      for (int at = 0; at < good.flows().size(); at += mirrored ? 2 : 1) {
        add(good.flows().get(at));
      }
      FieldEntry product = columns.product(bytes);
      accepted(
          product.good() || good.flows().isEmpty()
              ? columns.identity(bytes)
              : columns.identity(meanings.product(good.flows().get(0).series().product())));
    } else if (outcome instanceof RowOutcome.Rejected bad) {
      rejections.add(bad.rejection());
      lose(bad.lost());
    } else if (outcome instanceof RowOutcome.Ignored none) {
      ignored.merge(none.reason(), 1L, Long::sum);
    }
  }

  /** A sum of which a part was rejected is missing, as if the part had no amount. */
  private void lose(List<LostPart> parts) {
    for (int at = 0; at < parts.size(); at += mirrored ? 2 : 1) {
      Observation figure = parts.get(at).figure();
      if (figure != null) {
        add(figure);
        lost.add(parts.get(at));
      }
    }
  }

  /** Hands a figure over that did not come from a row. */
  public void add(Observation flow) {
    Usd amount = flow.figure().amount();
    int state =
        amount == null ? ObservationBits.state(flow.figure().state()) : ObservationBits.AMOUNT;
    sink.figure(meanings.figure(flow, state), amount == null ? 1 : amount.thousandths());
  }

  /** The rejected rows so far, in the order of the file. */
  public List<Rejection> rejections() {
    return List.copyOf(rejections);
  }

  /** The figures of the rejected rows that sums lack. */
  public List<LostPart> lost() {
    return List.copyOf(lost);
  }

  /** What became of the rows so far. */
  public RowCounts rows() {
    SortedMap<String, Long> reasons = new TreeMap<>(ignored);
    for (int rule = 0; rule < byRule.length; rule++) {
      if (byRule[rule] > 0) {
        reasons.merge(meanings.rules().get(rule).reason(), byRule[rule], Long::sum);
      }
    }
    return new RowCounts(read, accepted, rejections.size(), reasons);
  }

  /** Placeholders where the partner of a row cannot have a figure. */
  public long notApplicable() {
    return notApplicable;
  }
}
