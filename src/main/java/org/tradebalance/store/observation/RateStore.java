package org.tradebalance.store.observation;

import static org.tradebalance.store.sql.BulkInsert.number;
import static org.tradebalance.store.sql.BulkInsert.text;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionOperations;
import org.tradebalance.normalise.ExchangeRates;
import org.tradebalance.normalise.RateFile;
import org.tradebalance.quality.FigureCounts;
import org.tradebalance.quality.FileStatus;
import org.tradebalance.quality.Issue;
import org.tradebalance.quality.IssueCode;
import org.tradebalance.quality.LedgerEntry;
import org.tradebalance.store.ledger.LedgerStore;
import org.tradebalance.store.ledger.Months;
import org.tradebalance.store.ledger.SourceFile;
import org.tradebalance.store.ledger.SourceFiles;
import org.tradebalance.store.sql.BulkInsert;
import org.tradebalance.trade.Coded;
import org.tradebalance.trade.ExchangeRate;
import org.tradebalance.trade.ExchangeRate.Quotation;
import org.tradebalance.trade.Frequency;
import org.tradebalance.trade.Period;
import org.tradebalance.trade.Vintage;

/**
 * Exchange rates and the files that they come from. Of several rates for a currency and period the
 * one of the newest release holds, of one release that of the file whose name sorts last: the order
 * of arrival does not matter.
 */
public final class RateStore {

  /** What the ledger calls the files of rates. */
  public static final String DATASET = "exchange-rates";

  private final JdbcTemplate jdbc;
  private final TransactionOperations transactions;
  private final LedgerStore ledger;

  public RateStore(JdbcTemplate jdbc, TransactionOperations transactions, LedgerStore ledger) {
    this.jdbc = jdbc;
    this.transactions = transactions;
    this.ledger = ledger;
  }

  /** The rates that hold. */
  public ExchangeRates all() {
    return new ExchangeRates(holding().values().stream().map(Held::rate).toList());
  }

  /** The run that loaded rates last; 0 where none did. */
  public long newestRun() {
    Long run =
        jdbc.queryForObject(
            "select max(run_id) from source_file where dataset = ?", Long.class, DATASET);
    return run == null ? 0 : run;
  }

  /** Stores a file whole: its rates, its account and its rejections, in one transaction. */
  public void store(long run, SourceFile file, RateFile content) {
    transactions.executeWithoutResult(
        status -> {
          remove(file.sha256());
          Map<Key, Held> before = holding();
          write(id(run, file, content), content);
          ledger.record(run, entry(file, content, before), content.rejections());
        });
  }

  /** The same content, read before with the same or an older layout. */
  private void remove(String sha256) {
    jdbc.update(
        "delete from exchange_rate where source_file_id in"
            + " (select source_file_id from source_file where sha256 = ?)",
        sha256);
  }

  private long id(long run, SourceFile file, RateFile content) {
    SourceFiles files = new SourceFiles(jdbc);
    return files
        .find(file.sha256(), file.layout().id(), file.layout().version())
        .orElseGet(
            () ->
                files.add(
                    run,
                    file,
                    DATASET,
                    content.vintage(),
                    new Months(content.first(), content.last())));
  }

  private void write(long id, RateFile content) {
    BulkInsert inserts =
        new BulkInsert(
            jdbc,
            "exchange_rate",
            List.of(
                number("source_file_id"),
                text("currency"),
                text("frequency"),
                text("period"),
                text("quotation"),
                text("rate")));
    for (ExchangeRate rate : content.rates()) {
      inserts.add(
          id,
          rate.currency(),
          rate.period().frequency().code(),
          rate.period().toString(),
          rate.quotation().code(),
          rate.value().toPlainString());
    }
    inserts.flush();
  }

  private LedgerEntry entry(SourceFile file, RateFile content, Map<Key, Held> before) {
    Vintage vintage = content.vintage();
    long added = 0;
    long changed = 0;
    List<ExchangeRate> disputed = new ArrayList<>();
    for (ExchangeRate rate : content.rates()) {
      Held held = before.get(Key.of(rate));
      if (held == null) {
        added++;
      } else if (!ExchangeRates.same(held.rate, rate)) {
        changed++;
        if (held.vintage.equals(vintage)) {
          disputed.add(rate);
        }
      }
    }
    Issue warning = disputed.isEmpty() ? null : contradiction(file, vintage, disputed, before);
    long found = content.rates().size();
    return new LedgerEntry(
        file.name(),
        file.sha256(),
        file.layout().id(),
        DATASET,
        vintage.toString(),
        FileStatus.LOADED,
        content.rows(),
        new FigureCounts(found, added, changed, found - added - changed, 0, 0),
        warning == null ? null : warning.message() + " [" + warning.code().id() + "]");
  }

  private static @Nullable Issue contradiction(
      SourceFile file, Vintage vintage, List<ExchangeRate> disputed, Map<Key, Held> before) {
    ExchangeRate first = disputed.get(0);
    Held other = before.get(Key.of(first));
    if (other == null) {
      return null;
    }
    return Issue.ofFile(
        IssueCode.VINTAGE_CONTRADICTED,
        file.name(),
        Integer.toString(disputed.size()),
        other.file,
        vintage.toString(),
        String.join(
            " ",
            first.currency(),
            first.period().toString(),
            first.value().toPlainString(),
            "here,",
            other.rate.value().toPlainString(),
            "there"),
        file.name().compareTo(other.file) >= 0 ? file.name() + " (this file)" : other.file,
        file.name().equals(other.file) ? "it came last" : "its name sorts last");
  }

  private Map<Key, Held> holding() {
    List<Held> all =
        jdbc.query(
            "select f.vintage, f.name, f.source_file_id, r.currency, r.frequency, r.period,"
                + " r.quotation, r.rate from exchange_rate r"
                + " join source_file f on f.source_file_id = r.source_file_id",
            (row, number) ->
                new Held(
                    Vintage.parse(row.getString(1)),
                    row.getString(2),
                    row.getLong(3),
                    new ExchangeRate(
                        row.getString(4),
                        Period.parse(
                            Coded.parse(Frequency.class, row.getString(5)), row.getString(6)),
                        Coded.parse(Quotation.class, row.getString(7)),
                        new BigDecimal(row.getString(8)))));
    Map<Key, Held> holding = new HashMap<>();
    all.forEach(held -> holding.merge(Key.of(held.rate), held, Held::stronger));
    return holding;
  }

  /** A rate and the file that states it; one in place of another of its name came later. */
  private record Held(Vintage vintage, String file, long loaded, ExchangeRate rate) {

    private static final Comparator<Held> STRENGTH =
        Comparator.comparing(Held::vintage).thenComparing(Held::file).thenComparing(Held::loaded);

    static Held stronger(Held one, Held other) {
      return STRENGTH.compare(one, other) >= 0 ? one : other;
    }
  }

  private record Key(String currency, Period period) {

    static Key of(ExchangeRate rate) {
      return new Key(rate.currency(), rate.period());
    }
  }
}
