package org.tradebalance.layout.definition;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tradebalance.trade.Adjustment;
import org.tradebalance.trade.Dataset;
import org.tradebalance.trade.SeriesKey;

/**
 * How the extracts of one kind from one publisher look and what they mean.
 *
 * @param id stable name, that of its YAML file
 * @param version counted up with every change of meaning; part of what makes a file new
 * @param title what the extract is, for people
 * @param source where the publisher offers it
 * @param tried whether a real file of the publisher was read with it; else it is made of what is
 *     written about such files
 * @param kinds endings under which the publisher offers the files, for example {@code xlsx}; other
 *     kinds of files are read, too
 * @param fileName the name of the file, where it says something that the content does not; its
 *     groups are parts of the figures; null where any name will do
 * @param texts texts that stand somewhere in the first rows of some sheet
 * @param parameters facts about the whole file that stand beside its tables
 * @param tables the tables of a file, in the order in which they are looked for
 * @param marks signs beside labels and instead of figures, with their meaning
 * @param unit unit of the amounts
 * @param notPublished how months to come are marked
 * @param datasets what the figures belong to, the main one first
 * @param defaults the series that a row belongs to unless it says otherwise
 * @param partners what the partner codes or names stand for; empty where the file has none
 * @param reporters what the reporter codes or names stand for; empty where the file has none
 * @param reading how rows become figures
 * @param newColumns what becomes of a file with columns that it does not know
 * @param sums which of its figures are sums of others, and which are not
 * @param bulk how very large files are taken; null where every file is taken row by row
 */
public record Layout(
    String id,
    int version,
    String title,
    String source,
    boolean tried,
    List<String> kinds,
    @Nullable FileNameRule fileName,
    List<String> texts,
    List<ParameterRule> parameters,
    List<TableRule> tables,
    Marks marks,
    Unit unit,
    NotPublished notPublished,
    List<Dataset> datasets,
    SeriesKey defaults,
    Codes partners,
    Codes reporters,
    RowReading reading,
    NewColumns newColumns,
    PrintedSums sums,
    @Nullable Bulk bulk)
    implements Serializable {

  /** How a file of a size is taken in bulk; null where it is taken row by row. */
  public @Nullable Bulk bulkOf(long bytes) {
    return bulk != null && bytes >= bulk.fromBytes() ? bulk : null;
  }

  /** What the name of a file says of its figures; empty where it does not matter. */
  public String saidByName(String file) {
    return fileName == null ? "" : fileName.stated(file).orElse("");
  }

  /** Whether two names of one content say different things of its figures. */
  public boolean saysOther(String oneName, String otherName) {
    if (fileName == null || !fileName.fits(oneName) || !fileName.fits(otherName)) {
      return false;
    }
    return !saidByName(oneName).equals(saidByName(otherName));
  }

  /** Whether its publisher offers workbooks. */
  public boolean ofWorkbooks() {
    return kinds.stream().anyMatch(kind -> kind.startsWith("xls"));
  }

  /** The dataset that most of the figures belong to. */
  public Dataset dataset() {
    return datasets.get(0);
  }

  /** Whether its files hold exchange rates instead of trade. */
  public boolean quotesRates() {
    return has(Field.RATE);
  }

  /** Whether some of its amounts may be in another currency than the dollar. */
  public boolean converts() {
    return !quotesRates() && (!unit.currency().equals(Unit.DOLLAR) || has(Field.CURRENCY));
  }

  private boolean has(Field field) {
    return tables.stream()
        .flatMap(table -> table.columns().stream())
        .anyMatch(column -> column.field() == field);
  }

  /** The default seasonal adjustment. */
  public Adjustment adjustment() {
    return defaults.adjustment();
  }
}
