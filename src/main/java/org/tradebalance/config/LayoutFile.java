package org.tradebalance.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.tradebalance.layout.ColumnRule;
import org.tradebalance.layout.Field;
import org.tradebalance.layout.GapTolerance;
import org.tradebalance.layout.Layout;
import org.tradebalance.layout.NotPublished;
import org.tradebalance.layout.PartnerRow;
import org.tradebalance.layout.RowKind;
import org.tradebalance.layout.RowRule;
import org.tradebalance.layout.Unit;
import org.tradebalance.trade.Adjustment;
import org.tradebalance.trade.Basis;
import org.tradebalance.trade.Dataset;
import org.tradebalance.trade.Economy;
import org.tradebalance.trade.Flow;
import org.tradebalance.trade.Measure;
import org.tradebalance.trade.Period;
import org.tradebalance.trade.Series;
import org.tradebalance.trade.Usd;

/** Reads one layout from its YAML file. */
final class LayoutFile {

  private static final String EACH_MONTH = "{MMM}";
  private static final String[] MONTHS = {
    "JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC"
  };

  private LayoutFile() {}

  static Layout read(ConfigFiles files, String name, Map<String, Economy> economies) {
    Node root =
        Node.parse("config/" + name, files.text(name))
            .allow(
                "id",
                "version",
                "title",
                "source",
                "files",
                "sheet",
                "titles",
                "datasets",
                "defaults",
                "unit",
                "header-levels",
                "columns",
                "rows",
                "marks",
                "not-published",
                "partners",
                "world-gap");
    List<Dataset> datasets = root.nodes("datasets").stream().map(LayoutFile::dataset).toList();
    if (datasets.isEmpty()) {
      throw root.wrong("datasets", "expected at least one");
    }
    Series defaults = defaults(root.node("defaults"), datasets.get(0));
    Map<String, PartnerRow> partners =
        root.has("partners")
            ? PartnerCodes.read(files, root.node("partners"), defaults, economies)
            : Map.of();
    return new Layout(
        root.text("id"),
        root.number("version", 1),
        root.text("title"),
        root.text("source"),
        root.texts("files"),
        root.optional("sheet").orElse(null),
        root.texts("titles"),
        root.number("header-levels", 1),
        columns(root),
        root.nodes("rows").stream().map(LayoutFile::row).toList(),
        root.textsByName("marks"),
        unit(root.node("unit")),
        root.needCoded("not-published", NotPublished.class),
        datasets,
        defaults,
        partners,
        root.nodes("world-gap").stream().map(LayoutFile::gap).toList());
  }

  private static Dataset dataset(Node node) {
    node.allow("id", "title", "publisher", "basis", "valuation", "unit-usd");
    return new Dataset(
        node.text("id"),
        node.text("title"),
        node.text("publisher"),
        node.needCoded("basis", Basis.class),
        node.text("valuation"),
        Usd.of(node.decimal("unit-usd")));
  }

  private static Series defaults(Node node, Dataset dataset) {
    node.allow("reporter", "partner", "measure", "product", "adjustment");
    return new Series(
        dataset.id(),
        node.text("reporter"),
        node.text("partner"),
        node.needCoded("measure", Measure.class),
        node.text("product"),
        node.needCoded("adjustment", Adjustment.class));
  }

  private static Unit unit(Node node) {
    node.allow("usd", "decimals", "text");
    return new Unit(
        node.decimal("usd"), node.number("decimals", 0), node.optional("text").orElse(""));
  }

  private static List<ColumnRule> columns(Node root) {
    List<ColumnRule> columns = new ArrayList<>();
    for (Node node : root.nodes("columns")) {
      node.allow("header", "field", "flow", "measure", "period");
      List<String> header = node.texts("header");
      if (header.isEmpty()) {
        throw node.wrong("header", "expected the labels of the column");
      }
      if (header.get(0).contains(EACH_MONTH)) {
        for (int month = 1; month <= MONTHS.length; month++) {
          String label = header.get(0).replace(EACH_MONTH, MONTHS[month - 1]);
          columns.add(column(node, List.of(label), month));
        }
      } else {
        boolean year = node.optional("period").map("year"::equals).orElse(false);
        columns.add(column(node, header, year ? 0 : ColumnRule.PERIOD_OF_ROW));
      }
    }
    return List.copyOf(columns);
  }

  private static ColumnRule column(Node node, List<String> header, int month) {
    Field field = node.coded("field", Field.class).orElse(Field.VALUE);
    if (field == Field.VALUE && !node.has("flow")) {
      throw node.wrong("flow", "a column of amounts needs export, import or balance");
    }
    return new ColumnRule(
        header,
        field,
        node.coded("flow", Flow.class).orElse(null),
        node.coded("measure", Measure.class).orElse(null),
        month);
  }

  private static RowRule row(Node node) {
    node.allow("label", "is", "reason", "following", "ends-table");
    RowKind kind = node.needCoded("is", RowKind.class);
    if (kind == RowKind.IGNORE && !node.has("reason")) {
      throw node.wrong("reason", "an ignored row needs a reason for the ledger");
    }
    Pattern label;
    try {
      label = Pattern.compile(node.text("label"));
    } catch (PatternSyntaxException e) {
      throw node.wrong("label", "not a pattern: " + e.getDescription());
    }
    return new RowRule(
        label,
        kind,
        node.optional("reason").orElse("").toLowerCase(Locale.ROOT),
        node.number("following", 0),
        node.flag("ends-table"));
  }

  private static GapTolerance gap(Node node) {
    node.allow("until", "percent");
    return new GapTolerance(
        node.read("until", Period::parse).orElse(null), node.decimal("percent"));
  }
}
