package org.tradebalance.layout;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tradebalance.trade.Adjustment;
import org.tradebalance.trade.Dataset;
import org.tradebalance.trade.Series;

/**
 * How the extracts of one kind from one publisher look and what they mean.
 *
 * @param id stable name, that of its YAML file
 * @param version counted up with every change of meaning; part of what makes a file new
 * @param title what the extract is, for people
 * @param source where the publisher offers it
 * @param kinds endings of the files, for example {@code xlsx}
 * @param sheet name of the sheet; null for the first one
 * @param titles texts that stand somewhere above the header
 * @param headerLevels rows of the header
 * @param columns what each column is
 * @param rows what each labelled row is; empty where every row below the header holds figures
 * @param marks signs beside labels and figures, with their meaning
 * @param unit unit of the amounts
 * @param notPublished how months to come are marked
 * @param datasets what the figures belong to, the main one first
 * @param defaults the line of statistics that a row belongs to unless it says otherwise
 * @param partners what the partner codes stand for; empty where the file has none
 * @param worldGap how far partners may stay from the world total
 */
public record Layout(
    String id,
    int version,
    String title,
    String source,
    List<String> kinds,
    @Nullable String sheet,
    List<String> titles,
    int headerLevels,
    List<ColumnRule> columns,
    List<RowRule> rows,
    Map<String, String> marks,
    Unit unit,
    NotPublished notPublished,
    List<Dataset> datasets,
    Series defaults,
    Map<String, PartnerRow> partners,
    List<GapTolerance> worldGap)
    implements Serializable {

  /** The dataset that most of the figures belong to. */
  public Dataset dataset() {
    return datasets.get(0);
  }

  /** Whether rows are told apart by a label. */
  public boolean labelled() {
    return !rows.isEmpty();
  }

  /** The default seasonal adjustment. */
  public Adjustment adjustment() {
    return defaults.adjustment();
  }
}
