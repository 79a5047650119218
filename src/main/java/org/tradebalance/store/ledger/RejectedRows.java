package org.tradebalance.store.ledger;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.jdbc.core.JdbcTemplate;
import org.tradebalance.layout.Corrections.Place;
import org.tradebalance.quality.Location;
import org.tradebalance.quality.Rejection;

/** Which rows of which contents runs rejected. */
public final class RejectedRows {

  private final JdbcTemplate jdbc;
  private final LedgerStore ledger;

  public RejectedRows(JdbcTemplate jdbc, LedgerStore ledger) {
    this.jdbc = jdbc;
    this.ledger = ledger;
  }

  /** The names of the files that a run has an account of. */
  public List<String> names() {
    return jdbc.queryForList("select distinct file_name from ledger", String.class).stream()
        .sorted()
        .toList();
  }

  /** The contents that runs read under a name, the newest reading first, each once. */
  public List<ReadContent> contents(String name) {
    Map<String, ReadContent> contents = new LinkedHashMap<>();
    jdbc.query(
        "select l.run_id, l.sha256, l.layout, r.input_folder from ledger l"
            + " join run r on r.run_id = l.run_id"
            + " where l.file_name = ? and l.rows_read > 0 order by l.run_id desc",
        row -> {
          contents.putIfAbsent(
              row.getString(2),
              new ReadContent(
                  row.getLong(1), name, row.getString(2), row.getString(3), row.getString(4)));
        },
        name);
    return List.copyOf(contents.values());
  }

  /** The rows of a content that any run rejected, each as the newest run that did saw it. */
  public SortedMap<Place, Rejection> ever(ReadContent content) {
    SortedMap<Place, Rejection> rejected = new TreeMap<>();
    jdbc.queryForList(
            "select run_id from ledger where sha256 = ? and file_name = ? order by run_id",
            Long.class,
            content.sha256(),
            content.name())
        .forEach(run -> rejected.putAll(byPlace(run, content)));
    return rejected;
  }

  /** Whether a run read a content. */
  public boolean wasRead(ReadContent content, long run) {
    Long accounts =
        jdbc.queryForObject(
            "select count(*) from ledger where run_id = ? and file_name = ? and sha256 = ?",
            Long.class,
            run,
            content.name(),
            content.sha256());
    return accounts != null && accounts > 0;
  }

  /** The rows of a content that the newest run that read it rejected. */
  public SortedMap<Place, Rejection> now(ReadContent content) {
    return byPlace(content.run(), content);
  }

  private SortedMap<Place, Rejection> byPlace(long run, ReadContent content) {
    SortedMap<Place, Rejection> rejected = new TreeMap<>();
    for (Rejection rejection : ledger.rejectionsOf(run, content.name())) {
      Location place = rejection.issues().get(0).location();
      rejected.put(new Place(place.sheet(), place.row()), rejection);
    }
    return rejected;
  }
}
