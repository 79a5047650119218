package org.tradebalance.config;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.tradebalance.claim.Claim;
import org.tradebalance.claim.ClaimUnit;
import org.tradebalance.claim.Claims;
import org.tradebalance.claim.MonthSpan;
import org.tradebalance.claim.Opinion;
import org.tradebalance.claim.Statement;
import org.tradebalance.claim.Statistic;
import org.tradebalance.trade.Adjustment;
import org.tradebalance.trade.Basis;
import org.tradebalance.trade.Coded;
import org.tradebalance.trade.Economy;
import org.tradebalance.trade.Item;

/** Reads the published statements in {@code claims/*.csv}. */
public final class ClaimFiles {

  /** The columns that say what was stated, of which figures. */
  private static final List<String> OF_FIGURES =
      List.of(
          "reporter",
          "partner",
          "item",
          "product",
          "period",
          "comparison_period",
          "value",
          "unit",
          "rounding");

  /** The columns of the same kind that a file may leave out. */
  private static final List<String> OPTIONAL_OF_FIGURES =
      List.of("basis", "adjustment", "without", "members", "layouts");

  /** The columns that every file has. */
  private static final String[] COLUMNS =
      Stream.concat(Stream.of("claim_id", "section", "text", "metric"), OF_FIGURES.stream())
          .toArray(String[]::new);

  private static final List<String> OPINION_LACKS =
      Stream.concat(OF_FIGURES.stream(), OPTIONAL_OF_FIGURES.stream()).toList();

  /** What the statement itself is called where no figure can judge it. */
  private static final String OPINION = "opinion";

  private final Map<String, Economy> economies;
  private final Set<String> layouts;
  private final Map<String, String> places = new HashMap<>();
  private final List<Statement> statements = new ArrayList<>();

  private ClaimFiles(Map<String, Economy> economies, Set<String> layouts) {
    this.economies = economies;
    this.layouts = layouts;
  }

  /**
   * Reads all statements.
   *
   * @throws ConfigurationException naming file, record, column and what is expected
   */
  public static Claims read(ConfigFiles files, Catalogue catalogue) {
    ClaimFiles reader = new ClaimFiles(catalogue.economies(), catalogue.layouts().keySet());
    for (String name : files.below("claims")) {
      ReferenceTable table = ReferenceTable.read(files, name, COLUMNS);
      table.rows().forEach(row -> reader.add(table, row));
    }
    return new Claims(reader.statements);
  }

  private void add(ReferenceTable table, CSVRecord row) {
    String id = text(table, row, "claim_id");
    String before = places.put(id, table.name() + " record " + row.getRecordNumber());
    if (before != null) {
      throw table.wrong(row, "claim_id " + id + " is there already, in config/" + before);
    }
    statements.add(
        text(table, row, "metric").equals(OPINION)
            ? opinion(table, row, id)
            : claim(table, row, id));
  }

  /** What would say which figures are meant has no place in an opinion. */
  private static Opinion opinion(ReferenceTable table, CSVRecord row, String id) {
    for (String column : OPINION_LACKS) {
      if (row.isMapped(column) && !row.get(column).isBlank()) {
        throw table.wrong(
            row, "claim " + id + ": an opinion has no " + column + "; leave the column empty");
      }
    }
    return new Opinion(
        id, row.get("section"), text(table, row, "text"), text(table, row, "reason"));
  }

  private Claim claim(ReferenceTable table, CSVRecord row, String id) {
    Statistic statistic = read(table, row, "metric", Statistic::parse);
    Claim.StatedSeries series =
        new Claim.StatedSeries(
            read(table, row, "reporter", this::economy),
            partner(table, row),
            read(table, row, "item", code -> Coded.parse(Item.class, code)),
            text(table, row, "product"),
            optional(table, row, "basis", code -> Coded.parse(Basis.class, code)),
            optional(table, row, "adjustment", code -> Coded.parse(Adjustment.class, code)),
            list(table, row, "without", this::economy));
    MonthSpan period = read(table, row, "period", MonthSpan::parse);
    MonthSpan comparison = optional(table, row, "comparison_period", MonthSpan::parse);
    BigDecimal value = read(table, row, "value", ClaimFiles::number);
    ClaimUnit unit = read(table, row, "unit", code -> Coded.parse(ClaimUnit.class, code));
    BigDecimal rounding = read(table, row, "rounding", ClaimFiles::number);
    try {
      return new Claim(
          id,
          row.get("section"),
          text(table, row, "text"),
          statistic,
          series,
          period,
          comparison,
          value,
          unit,
          rounding,
          list(table, row, "members", this::economy),
          list(table, row, "layouts", this::layout));
    } catch (IllegalArgumentException e) {
      throw table.wrong(row, "claim " + id + ": " + e.getMessage());
    }
  }

  /** A statement without a partner is about the whole world. */
  private String partner(ReferenceTable table, CSVRecord row) {
    String economy = optional(table, row, "partner", this::economy);
    return economy == null ? Economy.WORLD : economy;
  }

  private String economy(String code) {
    if (!economies.containsKey(code)) {
      throw new IllegalArgumentException(
          "economy '" + code + "' is not in config/reference/economies.csv");
    }
    return code;
  }

  private String layout(String id) {
    if (!layouts.contains(id)) {
      throw new IllegalArgumentException(
          "layout '" + id + "' is not in config/layouts; `layouts` lists them");
    }
    return id;
  }

  /** Several codes with blanks between. */
  private static List<String> list(
      ReferenceTable table, CSVRecord row, String column, Function<String, String> reader) {
    List<String> codes =
        optional(table, row, column, text -> Stream.of(text.split("\\s+")).map(reader).toList());
    return codes == null ? List.of() : codes;
  }

  private static BigDecimal number(String text) {
    try {
      return new BigDecimal(text);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(
          "'" + text + "' is not a number such as -171.9 or 0.05", e);
    }
  }

  private static String text(ReferenceTable table, CSVRecord row, String column) {
    return read(table, row, column, Function.identity());
  }

  private static <T> T read(
      ReferenceTable table, CSVRecord row, String column, Function<String, T> reader) {
    T value = optional(table, row, column, reader);
    if (value == null) {
      throw table.wrong(row, "column " + column + " is empty");
    }
    return value;
  }

  private static <T> @Nullable T optional(
      ReferenceTable table, CSVRecord row, String column, Function<String, T> reader) {
    String text = row.isMapped(column) ? row.get(column).strip() : "";
    if (text.isEmpty()) {
      return null;
    }
    try {
      return reader.apply(text);
    } catch (IllegalArgumentException e) {
      throw table.wrong(row, "column " + column + ": " + e.getMessage());
    }
  }
}
