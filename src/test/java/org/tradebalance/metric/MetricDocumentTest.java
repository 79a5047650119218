package org.tradebalance.metric;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The dictionary of metrics is made from the catalogue; it fails here when it is out of date. */
class MetricDocumentTest {

  private static final Path DOCUMENT = Path.of("src/docs/metrics.md");

  @Test
  void documentListsEveryMetric() throws IOException {
    String expected = document();
    if (Boolean.getBoolean("golden.update")) {
      Files.writeString(DOCUMENT, expected, StandardCharsets.UTF_8);
    }
    assertThat(Files.readString(DOCUMENT, StandardCharsets.UTF_8))
        .as("renew it with mvn test -Dtest=MetricDocumentTest -Dgolden.update=true")
        .isEqualTo(expected);
  }

  private static String document() {
    StringBuilder text =
        new StringBuilder(
            """
            # Metrics

            Every metric of `metrics.csv`. Made from the catalogue `Metric` by a test.

            X exports, M imports, B balance, T total trade, p a partner, t the period, t-1 the one
            before, t-1y the same period of the year before, |B| the size of a balance. Ratios are
            computed last, in decimal, and rounded half up to four decimals; averages are rounded half
            up to a thousandth of a dollar. A period with missing months is `partial`: it has levels and
            shares and takes no part in anything else. A percentage of a balance is one of its size and
            has no value where the sign changes.

            | metric | definition | formula | unit | defined for | published for | no value | source |
            |---|---|---|---|---|---|---|---|
            """);
    for (Metric metric : MetricCatalogue.PUBLISHED.metrics()) {
      String line =
          String.join(
              " | ",
              "`" + metric.code() + "`",
              metric.definition(),
              "`" + metric.formula().replace("|", "\\|") + "`",
              metric.unit().code(),
              metric.applicability(),
              metric.coverage(),
              metric.missing(),
              metric.source());
      text.append("| ").append(line).append(" |\n");
    }
    return text.toString();
  }
}
