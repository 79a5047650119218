package org.tradebalance.store.ledger;

import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.tradebalance.trade.Vintage;

/** The table of contents that are in the database. */
public final class SourceFiles {

  private final JdbcTemplate jdbc;

  public SourceFiles(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** The number of a content under a version of a layout, where it is there. */
  public Optional<Long> find(String sha256, String layout, int version) {
    return jdbc
        .queryForList(
            "select source_file_id from source_file"
                + " where sha256 = ? and layout = ? and layout_version = ?",
            Long.class,
            sha256,
            layout,
            version)
        .stream()
        .findFirst();
  }

  /** The name under which a content was stored last; empty where it is not there. */
  public String nameOf(String sha256) {
    return jdbc
        .queryForList(
            "select name from source_file where sha256 = ? order by source_file_id desc",
            String.class,
            sha256)
        .stream()
        .findFirst()
        .orElse("");
  }

  /** Adds a content and gives its number. */
  public long add(long run, SourceFile file, String dataset, Vintage vintage, Months covered) {
    Long last = jdbc.queryForObject("select max(source_file_id) from source_file", Long.class);
    long next = last == null ? 1 : last + 1;
    jdbc.update(
        "insert into source_file (source_file_id, sha256, name, layout, layout_version, dataset,"
            + " vintage, covers_from, covers_to, run_id) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        next,
        file.sha256(),
        file.name(),
        file.layout().id(),
        file.layout().version(),
        dataset,
        vintage.toString(),
        covered.first().toString(),
        covered.last().toString(),
        run);
    return next;
  }

  /** A content whose corrected rows may state later months than the others do. */
  public void restate(long id, Vintage vintage, Months covered) {
    jdbc.update(
        "update source_file set vintage = ?, covers_from = ?, covers_to = ?"
            + " where source_file_id = ?",
        vintage.toString(),
        covered.first().toString(),
        covered.last().toString(),
        id);
  }

  /**
   * From now on the account of a run is that of a content: other rates or corrected rows made other
   * rejections.
   */
  public void account(long id, SourceFile file, long run) {
    jdbc.update(
        "update source_file set run_id = ?, name = ? where source_file_id = ?",
        run,
        file.name(),
        id);
  }
}
