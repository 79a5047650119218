package org.tradebalance.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** Balances by SQL, a flow being at once an export and an import, and the CSV of them. */
final class PlainOutput {

  private static final String HEADER =
      "dataset,vintage,reporter,partner,partner_name,partner_kind,item,product,adjustment,"
          + "frequency,period,exports_usd,imports_usd,balance_usd,position,exports_state,"
          + "imports_state";

  private static final String BALANCES =
      """
      SELECT reporter, partner, chapter, trade_year, SUM(exports) AS x, SUM(imports) AS m
      FROM (SELECT reporter, partner, chapter, trade_year, usd AS exports,
                   CAST(NULL AS DECIMAL(24,3)) AS imports
            FROM trade_flow
            UNION ALL
            SELECT partner, reporter, chapter, trade_year, NULL, usd FROM trade_flow)
      GROUP BY reporter, partner, chapter, trade_year
      ORDER BY reporter, partner, chapter, trade_year""";

  private PlainOutput() {}

  static void write(JdbcTemplate jdbc, List<CodeTable.Entry> codes, String vintage, Path target)
      throws IOException {
    Map<String, CodeTable.Entry> partners = new HashMap<>();
    codes.forEach(entry -> partners.put(entry.economy(), entry));
    try (Writer writer = Files.newBufferedWriter(target);
        CSVPrinter csv = new CSVPrinter(writer, CSVFormat.RFC4180)) {
      csv.printRecord((Object[]) HEADER.split(",", -1));
      jdbc.query(
          BALANCES,
          row -> {
            CodeTable.Entry partner =
                Objects.requireNonNull(partners.get(row.getString("partner")));
            BigDecimal x = row.getBigDecimal("x");
            BigDecimal m = row.getBigDecimal("m");
            BigDecimal net = x == null || m == null ? null : x.subtract(m);
            try {
              csv.printRecord(
                  "cepii-baci",
                  vintage,
                  row.getString("reporter"),
                  partner.economy(),
                  partner.name(),
                  partner.kind(),
                  "goods",
                  "HS:" + row.getString("chapter"),
                  "nsa",
                  "annual",
                  row.getInt("trade_year"),
                  plain(x),
                  plain(m),
                  plain(net),
                  net == null
                      ? null
                      : List.of("deficit", "balanced", "surplus").get(net.signum() + 1),
                  x == null ? "missing" : "reported",
                  m == null ? "missing" : "reported");
            } catch (IOException e) {
              throw new UncheckedIOException(e);
            }
          });
    }
  }

  private static @Nullable String plain(@Nullable BigDecimal amount) {
    return amount == null ? null : amount.stripTrailingZeros().toPlainString();
  }
}
