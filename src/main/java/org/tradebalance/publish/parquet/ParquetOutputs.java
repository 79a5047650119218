package org.tradebalance.publish.parquet;

import java.io.IOException;
import java.nio.file.Path;
import org.tradebalance.balance.DetailRows;
import org.tradebalance.publish.BalanceRows;
import org.tradebalance.publish.Publication;
import org.tradebalance.publish.dictionary.Dictionary;

/**
 * Writes each Parquet file of a publication and gives the number of its rows. Rows and columns are
 * those of the CSV of the same name; texts are as they are, for no spreadsheet opens them.
 */
public final class ParquetOutputs {

  private final BalanceRows rows;

  public ParquetOutputs(Publication publication) {
    this.rows = new BalanceRows(publication);
  }

  /** {@code bilateral_balance.parquet}: every partner, kinds told apart. */
  public long bilateral(Path target) throws IOException {
    try (ParquetFile file = file(target, "bilateral_balance.csv")) {
      rows.bilateral(file);
      return file.rows();
    }
  }

  /** {@code periodic_balance.parquet}: the reporter with the world. */
  public long periodic(Path target) throws IOException {
    try (ParquetFile file = file(target, "periodic_balance.csv")) {
      rows.periodic(file);
      return file.rows();
    }
  }

  /** {@code metrics.parquet}: the metrics of the catalogue. */
  public long metrics(Path target) throws IOException {
    try (ParquetFile file = file(target, "metrics.csv")) {
      rows.metrics(file);
      return file.rows();
    }
  }

  /** {@code detail/<dataset>.parquet}: balances by product. */
  public long details(Path target, DetailRows details) throws IOException {
    try (ParquetFile file = file(target, Dictionary.DETAIL)) {
      rows.details(file, details);
      return file.rows();
    }
  }

  private static ParquetFile file(Path target, String table) throws IOException {
    return new ParquetFile(target, Dictionary.shipped().table(table));
  }
}
