package org.tradebalance.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the receivers of a run get, seen from their side. */
class ToldRunTest {

  private static final JsonMapper JSON = new JsonMapper();

  @TempDir Path folder;

  private final List<String> paths = new CopyOnWriteArrayList<>();
  private final List<byte[]> bodies = new CopyOnWriteArrayList<>();
  private final List<String> keys = new CopyOnWriteArrayList<>();
  private HttpServer server;

  @BeforeEach
  void listen() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          paths.add(exchange.getRequestURI().getPath());
          keys.add(String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")));
          bodies.add(exchange.getRequestBody().readAllBytes());
          exchange.sendResponseHeaders(200, -1);
          exchange.close();
        });
    server.start();
  }

  @AfterEach
  void close() {
    server.stop(0);
  }

  @Test
  void theRunReportIsJson() {
    JsonNode report = JSON.readTree(RunJson.of(SampleReport.ended("published", 1)));
    assertThat(report.get("run").asLong()).isEqualTo(17);
    assertThat(report.at("/steps/0/seconds").decimalValue()).isEqualByComparingTo("1.25");
    assertThat(report.at("/files/0/rows_rejected").asLong()).isEqualTo(2);
    assertThat(report.at("/rejects/TB-1004").isNumber()).isTrue();
    assertThat(report.at("/control_totals/exceeded").asLong()).isEqualTo(1);
  }

  @Test
  void aFileOfLineageGetsStartAndEndOfTheSameRun() throws Exception {
    Path file = folder.resolve("lineage.jsonl");
    LineageEvents events = new LineageEvents("nights", Path.of("/data/out/current"));
    events.send(SampleReport.ended("published", 1), LineageEvents.to(file));
    List<JsonNode> lines = Files.readAllLines(file).stream().map(JSON::readTree).toList();
    assertThat(lines)
        .extracting(e -> e.get("eventType").asString())
        .containsExactly("START", "COMPLETE");
    assertThat(lines.get(0).at("/run/runId")).isEqualTo(lines.get(1).at("/run/runId"));
    JsonNode end = lines.get(1);
    assertThat(end.get("eventTime").asString()).startsWith("2026-11-03T02:00:12.5");
    assertThat(end.at("/job/namespace").asString()).isEqualTo("nights");
    assertThat(end.at("/inputs/0/name").asString()).isEqualTo("/data/in/odd \"name\"\\.csv");
    assertThat(end.at("/inputs/0/facets/version/datasetVersion").asString()).isEqualTo("ab12");
    assertThat(end.at("/outputs/0/name").asString()).isEqualTo("/data/out/current/metrics.csv");
    assertThat(end.at("/outputs/0/outputFacets/outputStatistics/rowCount").asLong()).isEqualTo(40);
  }

  @Test
  void aFailedRunHasNoOutputsAndAReason() throws Exception {
    Path file = folder.resolve("lineage.jsonl");
    new LineageEvents("nights", folder)
        .send(SampleReport.ended("failed", 5), LineageEvents.to(file));
    JsonNode end = JSON.readTree(Files.readAllLines(file).get(1));
    assertThat(end.get("eventType").asString()).isEqualTo("FAIL");
    assertThat(end.get("outputs").size()).isZero();
    assertThat(end.at("/run/facets/errorMessage/message").asString()).isEqualTo("run 17 \"ended\"");
  }

  @Test
  void aServerOfLineageGetsTheEventsWithTheKey() throws Exception {
    new LineageEvents("nights", folder)
        .send(SampleReport.ended("stopped", 4), LineageEvents.to(address(""), "opensesame"));
    assertThat(paths).containsExactly("/api/v1/lineage", "/api/v1/lineage");
    assertThat(keys).containsOnly("Bearer opensesame");
    assertThat(JSON.readTree(bodies.get(1)).get("eventType").asString()).isEqualTo("ABORT");
  }

  @Test
  void aCollectorGetsTheMeasuresOnce() {
    OtlpMetrics.send(
        RunMeters.of(SampleReport.ended("published", 0)),
        address("/v1/metrics"),
        Map.of("output_folder", "/data/out"));
    assertThat(paths).containsExactly("/v1/metrics");
    assertThat(new String(bodies.get(0), StandardCharsets.UTF_8))
        .contains("tradebalance_run_duration_seconds", "output_folder", "/data/out", "TB-1004");
  }

  private URI address(String path) {
    return URI.create("http://localhost:" + server.getAddress().getPort() + path);
  }
}
