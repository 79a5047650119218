package org.tradebalance.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.poi.ss.usermodel.Workbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;
import org.tradebalance.publish.PublishedPeriod;
import org.tradebalance.publish.json.JsonText;
import org.tradebalance.query.ExplainQuery;
import org.tradebalance.query.ExplainedFigure;
import org.tradebalance.query.Explainer;
import org.tradebalance.run.NightlyRun;
import org.tradebalance.trade.Period;
import tools.jackson.databind.json.JsonMapper;

/** One hundred figures picked from all outputs lead to cells that give them. */
class ExplainedFiguresIT {

  private static final int FIGURES = 100;
  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

  @TempDir static Path output;

  private final Random random = new Random(1789);

  @Test
  void theRawTextOfTheCellsGivesTheFigure() throws Exception {
    Path input = Path.of("input").toAbsolutePath();
    Map<String, Workbook> workbooks =
        Map.of(
            "us-census-country.xlsx",
            RecomputedFigure.open(input.resolve("us-census-country.xlsx")),
            "us-ft900-exhibit-1.xlsx",
            RecomputedFigure.open(input.resolve("us-ft900-exhibit-1.xlsx")));
    try (ConfigurableApplicationContext program =
        Program.start(
            output,
            line -> {},
            org.tradebalance.run.RunWatch.NONE,
            Map.of("tradebalance.input", input.toString()))) {
      program.getBean(org.tradebalance.run.RunLease.class).take("test");
      program
          .getBean(NightlyRun.class)
          .run(java.nio.file.Path.of("input"), org.tradebalance.run.ReloadScope.NOTHING);
      Explainer explainer = program.getBean(Explainer.class);
      List<Asked> asked = figures(output.resolve("current"));
      assertThat(asked).hasSize(FIGURES);
      for (Asked each : asked) {
        String text = JsonText.pretty(ExplainedFigure.of(explainer.explain(each.question)));
        Map<?, ?> json = new JsonMapper().readValue(text, Map.class);
        Map<?, ?> answer =
            ((List<?>) json.get("answers"))
                .stream()
                    .map(found -> (Map<?, ?>) found)
                    .filter(found -> found.get("name").equals(each.name))
                    .findFirst()
                    .orElseThrow();
        assertThat(RecomputedFigure.of(json, answer, workbooks))
            .as("%s", each)
            .isEqualByComparingTo(each.published);
      }
    } finally {
      for (Workbook workbook : workbooks.values()) {
        workbook.close();
      }
    }
  }

  private List<Asked> figures(Path current) throws IOException {
    List<Asked> asked = new ArrayList<>();
    List<CSVRecord> metrics = read(current.resolve("metrics.csv"));
    List<CSVRecord> bilateral = read(current.resolve("bilateral_balance.csv"));
    List<CSVRecord> periodic = read(current.resolve("periodic_balance.csv"));
    List<CSVRecord> rankings = read(current.resolve("rankings.csv"));
    List<CSVRecord> controls = read(current.resolve("control_totals.csv"));
    List<String> flows = List.of("exports", "imports", "balance");
    while (asked.size() < FIGURES) {
      switch (asked.size() % 5) {
        case 0 -> {
          CSVRecord row = any(metrics);
          String name = row.get("metric");
          // A number of periods is a distance in time and made of no amounts.
          String value = row.get("unit").equals("periods") ? "" : row.get("value");
          add(asked, name, value, line(row, name, row.get("partner")));
        }
        case 1 -> {
          CSVRecord row = any(bilateral);
          String name = flows.get(random.nextInt(2));
          add(asked, name, row.get(name + "_usd"), line(row, name, row.get("partner")));
        }
        case 2 -> {
          CSVRecord row = any(periodic);
          String name = flows.get(random.nextInt(2));
          add(asked, name, row.get(name + "_usd"), line(row, name, "WLD"));
        }
        case 3 -> {
          CSVRecord row = any(rankings);
          String name = List.of("rank", "value_usd", "share_pct").get(random.nextInt(3));
          add(asked, name, row.get(name), ranking(row));
        }
        default -> {
          CSVRecord row = any(controls);
          add(asked, "difference_usd", row.get("difference_usd"), control(row));
        }
      }
    }
    return asked;
  }

  /** A figure without value has no cells. */
  private static void add(List<Asked> asked, String name, String published, ExplainQuery question) {
    if (!published.isEmpty()) {
      asked.add(new Asked(name, new BigDecimal(published), question));
    }
  }

  private CSVRecord any(List<CSVRecord> rows) {
    return rows.get(random.nextInt(rows.size()));
  }

  private static ExplainQuery line(CSVRecord row, String name, String partner) {
    return new ExplainQuery(
        ExplainQuery.Kind.METRIC,
        name,
        period(row),
        row.get("reporter"),
        partner,
        row.get("dataset"),
        row.get("item"),
        row.get("product"),
        row.get("adjustment"),
        null);
  }

  private static ExplainQuery ranking(CSVRecord row) {
    return new ExplainQuery(
        ExplainQuery.Kind.RANKING,
        row.get("ranking"),
        period(row),
        row.get("reporter"),
        row.get("partner"),
        row.get("dataset"),
        row.get("item"),
        row.get("product"),
        null,
        null);
  }

  private static ExplainQuery control(CSVRecord row) {
    return new ExplainQuery(
        ExplainQuery.Kind.CONTROL,
        row.get("rule"),
        PublishedPeriod.calendar(row.get("period")),
        null,
        null,
        row.get("dataset"),
        null,
        null,
        null,
        null);
  }

  private static Period period(CSVRecord row) {
    return PublishedPeriod.calendar(row.get("period"));
  }

  private static List<CSVRecord> read(Path file) throws IOException {
    assertThat(Files.size(file)).isPositive();
    try (CSVParser parser = CSVParser.parse(file, StandardCharsets.UTF_8, FORMAT)) {
      return parser.getRecords();
    }
  }

  private record Asked(String name, BigDecimal published, ExplainQuery question) {}
}
