package org.tradebalance.config;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.tradebalance.layout.definition.ColumnRule;
import org.tradebalance.layout.definition.Field;
import org.tradebalance.layout.definition.FileNameRule;
import org.tradebalance.layout.definition.Layout;
import org.tradebalance.layout.definition.Meaning;
import org.tradebalance.layout.definition.PartnerRow;
import org.tradebalance.layout.definition.RowRule;
import org.tradebalance.layout.definition.TableRule;
import org.tradebalance.trade.Economy;

/** Checks that what a layout refers to is there, so that no file meets the gap in the night. */
final class LayoutCheck {

  private final Node root;
  private final Layout layout;
  private final Map<String, Economy> economies;
  private final List<String> datasets;

  private LayoutCheck(Node root, Layout layout, Map<String, Economy> economies) {
    this.root = root;
    this.layout = layout;
    this.economies = economies;
    this.datasets = layout.datasets().stream().map(dataset -> dataset.id()).toList();
  }

  static void check(Node root, Layout layout, Map<String, Economy> economies) {
    new LayoutCheck(root, layout, economies).all();
  }

  private void all() {
    economy("defaults.reporter", layout.defaults().reporter());
    economy("defaults.partner", layout.defaults().partner());
    for (PartnerRow partner : layout.partners().byCode().values()) {
      dataset("partners.special", partner.dataset());
    }
    fileName();
    boolean flowOfName = layout.fileName() != null && !layout.fileName().flows().isEmpty();
    for (int at = 0; at < layout.tables().size(); at++) {
      TableRule table = layout.tables().get(at);
      String path = root.has("tables") ? "tables[" + at + "]." : "";
      flows(path, table, flowOfName);
      meanings(table).forEach(says -> says(path, says));
      for (int row = 0; row < table.rows().size(); row++) {
        conditions(path + "rows[" + row + "].when", table, table.rows().get(row));
      }
    }
  }

  private void fileName() {
    FileNameRule rule = layout.fileName();
    if (rule != null && !rule.example().isEmpty() && !rule.fits(rule.example())) {
      throw root.wrong("file-name.example", "a name that `like` fits");
    }
  }

  private static Stream<Meaning> meanings(TableRule table) {
    return Stream.concat(
        Stream.of(table.says()),
        Stream.concat(
            table.columns().stream().map(ColumnRule::says),
            table.rows().stream().map(RowRule::says)));
  }

  private void says(String path, Meaning says) {
    if (says.dataset() != null) {
      dataset(path + "dataset", says.dataset());
    }
    if (says.partner() != null) {
      economy(path + "partner", says.partner());
    }
    if (says.reporter() != null) {
      economy(path + "reporter", says.reporter());
    }
  }

  /** Every column of amounts needs a flow from itself, its row, its table or the file's name. */
  private void flows(String path, TableRule table, boolean flowOfName) {
    boolean elsewhere =
        flowOfName
            || table.says().flow() != null
            || table.columns().stream().anyMatch(column -> column.field() == Field.FLOW)
            || table.rows().stream().anyMatch(row -> row.says().flow() != null);
    for (int at = 0; at < table.columns().size(); at++) {
      ColumnRule column = table.columns().get(at);
      if (!elsewhere && column.field() == Field.VALUE && column.says().flow() == null) {
        throw root.wrong(
            path + "columns[" + at + "].flow",
            "a column of amounts needs export, import or balance");
      }
    }
  }

  private void conditions(String path, TableRule table, RowRule row) {
    for (String name : row.when().keySet()) {
      if (table.columns().stream().noneMatch(column -> column.name().equals(name))) {
        throw root.wrong(path, "no column has the header '" + name + "'");
      }
    }
  }

  private void dataset(String path, String id) {
    if (!datasets.contains(id)) {
      throw root.wrong(path, "dataset " + id + " is not one of " + datasets);
    }
  }

  private void economy(String path, String code) {
    if (!economies.containsKey(code)) {
      throw root.wrong(path, "economy " + code + " is not in reference/economies.csv");
    }
  }
}
