package org.tradebalance.config;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tradebalance.layout.Codes;
import org.tradebalance.layout.Field;
import org.tradebalance.layout.FileNameRule;
import org.tradebalance.layout.GapTolerance;
import org.tradebalance.layout.Layout;
import org.tradebalance.layout.Marks;
import org.tradebalance.layout.NotPublished;
import org.tradebalance.layout.ParameterRule;
import org.tradebalance.layout.RowReading;
import org.tradebalance.layout.TableRule;
import org.tradebalance.layout.Unit;
import org.tradebalance.trade.Adjustment;
import org.tradebalance.trade.Basis;
import org.tradebalance.trade.Coded;
import org.tradebalance.trade.Dataset;
import org.tradebalance.trade.Economy;
import org.tradebalance.trade.Item;
import org.tradebalance.trade.ObservationStatus;
import org.tradebalance.trade.Period;
import org.tradebalance.trade.SeriesKey;
import org.tradebalance.trade.Usd;

/** Reads one layout from its YAML file. */
final class LayoutFile {

  /** The meaning of a mark that changes nothing about a figure. */
  private static final List<String> BESIDE = List.of("revised", "estimated", "corrected", "note");

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
                "file-name",
                "texts",
                "sheet",
                "titles",
                "datasets",
                "defaults",
                "unit",
                "header-levels",
                "columns",
                "others",
                "parameters",
                "reading",
                "rows",
                "tables",
                "marks",
                "not-published",
                "partners",
                "reporters",
                "world-gap",
                "bulk");
    List<TableRule> tables = TableNode.tables(root);
    if (RateLayout.isOne(tables)) {
      return RateLayout.read(root, tables, marks(root));
    }
    List<Dataset> datasets = root.nodes("datasets").stream().map(LayoutFile::dataset).toList();
    if (datasets.isEmpty()) {
      throw root.wrong("datasets", "expected at least one");
    }
    SeriesKey defaults = defaults(root.node("defaults"), datasets.get(0));
    Layout layout = layout(files, root, tables, datasets, defaults, economies);
    LayoutCheck.check(root, layout, economies);
    BulkNode.check(root, layout);
    return layout;
  }

  private static Layout layout(
      ConfigFiles files,
      Node root,
      List<TableRule> tables,
      List<Dataset> datasets,
      SeriesKey defaults,
      Map<String, Economy> economies) {
    return new Layout(
        root.text("id"),
        root.number("version", 1),
        root.text("title"),
        root.text("source"),
        root.texts("files"),
        fileName(root),
        root.texts("texts"),
        root.nodes("parameters").stream().map(LayoutFile::parameter).toList(),
        tables,
        marks(root),
        unit(root),
        root.needCoded("not-published", NotPublished.class),
        datasets,
        defaults,
        codes(files, root, "partners", defaults, economies),
        codes(files, root, "reporters", defaults, economies),
        reading(root),
        root.nodes("world-gap").stream().map(LayoutFile::gap).toList(),
        BulkNode.read(root));
  }

  private static Codes codes(
      ConfigFiles files,
      Node root,
      String key,
      SeriesKey defaults,
      Map<String, Economy> economies) {
    return root.has(key)
        ? new Codes(
            PartnerCodes.read(files, root.node(key), defaults, economies),
            PartnerCodes.names(files, root.node(key)))
        : Codes.NONE;
  }

  private static @Nullable FileNameRule fileName(Node root) {
    if (!root.has("file-name")) {
      return null;
    }
    Node node = root.node("file-name").allow("like", "flows");
    return new FileNameRule(TableNode.pattern(node, "like"), node.textsByName("flows"));
  }

  private static RowReading reading(Node root) {
    if (!root.has("reading")) {
      return RowReading.PLAIN;
    }
    Node node = root.node("reading").allow("mirrored", "summed", "repeated", "months-after");
    return new RowReading(
        node.flag("mirrored"),
        node.flag("summed"),
        node.flag("repeated"),
        node.number("months-after", 0));
  }

  private static ParameterRule parameter(Node node) {
    node.allow("label", "at", "field");
    Field field = node.needCoded("field", Field.class);
    if (field != Field.REPORTER && field != Field.PARTNER) {
      throw node.wrong("field", "expected reporter or partner");
    }
    if (node.has("label")) {
      return new ParameterRule(node.text("label"), 0, 0, field);
    }
    String at = node.text("at");
    if (!at.matches("[A-Z]{1,2}[1-9]\\d{0,3}")) {
      throw node.wrong("at", "'" + at + "' is not a cell such as B4");
    }
    String letters = at.replaceAll("\\d", "");
    return new ParameterRule(
        "", Integer.parseInt(at.substring(letters.length())), ColumnNode.position(letters), field);
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

  private static SeriesKey defaults(Node node, Dataset dataset) {
    node.allow("reporter", "partner", "item", "product", "adjustment");
    return new SeriesKey(
        dataset.id(),
        node.text("reporter"),
        node.text("partner"),
        node.needCoded("item", Item.class),
        node.text("product"),
        node.needCoded("adjustment", Adjustment.class));
  }

  private static Unit unit(Node root) {
    Node node =
        root.node("unit")
            .allow("usd", "currency", "times", "decimals", "text", "rounded", "point", "grouping");
    String currency = node.optional("currency").orElse(Unit.DOLLAR);
    boolean dollars = currency.equals(Unit.DOLLAR);
    if (!currency.matches("[A-Z]{3}") || dollars == node.has("times")) {
      throw node.wrong("currency", "expected usd, or an ISO 4217 code such as EUR and times");
    }
    return new Unit(
        node.decimal(dollars ? "usd" : "times"),
        node.number("decimals", 0),
        node.optional("text").orElse(""),
        node.flag("rounded"),
        node.optional("point").orElse("."),
        node.optional("grouping").orElse(""),
        currency);
  }

  private static Marks marks(Node root) {
    List<String> beside = new ArrayList<>();
    Map<String, ObservationStatus> instead = new LinkedHashMap<>();
    root.textsByName("marks")
        .forEach(
            (mark, meaning) -> {
              if (BESIDE.contains(meaning.toLowerCase(Locale.ROOT))) {
                beside.add(mark);
              } else {
                instead.put(mark, state(root, mark, meaning));
              }
            });
    return new Marks(List.copyOf(beside), Map.copyOf(instead));
  }

  private static ObservationStatus state(Node root, String mark, String meaning) {
    try {
      return Coded.parse(ObservationStatus.class, meaning);
    } catch (IllegalArgumentException e) {
      throw root.wrong("marks." + mark, "expected one of " + BESIDE + " or " + e.getMessage());
    }
  }

  private static GapTolerance gap(Node node) {
    node.allow("until", "percent");
    return new GapTolerance(
        node.read("until", Period::parse).orElse(null), node.decimal("percent"));
  }
}
