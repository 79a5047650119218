package org.tradebalance.store.ledger;

import static org.tradebalance.store.sql.BulkInsert.integer;
import static org.tradebalance.store.sql.BulkInsert.number;
import static org.tradebalance.store.sql.BulkInsert.text;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.jdbc.core.JdbcTemplate;
import org.tradebalance.quality.FigureCounts;
import org.tradebalance.quality.FileStatus;
import org.tradebalance.quality.Issue;
import org.tradebalance.quality.IssueCode;
import org.tradebalance.quality.IssueSummary;
import org.tradebalance.quality.LedgerEntry;
import org.tradebalance.quality.Location;
import org.tradebalance.quality.Rejection;
import org.tradebalance.quality.RowCounts;
import org.tradebalance.store.sql.BulkInsert;
import org.tradebalance.trade.Coded;
import org.tradebalance.trade.Vintage;

/** The accounts of files, and their rejected rows. */
public final class LedgerStore {

  private static final String SEPARATOR = "\u001f";
  private static final String ENTRY =
      "select l.file_name, l.sha256, l.layout, l.dataset, l.vintage, l.status, l.rows_read,"
          + " l.rows_accepted, l.rows_rejected, l.ignored_reasons, l.figures_found,"
          + " l.figures_added, l.figures_superseding, l.figures_unchanged,"
          + " l.figures_not_published, l.figures_not_applicable, l.issue, l.run_id from ledger l ";

  private final JdbcTemplate jdbc;

  public LedgerStore(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** Records the account of a file in a run, in place of an earlier one of the same run. */
  public void record(long run, LedgerEntry entry, List<Rejection> rejections) {
    jdbc.update("delete from rejection where run_id = ? and file_name = ?", run, entry.file());
    jdbc.update("delete from ledger where run_id = ? and file_name = ?", run, entry.file());
    RowCounts rows = entry.rows();
    FigureCounts figures = entry.figures();
    jdbc.update(
        "insert into ledger values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        run,
        entry.file(),
        entry.sha256(),
        entry.layout(),
        entry.dataset(),
        entry.vintage(),
        entry.status().code(),
        rows.read(),
        rows.accepted(),
        rows.rejected(),
        rows.ignoredInAll(),
        rows.ignoredText(),
        figures.found(),
        figures.added(),
        figures.superseding(),
        figures.unchanged(),
        figures.notPublished(),
        figures.notApplicable(),
        entry.issue());
    recordRejections(run, entry.file(), rejections);
  }

  private void recordRejections(long run, String file, List<Rejection> rejections) {
    BulkInsert rows =
        new BulkInsert(
            jdbc,
            "rejection",
            List.of(
                number("run_id"),
                text("file_name"),
                integer("position"),
                integer("issue_number"),
                text("sheet"),
                integer("row_number"),
                text("column_name"),
                text("code"),
                text("field"),
                text("raw_value"),
                text("arguments"),
                text("raw_record")));
    for (int position = 0; position < rejections.size(); position++) {
      Rejection rejection = rejections.get(position);
      for (int number = 0; number < rejection.issues().size(); number++) {
        Issue issue = rejection.issues().get(number);
        Location place = issue.location();
        rows.add(
            run,
            file,
            position,
            number,
            place.sheet(),
            place.row(),
            place.column(),
            issue.code().name(),
            issue.field(),
            issue.rawValue(),
            String.join(SEPARATOR, issue.arguments()),
            rejection.rawRecord());
      }
    }
    rows.flush();
  }

  /** The accounts of one run, by file. */
  public List<LedgerEntry> ofRun(long run) {
    return sorted(ENTRY + "where l.run_id = ?", run);
  }

  /**
   * The accounts that belong to a publication: of each content in the database the one of its first
   * load, and of the run's own files those that were not loaded.
   */
  public List<LedgerEntry> forPublication(long run) {
    return sorted(ENTRY + IN_PUBLICATION, run);
  }

  /** The accounts of the contents of a vintage and older ones, each of its first load. */
  public List<LedgerEntry> asOf(Vintage vintage) {
    return sorted(ENTRY + AS_OF, vintage.toString());
  }

  /** The rejected rows of the contents of a vintage and older ones, by file and place. */
  public List<Rejection> rejectionsAsOf(Vintage vintage) {
    return rejections(OF_ACCOUNTS + AS_OF, vintage.toString());
  }

  private static final String COLUMNS =
      "select r.run_id, r.file_name, r.position, r.sheet, r.row_number, r.column_name, r.code,"
          + " r.field, r.raw_value, r.arguments, r.raw_record, r.issue_number from rejection r ";
  private static final String FIRST_LOAD =
      "exists (select 1 from source_file f where f.run_id = l.run_id and f.name ="
          + " l.file_name and f.sha256 = l.sha256) ";
  private static final String IN_PUBLICATION =
      "where " + FIRST_LOAD + "or (l.run_id = ? and l.status <> 'loaded') ";
  private static final String AS_OF =
      "where " + FIRST_LOAD + "and l.status = 'loaded' and l.vintage <= ? ";
  private static final String OF_ACCOUNTS =
      "join ledger l on l.run_id = r.run_id and l.file_name = r.file_name ";

  /** The rejected rows that belong to a publication, by file and place. */
  public List<Rejection> rejectionsForPublication(long run) {
    return rejections(OF_ACCOUNTS + IN_PUBLICATION, run);
  }

  /** The rejected rows of one run, by file and place. */
  public List<Rejection> rejectionsOfRun(long run) {
    return rejections("where r.run_id = ? ", run);
  }

  /** The rejected rows of one file of a run, by place. */
  List<Rejection> rejectionsOf(long run, String file) {
    return rejections("where r.run_id = ? and r.file_name = ? ", run, file);
  }

  /** The issues of the rejected rows of one run by cause. */
  public IssueSummary issuesOfRun(long run) {
    IssueSummary summary = new IssueSummary();
    jdbc.query(
        COLUMNS + "where r.run_id = ?",
        row -> {
          summary.add(issue(row));
        },
        run);
    return summary;
  }

  /** How many issues of each code the rejected rows of one run have, by the ids of the codes. */
  public SortedMap<String, Long> rejectionCodes(long run) {
    SortedMap<String, Long> codes = new TreeMap<>();
    jdbc.query(
        "select code, count(*) from rejection where run_id = ? group by code",
        row -> {
          codes.put(IssueCode.valueOf(row.getString(1)).id(), row.getLong(2));
        },
        run);
    return codes;
  }

  /** Sorted here: servers sort text in their own ways. */
  private List<Rejection> rejections(String condition, Object... arguments) {
    List<Rejected> rows = new ArrayList<>();
    jdbc.query(
        COLUMNS + condition,
        row -> {
          rows.add(
              new Rejected(
                  row.getString(2),
                  row.getLong(1),
                  row.getInt(3),
                  row.getInt(12),
                  issue(row),
                  row.getString(11)));
        },
        arguments);
    rows.sort(Rejected.ORDER);
    List<Rejection> rejections = new ArrayList<>();
    for (int first = 0; first < rows.size(); ) {
      int end = first + 1;
      while (end < rows.size() && rows.get(end).isOfTheRowOf(rows.get(first))) {
        end++;
      }
      rejections.add(
          new Rejection(
              rows.subList(first, end).stream().map(Rejected::issue).toList(),
              rows.get(first).record));
      first = end;
    }
    return rejections;
  }

  /**
   * An issue of a rejected row.
   *
   * @param position counts the rejected rows of the file
   * @param number counts the issues of the row
   */
  private record Rejected(
      String file, long run, int position, int number, Issue issue, String record) {

    static final Comparator<Rejected> ORDER =
        Comparator.comparing(Rejected::file)
            .thenComparingLong(Rejected::run)
            .thenComparingInt(Rejected::position)
            .thenComparingInt(Rejected::number);

    boolean isOfTheRowOf(Rejected other) {
      return position == other.position && run == other.run && file.equals(other.file);
    }
  }

  private static Issue issue(ResultSet row) throws SQLException {
    String arguments = row.getString(10);
    return new Issue(
        IssueCode.valueOf(row.getString(7)),
        new Location(row.getString(2), row.getString(4), row.getInt(5), row.getString(6)),
        row.getString(8),
        row.getString(9),
        arguments.isEmpty() ? List.of() : List.of(arguments.split(SEPARATOR, -1)));
  }

  /** In the order of codes: servers sort text in their own ways. */
  private List<LedgerEntry> sorted(String sql, Object argument) {
    return jdbc.query(sql, (row, n) -> entry(row), argument).stream()
        .sorted(
            Comparator.comparing(LedgerEntry::file)
                .thenComparing(LedgerEntry::vintage)
                .thenComparing(LedgerEntry::sha256))
        .toList();
  }

  private static LedgerEntry entry(ResultSet row) throws SQLException {
    SortedMap<String, Long> ignored = new TreeMap<>();
    for (String part : row.getString(10).split("; ", -1)) {
      int blank = part.lastIndexOf(' ');
      if (blank > 0) {
        ignored.put(part.substring(0, blank), Long.valueOf(part.substring(blank + 1)));
      }
    }
    return new LedgerEntry(
        row.getString(1),
        row.getString(2),
        row.getString(3),
        row.getString(4),
        row.getString(5),
        Coded.parse(FileStatus.class, row.getString(6)),
        new RowCounts(row.getLong(7), row.getLong(8), row.getLong(9), ignored),
        new FigureCounts(
            row.getLong(11),
            row.getLong(12),
            row.getLong(13),
            row.getLong(14),
            row.getLong(15),
            row.getLong(16)),
        row.getString(17));
  }
}
