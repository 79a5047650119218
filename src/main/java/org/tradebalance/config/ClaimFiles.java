package org.tradebalance.config;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.tradebalance.claim.Claim;
import org.tradebalance.claim.ClaimUnit;
import org.tradebalance.claim.Claims;
import org.tradebalance.claim.MonthSpan;
import org.tradebalance.claim.Statistic;
import org.tradebalance.trade.Adjustment;
import org.tradebalance.trade.Basis;
import org.tradebalance.trade.Coded;
import org.tradebalance.trade.Economy;
import org.tradebalance.trade.Item;

/** Reads the published statements in {@code claims/*.csv}. */
public final class ClaimFiles {

  private static final String[] COLUMNS = {
    "claim_id",
    "section",
    "text",
    "metric",
    "reporter",
    "partner",
    "item",
    "product",
    "period",
    "comparison_period",
    "value",
    "unit",
    "rounding"
  };

  private final Map<String, Economy> economies;
  private final Map<String, String> places = new HashMap<>();
  private final List<Claim> claims = new ArrayList<>();

  private ClaimFiles(Map<String, Economy> economies) {
    this.economies = economies;
  }

  /**
   * Reads all statements.
   *
   * @throws ConfigurationException naming file, record, column and what is expected
   */
  public static Claims read(ConfigFiles files, Map<String, Economy> economies) {
    ClaimFiles reader = new ClaimFiles(economies);
    for (String name : files.below("claims")) {
      ReferenceTable table = ReferenceTable.read(files, name, COLUMNS);
      table.rows().forEach(row -> reader.add(table, row));
    }
    return new Claims(reader.claims);
  }

  private void add(ReferenceTable table, CSVRecord row) {
    String id = text(table, row, "claim_id");
    String before = places.put(id, table.name() + " record " + row.getRecordNumber());
    if (before != null) {
      throw table.wrong(row, "claim_id " + id + " is there already, in config/" + before);
    }
    Statistic statistic = read(table, row, "metric", Statistic::parse);
    Claim.StatedSeries series =
        new Claim.StatedSeries(
            read(table, row, "reporter", this::economy),
            partner(table, row),
            read(table, row, "item", code -> Coded.parse(Item.class, code)),
            text(table, row, "product"),
            optional(table, row, "basis", code -> Coded.parse(Basis.class, code)),
            optional(table, row, "adjustment", code -> Coded.parse(Adjustment.class, code)));
    MonthSpan period = read(table, row, "period", MonthSpan::parse);
    MonthSpan comparison = optional(table, row, "comparison_period", MonthSpan::parse);
    BigDecimal value = read(table, row, "value", ClaimFiles::number);
    ClaimUnit unit = read(table, row, "unit", code -> Coded.parse(ClaimUnit.class, code));
    BigDecimal rounding = read(table, row, "rounding", ClaimFiles::number);
    try {
      claims.add(
          new Claim(
              id,
              row.get("section"),
              text(table, row, "text"),
              statistic,
              series,
              period,
              comparison,
              value,
              unit,
              rounding));
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
