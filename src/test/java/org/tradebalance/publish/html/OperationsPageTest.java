package org.tradebalance.publish.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

class OperationsPageTest {

  private static final Instant START = Instant.parse("2026-11-03T02:00:00Z");

  @Test
  void aFailedRunIsToldWithItsWarningsStepsAndTheRunsBefore() throws Exception {
    Document page = read(page(List.of("step scan failed: the disk is full")));
    String text = page.getDocumentElement().getTextContent();
    assertThat(text)
        .contains("Operations: run 8, failed")
        .contains("step scan failed: the disk is full")
        .contains("Started 2026-11-03 02:00 UTC, 61.5 seconds, exit code 5")
        .contains("us-census-goods-country")
        .contains("run 7 published: 2 files");
    assertThat(page.getElementsByTagName("script").getLength()).isZero();
  }

  @Test
  void aPartitionIsNamedByItsFile() throws Exception {
    String text = read(page(List.of())).getDocumentElement().getTextContent();
    assertThat(text).contains("in/<b>country.xlsx").doesNotContain("ab12").contains("Nothing.");
  }

  @Test
  void aRunThatDidNotEndHasNoDurationAndNoExitCode() {
    Operations.EndedRun killed = new Operations.EndedRun(9, "running", null, START, null, "killed");
    assertThat(OperationsPage.seconds(killed)).isEqualTo("n.a.");
    assertThat(
            OperationsPage.of(
                new Operations(
                    killed, "1", List.of(), List.of(), List.of(), new TreeMap<>(), List.of())))
        .contains("n.a. seconds, exit code n.a.")
        .contains("There are no figures in the database.");
  }

  private static String page(List<String> warnings) {
    Operations.EndedRun failed =
        new Operations.EndedRun(
            8, "failed", 5, START, START.plusMillis(61_500), "the disk is full");
    Operations.EndedRun before =
        new Operations.EndedRun(
            7, "published", 0, START, START.plusSeconds(30), "run 7 published: 2 files");
    return OperationsPage.of(
        new Operations(
            failed,
            "0.2.0",
            warnings,
            List.of(
                new Operations.Step(1, "scan", null, "failed", new BigDecimal("1.250")),
                new Operations.Step(
                    1, "partition:ab12", "in/<b>country.xlsx", "failed", new BigDecimal("1.100"))),
            List.of(),
            new TreeMap<>(Map.of("us-census-goods-country", "2026-09")),
            List.of(failed, before)));
  }

  /** The page is well-formed XML, which also shows that every text is escaped. */
  private static Document read(String page) throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(page.replace("<!DOCTYPE html>", ""))));
  }
}
