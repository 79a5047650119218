package org.tradebalance.publish.csv;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.commons.csv.CSVFormat;
import org.jspecify.annotations.Nullable;
import org.tradebalance.balance.DetailList;
import org.tradebalance.balance.DetailRows;
import org.tradebalance.balance.DetailSink;
import org.tradebalance.publish.Publication;
import org.tradebalance.publish.SafeText;
import org.tradebalance.trade.BalanceSign;
import org.tradebalance.trade.Economy;
import org.tradebalance.trade.ObservationBits;
import org.tradebalance.trade.ObservationStatus;
import org.tradebalance.trade.Period;

/**
 * The rows of balances by product as text: put together of cells that are encoded once, as Commons
 * CSV writes them. Different balances can be made text at the same time.
 */
final class DetailText {

  private static final int USUAL_ROW = 160;
  private static final int STATES = DetailSink.ABSENT + 1;
  private static final byte[] NEW_LINE = {'\r', '\n'};
  private static final byte[] NONE = {','};
  private static final byte[][] POSITIONS = {
    cells(BalanceSign.DEFICIT.code()),
    cells(BalanceSign.BALANCED.code()),
    cells(BalanceSign.SURPLUS.code())
  };

  private final Publication publication;
  private final DetailRows details;
  private final List<byte[]> reporters = new ArrayList<>();
  private final List<byte[]> partners = new ArrayList<>();
  private final List<byte[]> products = new ArrayList<>();
  private final List<byte[]> states = new ArrayList<>();
  private final Map<Integer, OfPeriod> periods = new ConcurrentHashMap<>();

  DetailText(Publication publication, DetailRows details) {
    this.publication = publication;
    this.details = details;
    for (String code : details.economies()) {
      Economy economy = publication.book().economy(code);
      reporters.add(cells(code));
      partners.add(cells(code, SafeText.of(economy.name()), economy.kind().code()));
    }
    for (String product : details.products()) {
      products.add(
          cells(
              details.series().item().code(),
              SafeText.of(product),
              details.series().adjustment().code()));
    }
    for (int exports = 0; exports < STATES; exports++) {
      for (int imports = 0; imports < STATES; imports++) {
        states.add(joined(cells(state(exports), state(imports)), NEW_LINE));
      }
    }
  }

  private static String state(int state) {
    return state == DetailSink.ABSENT
        ? ObservationStatus.MISSING.code()
        : ObservationBits.stateOf(state).code();
  }

  /** Cells as they stand in the file, each with the comma before it. */
  private static byte[] cells(String... texts) {
    List<Object> cells =
        new ArrayList<>(List.of("")); // the first cell of a row is quoted otherwise
    cells.addAll(List.of(texts));
    String row = CSVFormat.RFC4180.format(cells.toArray());
    return row.substring(row.indexOf(',')).getBytes(UTF_8);
  }

  private static byte[] joined(byte[] cells, byte[] more) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.writeBytes(cells);
    bytes.writeBytes(more);
    return bytes.toByteArray();
  }

  /** The rows of some balances. */
  RowBytes rows(DetailList balances) {
    Rows rows = new Rows(balances.size() / DetailList.WIDTH * USUAL_ROW + RowBytes.USUAL_ROW);
    balances.into(rows);
    return rows.bytes;
  }

  private OfPeriod period(int code) {
    return periods.computeIfAbsent(code, this::encoded);
  }

  private OfPeriod encoded(int code) {
    Period period = ObservationBits.period(code);
    String dataset = details.series().dataset();
    byte[] start = cells(dataset);
    byte[] first = Arrays.copyOfRange(start, 1, start.length);
    return new OfPeriod(
        code,
        joined(first, cells(publication.vintage(dataset, period))),
        cells(period.frequency().code(), period.toString()));
  }

  /** The cells that depend on the period: dataset and vintage, and the period itself. */
  private static final class OfPeriod {

    private final int code;
    private final byte[] start;
    private final byte[] cells;

    OfPeriod(int code, byte[] start, byte[] cells) {
      this.code = code;
      this.start = start;
      this.cells = cells;
    }
  }

  /** Rows being put together. */
  private final class Rows implements DetailSink {

    /** Neighbours are about a few periods in turn. */
    private final @Nullable OfPeriod[] recent = new @Nullable OfPeriod[64];

    private final RowBytes bytes;

    Rows(int capacity) {
      bytes = new RowBytes(capacity);
    }

    @Override
    public void balance(long line, int exportsState, long exports, int importsState, long imports) {
      OfPeriod period = at(ObservationBits.periodCode(line));
      bytes.add(period.start);
      bytes.add(reporters.get(ObservationBits.reporter(line)));
      bytes.add(partners.get(ObservationBits.partner(line)));
      bytes.add(products.get(ObservationBits.product(line)));
      bytes.add(period.cells);
      boolean sold = hasAmount(exportsState);
      boolean bought = hasAmount(importsState);
      amount(sold, exports);
      amount(bought, imports);
      long net = sold && bought ? Math.subtractExact(exports, imports) : 0;
      amount(sold && bought, net);
      bytes.add(sold && bought ? POSITIONS[Long.signum(net) + 1] : NONE);
      bytes.add(states.get(exportsState * STATES + importsState));
    }

    private OfPeriod at(int code) {
      int slot = code & (recent.length - 1);
      OfPeriod period = recent[slot];
      if (period == null || period.code != code) {
        period = period(code);
        recent[slot] = period;
      }
      return period;
    }

    /** A comma, and the amount where there is one. */
    private void amount(boolean present, long thousandths) {
      bytes.comma();
      if (present) {
        bytes.amount(thousandths);
      }
    }

    private static boolean hasAmount(int state) {
      return state != ABSENT && ObservationBits.hasAmount(state);
    }
  }
}
