package org.tradebalance.publish.csv;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.tradebalance.balance.DetailRows;
import org.tradebalance.balance.DetailSink;
import org.tradebalance.publish.Edition;
import org.tradebalance.publish.SafeText;
import org.tradebalance.publish.dictionary.Dictionary;
import org.tradebalance.trade.Economy;
import org.tradebalance.trade.FigureBits;
import org.tradebalance.trade.FigureState;
import org.tradebalance.trade.Period;
import org.tradebalance.trade.Position;

/**
 * Writes {@code detail/<dataset>.csv}: millions of balances by product, with the columns of {@code
 * bilateral_balance.csv}. A row is put together of texts that are encoded once.
 */
public final class DetailCsv implements DetailSink {

  private static final int BUFFER = 1 << 16;
  private static final byte[] NEW_LINE = {'\r', '\n'};
  private static final byte[] NONE = {','};
  private static final byte[][] POSITIONS = {
    cells(Position.DEFICIT.code()), cells(Position.BALANCED.code()), cells(Position.SURPLUS.code())
  };

  private final Edition edition;
  private final DetailRows details;
  private final OutputStream out;
  private final List<byte[]> partners = new ArrayList<>();
  private final List<byte[]> products = new ArrayList<>();
  private final List<byte[]> states = new ArrayList<>();
  private final Map<Integer, byte[]> vintages = new HashMap<>();
  private final Map<Integer, byte[]> periods = new HashMap<>();
  private final byte[] dataset;
  private final byte[] measure;
  private final byte[] adjustment;
  private final RowBytes row = new RowBytes(BUFFER + RowBytes.USUAL_ROW);
  private long rows;
  private int lastPeriod = -1;
  private byte[] vintage = {};
  private byte[] period = {};

  private DetailCsv(Edition edition, DetailRows details, OutputStream out) {
    this.edition = edition;
    this.details = details;
    this.out = out;
    this.dataset = cells(details.series().dataset());
    this.measure = cells(details.series().measure().code());
    this.adjustment = cells(details.series().adjustment().code());
    for (String code : details.economies()) {
      Economy economy = edition.book().economy(code);
      partners.add(cells(code, SafeText.of(economy.name()), economy.kind().code()));
    }
    details.products().forEach(product -> products.add(cells(SafeText.of(product))));
    for (int state = 0; state < ABSENT; state++) {
      states.add(cells(FigureBits.stateOf(state).code()));
    }
    states.add(cells(FigureState.MISSING.code()));
  }

  /**
   * Writes the file.
   *
   * @return the number of its rows
   */
  public static long write(Path target, Edition edition, DetailRows details) throws IOException {
    try (OutputStream out = Files.newOutputStream(target)) {
      out.write(header().getBytes(UTF_8));
      DetailCsv csv = new DetailCsv(edition, details, out);
      details.read(0, details.economies().size(), csv);
      csv.flush();
      return csv.rows;
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private static String header() {
    CSVFormat format = CSVFormat.RFC4180;
    Object[] names = Dictionary.shipped().table(Dictionary.DETAIL).header();
    return format.format(names) + "\r\n";
  }

  /** Cells as they stand in the file, each with the comma before it. */
  private static byte[] cells(String... texts) {
    List<Object> cells =
        new ArrayList<>(List.of("")); // the first cell of a row is quoted otherwise
    cells.addAll(List.of(texts));
    String row = CSVFormat.RFC4180.format(cells.toArray());
    return row.substring(row.indexOf(',')).getBytes(UTF_8);
  }

  @Override
  public void balance(long line, int exportsState, long exports, int importsState, long imports) {
    int code = FigureBits.periodCode(line);
    if (code != lastPeriod) {
      at(code);
    }
    row.add(dataset, 1, dataset.length);
    row.add(vintage);
    byte[] reporter = partners.get(FigureBits.reporter(line));
    row.add(reporter, 0, comma(reporter));
    row.add(partners.get(FigureBits.partner(line)));
    row.add(measure);
    row.add(products.get(FigureBits.product(line)));
    row.add(adjustment);
    row.add(period);
    boolean sold = hasAmount(exportsState);
    boolean bought = hasAmount(importsState);
    amount(sold, exports);
    amount(bought, imports);
    long net = sold && bought ? Math.subtractExact(exports, imports) : 0;
    amount(sold && bought, net);
    row.add(sold && bought ? POSITIONS[Long.signum(net) + 1] : NONE);
    row.add(states.get(exportsState));
    row.add(states.get(importsState));
    row.add(NEW_LINE);
    rows++;
    if (row.size() > BUFFER) {
      flush();
    }
  }

  /** A comma, and the amount where there is one. */
  private void amount(boolean present, long thousandths) {
    row.comma();
    if (present) {
      row.amount(thousandths);
    }
  }

  private static boolean hasAmount(int state) {
    return state != ABSENT && FigureBits.hasAmount(state);
  }

  /** Where the second comma is: the code of an economy stands before it. */
  private static int comma(byte[] cells) {
    int at = 1;
    while (cells[at] != ',') {
      at++;
    }
    return at;
  }

  private void at(int code) {
    lastPeriod = code;
    Period meant = FigureBits.period(code);
    vintage =
        vintages.computeIfAbsent(
            code, c -> cells(edition.vintage(details.series().dataset(), meant)));
    period = periods.computeIfAbsent(code, c -> cells(meant.frequency().code(), meant.toString()));
  }

  private void flush() {
    try {
      row.writeTo(out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
