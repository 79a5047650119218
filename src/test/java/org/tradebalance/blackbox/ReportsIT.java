package org.tradebalance.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tradebalance.store.Engine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a night leaves for machines to read, and what it never does. */
class ReportsIT {

  private static final JsonMapper JSON = new JsonMapper();
  private static final String PASSWORD = "opensesame-1001";

  @TempDir static Path folder;

  private static Engine.Address server;
  private static Jar.Ended first;

  @BeforeAll
  static void publish() throws IOException {
    server = Engine.POSTGRESQL.fresh(folder);
    SixExtracts.write(folder);
    Files.createDirectories(folder.resolve("config"));
    Files.writeString(
        folder.resolve("config/application.yml"),
        """
        spring:
          profiles:
            active: postgresql
          datasource:
            url: "%s"
            username: "%s"
        tradebalance:
          report:
            prometheus-file: node-exporter/night.prom
            openlineage-file: lineage.jsonl
            openlineage-url: http://localhost:9/
        """
            .formatted(server.url(), server.user()));
    Files.createDirectories(folder.resolve("secrets"));
    Files.writeString(folder.resolve("secrets/spring.datasource.password"), PASSWORD);
    first = jar().run("run");
  }

  private static Jar jar() {
    return Jar.in(folder).withEnvironment("TRADEBALANCE_SECRETS", folder.resolve("secrets") + "");
  }

  @Test
  void theReportTellsWhatTheRunPrintedAndTheLedgerHolds() throws IOException {
    assertThat(first.exitCode()).isEqualTo(1);
    JsonNode report = JSON.readTree(Files.readString(folder.resolve("output/run.json")));
    assertThat(report)
        .isEqualTo(JSON.readTree(Files.readString(folder.resolve("output/runs/000001.json"))));
    assertThat(first.out()).contains(report.get("message").asString());
    assertThat(report.get("outcome").asString()).isEqualTo("published");
    assertThat(report.get("exit").asInt()).isEqualTo(1);
    assertThat(report.get("files")).hasSize(6);
    Csv ledger = Csv.read(folder.resolve("output/current/ledger.csv"));
    for (JsonNode file : report.get("files")) {
      assertThat(ledger.rows())
          .anySatisfy(
              row -> {
                assertThat(row.get("file")).isEqualTo(file.get("file").asString());
                assertThat(row.get("read")).isEqualTo(file.get("rows_read").asString());
              });
    }
    assertThat(report.at("/rejects/TB-1004").asInt()).isEqualTo(1);
    assertThat(report.at("/steps"))
        .extracting(step -> step.get("step").asString())
        .contains("discover", "scan", "store", "balance", "derive", "reconcile", "publish");
    assertThat(report.at("/outputs/metrics.csv").asLong())
        .isEqualTo(Csv.read(folder.resolve("output/current/metrics.csv")).rows().size());
    assertThat(report.at("/warnings/0").asString()).contains("rows rejected");
  }

  @Test
  void thePageOfTheOperatorSaysTheSame() throws IOException {
    assertThat(Files.readString(folder.resolve("output/operations.html")))
        .contains("Operations: run 1, published", "rows rejected", "discover")
        .doesNotContain("<script", "http://", "https://");
  }

  @Test
  void noClockIsAmongTheOutputs() {
    assertThat(Folder.everything(folder.resolve("output/current").toAbsolutePath()))
        .noneMatch(name -> name.contains("run.json") || name.contains("runs"));
  }

  @Test
  void aReceiverThatDoesNotAnswerIsNamedAndChangesNothing() {
    assertThat(first.out()).contains("  not told: http://localhost:9/: ");
  }

  @Test
  void receiversThatListenAreToldByThePackagedProgram() throws IOException {
    Map<String, String> received = new ConcurrentSkipListMap<>();
    HttpServer receivers =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    receivers.createContext(
        "/",
        exchange -> {
          String body =
              new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
          received.merge(exchange.getRequestURI().getPath(), body, String::concat);
          exchange.sendResponseHeaders(200, -1);
          exchange.close();
        });
    receivers.start();
    try {
      String address = "http://localhost:" + receivers.getAddress().getPort();
      Path other = folder.resolve("told");
      Files.createDirectories(other.resolve("input"));
      SmallCensus.of(2024, 2025, 2).write(other.resolve("input/country.xlsx"));
      Jar.Ended told =
          Jar.asPackaged(other)
              .withEnvironment("TRADEBALANCE_REPORT_OPENLINEAGE_URL", address)
              .withEnvironment("TRADEBALANCE_REPORT_OTLP_URL", address + "/v1/metrics")
              .run("run")
              .exits(0);
      assertThat(told.out()).doesNotContain("not told");
      assertThat(received).containsOnlyKeys("/api/v1/lineage", "/v1/metrics");
      assertThat(received.get("/api/v1/lineage"))
          .contains("\"eventType\":\"START\"", "\"eventType\":\"COMPLETE\"", "country.xlsx");
      assertThat(received.get("/v1/metrics")).contains("tradebalance_run_exit_code");
    } finally {
      receivers.stop(0);
    }
  }

  @Test
  void aLookWithoutNewsIsToldAndTheRunStays() throws IOException {
    Path run = folder.resolve("node-exporter/night.prom");
    String before = Files.readString(run);
    jar().run("run").exits(0);
    assertThat(Files.readString(run)).isEqualTo(before).contains("tradebalance_run_number{");
    assertThat(Files.readString(folder.resolve("node-exporter/night-look.prom")))
        .contains("tradebalance_look_timestamp_seconds{");
    try (Stream<Path> files = Files.list(folder.resolve("node-exporter"))) {
      assertThat(files).allMatch(file -> file.toString().endsWith(".prom"));
    }
  }

  @Test
  void everyLineOfTheLogIsAnEvent() throws IOException {
    List<String> lines = Files.readAllLines(folder.resolve("output/logs/tradebalance.log"));
    assertThat(lines)
        .isNotEmpty()
        .allSatisfy(
            line -> assertThat(JSON.readTree(line).at("/ecs/version").asString()).isNotEmpty());
    assertThat(lines).anyMatch(line -> line.contains("run 1 published: 6 files"));
  }

  @Test
  void thePasswordIsNowhere() throws IOException {
    try (Stream<Path> files = Files.walk(folder.resolve("output"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
            .as("%s", file)
            .doesNotContain(PASSWORD);
      }
    }
    assertThat(first.out() + first.err()).doesNotContain(PASSWORD);
  }

  @Test
  void aPasswordOnTheCommandLineIsRefusedAndNotRepeated() {
    for (Jar.Ended ended :
        List.of(
            jar().run("run", "--spring.datasource.password=" + PASSWORD).exits(2),
            jar().withOption("-Dspring.datasource.password=" + PASSWORD).run("run").exits(2))) {
      assertThat(ended.err())
          .hasLineCount(1)
          .contains("SPRING_DATASOURCE_PASSWORD")
          .doesNotContain(PASSWORD);
    }
  }

  @Test
  void othersMayReadNothing() throws IOException {
    try (Stream<Path> paths = Files.walk(folder.resolve("output"))) {
      for (Path path : paths.toList()) {
        if (!Files.isSymbolicLink(path)) { // its own rights mean nothing
          assertThat(Files.getPosixFilePermissions(path, LinkOption.NOFOLLOW_LINKS))
              .as("%s", path)
              .doesNotContain(
                  PosixFilePermission.OTHERS_READ,
                  PosixFilePermission.OTHERS_WRITE,
                  PosixFilePermission.OTHERS_EXECUTE)
              .doesNotContain(PosixFilePermission.GROUP_WRITE);
        }
      }
    }
  }
}
