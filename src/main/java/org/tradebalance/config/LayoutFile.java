package org.tradebalance.config;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tradebalance.layout.definition.Codes;
import org.tradebalance.layout.definition.EconomyNames;
import org.tradebalance.layout.definition.Field;
import org.tradebalance.layout.definition.FileNameRule;
import org.tradebalance.layout.definition.Layout;
import org.tradebalance.layout.definition.Marks;
import org.tradebalance.layout.definition.NewColumns;
import org.tradebalance.layout.definition.NotPublished;
import org.tradebalance.layout.definition.ParameterRule;
import org.tradebalance.layout.definition.RowReading;
import org.tradebalance.layout.definition.TableRule;
import org.tradebalance.layout.definition.Unit;
import org.tradebalance.trade.Adjustment;
import org.tradebalance.trade.Basis;
import org.tradebalance.trade.Coded;
import org.tradebalance.trade.Dataset;
import org.tradebalance.trade.Economy;
import org.tradebalance.trade.Item;
import org.tradebalance.trade.ObservationStatus;
import org.tradebalance.trade.SeriesKey;
import org.tradebalance.trade.Usd;

/** Reads one layout from its YAML file. */
final class LayoutFile {

  static final String SCHEMA = "layout";

  /** The meaning of a mark that changes nothing about a figure. */
  private static final List<String> BESIDE = List.of("revised", "estimated", "corrected", "note");

  private LayoutFile() {}

  static Layout read(
      ConfigFiles files, String name, Map<String, Economy> economies, EconomyNames names) {
    Node root = Node.read(files, name, SCHEMA);
    List<TableRule> tables = TableNode.tables(root);
    if (RateLayout.isOne(tables)) {
      return RateLayout.read(root, tables, marks(root));
    }
    List<Dataset> datasets = root.nodes("datasets").stream().map(LayoutFile::dataset).toList();
    SeriesKey defaults = defaults(root.node("defaults"), datasets.get(0));
    Layout layout = layout(files, root, tables, datasets, defaults, economies, names);
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
      Map<String, Economy> economies,
      EconomyNames names) {
    return new Layout(
        root.text("id"),
        root.number("version", 1),
        root.text("title"),
        root.text("source"),
        tried(root),
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
        codes(files, root, "partners", defaults, economies, names),
        codes(files, root, "reporters", defaults, economies, names),
        reading(root),
        newColumns(root),
        PrintedSumNode.read(files, root, datasets, economies),
        BulkNode.read(root));
  }

  private static Codes codes(
      ConfigFiles files,
      Node root,
      String key,
      SeriesKey defaults,
      Map<String, Economy> economies,
      EconomyNames names) {
    if (!root.has(key)) {
      return Codes.NONE;
    }
    Node node = root.node(key);
    return new Codes(
        PartnerCodes.read(files, node, defaults, economies),
        PartnerCodes.names(files, node),
        names,
        node.flag("own-names-only") ? null : PartnerCodes.plain(defaults));
  }

  /** Whether a real file was read with the layout, as most were. */
  static boolean tried(Node root) {
    return !root.optional("tried-on").map("none"::equals).orElse(false);
  }

  private static @Nullable FileNameRule fileName(Node root) {
    if (!root.has("file-name")) {
      return null;
    }
    Node node = root.node("file-name");
    return new FileNameRule(
        node.read("like", Pattern::compile).orElseThrow(),
        node.textsByName("flows"),
        node.optional("example").orElse(""));
  }

  private static RowReading reading(Node root) {
    if (!root.has("reading")) {
      return RowReading.PLAIN;
    }
    Node node = root.node("reading");
    return new RowReading(
        node.flag("mirrored"),
        node.flag("summed"),
        node.flag("repeated"),
        node.number("months-after", 0));
  }

  /** Among rows that are summed nobody can tell whether a new column makes parts of them. */
  private static NewColumns newColumns(Node root) {
    return root.coded("new-columns", NewColumns.class)
        .orElse(reading(root).summed() ? NewColumns.STOP : NewColumns.WARN);
  }

  private static ParameterRule parameter(Node node) {
    Field field = node.needCoded("field", Field.class);
    if (node.has("label")) {
      return new ParameterRule(node.text("label"), 0, 0, field);
    }
    String at = node.text("at");
    String letters = at.replaceAll("\\d", "");
    return new ParameterRule(
        "", Integer.parseInt(at.substring(letters.length())), ColumnNode.position(letters), field);
  }

  private static Dataset dataset(Node node) {
    return new Dataset(
        node.text("id"),
        node.text("title"),
        node.text("publisher"),
        node.needCoded("basis", Basis.class),
        node.text("valuation"),
        Usd.of(node.decimal("unit-usd")),
        node.optional("coverage").orElse(""),
        node.flag("republished"));
  }

  private static SeriesKey defaults(Node node, Dataset dataset) {
    return new SeriesKey(
        dataset.id(),
        node.text("reporter"),
        node.text("partner"),
        node.needCoded("item", Item.class),
        node.text("product"),
        node.needCoded("adjustment", Adjustment.class));
  }

  private static Unit unit(Node root) {
    Node node = root.node("unit");
    String currency = node.optional("currency").orElse(Unit.DOLLAR);
    return new Unit(
        currency.equals(Unit.DOLLAR) ? node.decimal("usd") : node.decimal("times"),
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
              if (BESIDE.contains(meaning)) {
                beside.add(mark);
              } else {
                instead.put(mark, Coded.parse(ObservationStatus.class, meaning));
              }
            });
    return new Marks(List.copyOf(beside), Map.copyOf(instead));
  }
}
