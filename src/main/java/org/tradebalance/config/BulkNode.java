package org.tradebalance.config;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tradebalance.layout.definition.Bulk;
import org.tradebalance.layout.definition.ColumnRule;
import org.tradebalance.layout.definition.Field;
import org.tradebalance.layout.definition.Layout;
import org.tradebalance.layout.definition.Meaning;
import org.tradebalance.layout.definition.NotPublished;
import org.tradebalance.layout.definition.PartnerRow;
import org.tradebalance.layout.definition.ProductLevel;
import org.tradebalance.layout.definition.RowKind;
import org.tradebalance.layout.definition.RowRule;
import org.tradebalance.layout.definition.TableRule;
import org.tradebalance.trade.Flow;

/** Reads how a layout takes very large files, and refuses layouts that cannot be taken so. */
final class BulkNode {

  private static final Set<Field> FIELDS =
      Set.of(
          Field.YEAR,
          Field.MONTH,
          Field.PERIOD,
          Field.REPORTER,
          Field.PARTNER,
          Field.PARTNER_NAME,
          Field.REPORTER_NAME,
          Field.FLOW_NAME,
          Field.SAME_VALUE,
          Field.FLOW,
          Field.PRODUCT,
          Field.CURRENCY,
          Field.OTHER,
          Field.VALUE);

  private static final int MOST_RULES = 63;

  private BulkNode() {}

  static @Nullable Bulk read(Node root) {
    if (!root.has("bulk")) {
      return null;
    }
    Node node = root.node("bulk");
    return new Bulk(
        node.coded("detail", ProductLevel.class).orElse(ProductLevel.HS2),
        node.coded("database", Bulk.Kept.class).orElse(Bulk.Kept.SUMMARY),
        (long) node.number("from-megabytes", 0) << 20,
        node.flag("parquet"),
        !node.flag("without-metrics"));
  }

  /**
   * Makes sure that each row of a bulk layout can be read without the others.
   *
   * @throws ConfigurationException where it cannot, saying why
   */
  static void check(Node root, Layout layout) {
    if (layout.bulk() == null) {
      return;
    }
    need(root, layout.tables().size() == 1, "tables", "one table");
    need(root, layout.datasets().size() == 1, "datasets", "one dataset");
    need(
        root,
        layout.notPublished() == NotPublished.ABSENT,
        "not-published",
        "'absent', because no row may decide for others");
    need(root, !layout.reading().repeated(), "reading.repeated", "false");
    need(root, !layout.converts(), "unit", "US dollars alone, without a column of currencies");
    TableRule table = layout.tables().get(0);
    need(root, table.headerLevels() > 0, "header-levels", "a header");
    columns(root, layout, table.columns());
    need(root, table.rows().size() <= MOST_RULES, "rows", "at most " + MOST_RULES + " rules");
    for (RowRule rule : table.rows()) {
      boolean single = rule.following() == 0 && !rule.endsTable() && rule.label() == null;
      need(
          root,
          (rule.kind() == RowKind.IGNORE || rule.kind() == RowKind.SUBSTITUTE)
              && single
              && !rule.when().isEmpty(),
          "rows",
          "rules that ignore single rows by what other columns hold");
    }
    for (Map.Entry<String, PartnerRow> partner : layout.partners().byCode().entrySet()) {
      Meaning says = partner.getValue().says(layout.defaults());
      need(
          root,
          says.equals(Meaning.ofPartner(partner.getValue().economy())),
          "partners.special",
          "no code such as " + partner.getKey() + " that means another dataset or product");
    }
  }

  private static void columns(Node root, Layout layout, List<ColumnRule> columns) {
    int values = 0;
    int times = 0;
    int months = 0;
    int years = 0;
    for (ColumnRule column : columns) {
      ColumnRule.Options options = column.options();
      need(
          root,
          FIELDS.contains(column.field()) && !options.fillDown(),
          "columns",
          "no fill-down and no " + column.field().code() + " in '" + column.title() + "'");
      if (column.field() == Field.VALUE) {
        values++;
        Meaning says = column.says();
        need(
            root,
            says.equals(says.flow() == null ? Meaning.NOTHING : Meaning.ofFlow(says.flow())),
            "columns",
            "amounts of which the header says at most the flow");
        need(
            root,
            !layout.reading().mirrored() || says.flow() == Flow.EXPORT,
            "reading.mirrored",
            "a column of exports");
      }
      times += column.field() == Field.YEAR || column.field() == Field.PERIOD ? 1 : 0;
      months += column.field() == Field.MONTH ? 1 : 0;
      years += column.field() == Field.YEAR ? 1 : 0;
    }
    need(root, values == 1, "columns", "one column of amounts");
    need(root, times == 1, "columns", "one column with the year or the period");
    need(root, months == 0 || (months == 1 && years == 1), "columns", "the year beside the month");
  }

  private static void need(Node root, boolean holds, String key, String what) {
    if (!holds) {
      throw root.wrong(key, "a bulk layout needs " + what);
    }
  }
}
