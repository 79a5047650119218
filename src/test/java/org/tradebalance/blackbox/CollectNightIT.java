package org.tradebalance.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tradebalance.collect.PlayedReply;
import org.tradebalance.collect.PlayedServer;

/** Nights that begin with fetching from five publishers, whom a server on this machine plays. */
class CollectNightIT {

  private static final String KEY = "n0b0dy-may-see-this";
  private static final Path PUBLISHERS = Path.of("src/test/resources/publishers");

  @TempDir Path folder;

  private final Map<String, byte[]> bodies = new TreeMap<>();
  private boolean down;
  private PlayedServer server;

  @BeforeEach
  void playPublishers() throws IOException {
    SmallCensus.of(2023, 2024, 12).write(folder.resolve("country.xlsx"));
    bodies.put("/census/country.xlsx", Files.readAllBytes(folder.resolve("country.xlsx")));
    Files.delete(folder.resolve("country.xlsx"));
    bodies.put(
        "/fred/fredgraph.csv",
        fixture("fred-bopgstb/BOPGSTB_obs-to-2025-06_committed-2025-08-10.csv"));
    bodies.put("/eurostat/ext_lt_intertrd", fixture("eurostat-ext-lt/ext_lt_intertrd.csv"));
    bodies.put("/ecb/EXR", fixture("ecb-exchange-rates/data.csv"));
    server = new PlayedServer(this::answer);
    source(
        "census",
        "/census/country.xlsx",
        "file: country.xlsx",
        "kind: xlsx",
        "layout: us-census-country");
    source(
        "fred",
        "/fred/fredgraph.csv?id=BOPGSTB",
        "file: fred.csv",
        "kind: csv",
        "layout: fred-bopgstb");
    source(
        "eurostat",
        "/eurostat/ext_lt_intertrd?format=SDMX-CSV&startPeriod=2020",
        "file: eurostat.csv",
        "kind: csv",
        "layout: eurostat-ext-lt");
    source(
        "ecb",
        "/ecb/EXR?startPeriod=2024-01",
        "file: ecb.csv",
        "kind: csv",
        "layout: ecb-exchange-rates");
    source(
        "comtrade",
        "/comtrade?reporterCode={reporter}&period=2022",
        "file: comtrade.json",
        "kind: json",
        "pages: json-data",
        "layout: un-comtrade",
        "values: {reporter: {of: [156, 276]}}",
        "key: {header: Ocp-Apim-Subscription-Key, value: \"${env:COMTRADE_KEY}\"}");
    Files.writeString(
        folder.resolve("config/application.yml"), "tradebalance: {collect: {with-run: true}}\n");
    Files.createDirectories(folder.resolve("input"));
  }

  @AfterEach
  void stop() throws IOException {
    server.close();
  }

  @Test
  void filesArriveLoadAndPublishAndASecondNightChangesNothing() throws IOException {
    Jar.Ended plan = jar().run("collect", "--dry-run").exits(0);
    assertThat(plan.outLines()).hasSize(5).allMatch(line -> line.contains("never fetched"));
    assertThat(server.asked()).isEmpty();

    Files.delete(folder.resolve("input")); // it is made when there is something to put into it
    Jar.Started started = jar().start("run");
    assertThat(started.process().info().commandLine().orElse("")).doesNotContain(KEY);
    Jar.Ended first = started.end().exits(0);
    assertThat(first.outLines().stream().filter(line -> line.startsWith("fetched "))).hasSize(5);
    assertThat(server.asked()).hasSize(6);
    assertThat(server.asked().stream().filter(a -> a.path().startsWith("/comtrade")))
        .allMatch(asked -> asked.header("ocp-apim-subscription-key").equals(KEY));
    SortedMap<String, String> published = Folder.hashes(folder.resolve("output/current"));
    assertThat(Csv.read(folder.resolve("output/current/ledger.csv")).toString())
        .contains("country.xlsx", "fred.csv", "eurostat.csv", "ecb.csv", "comtrade.json");

    Jar.Ended second = jar().run("run").exits(0);
    assertThat(second.out()).contains("nothing new since run 1").doesNotContain("fetched ");
    assertThat(server.asked()).hasSize(12);
    assertThat(Folder.hashes(folder.resolve("output/current"))).isEqualTo(published);

    assertThat(explained("CHN", "PRT", "imports", "2022"))
        .contains("Z from " + server.at("/comtrade?reporterCode=156&period=2022"), "1 more pages");
    Files.move(folder.resolve("output"), folder.resolve("elsewhere"));
    assertThat(
            jar()
                .run(
                    "explain",
                    "--output",
                    "elsewhere",
                    "--metric",
                    "imports",
                    "--reporter",
                    "USA",
                    "--partner",
                    "CHN",
                    "--period",
                    "2024-05",
                    "--json")
                .exits(0)
                .out())
        .contains("\"address\" : \"" + server.at("/census/country.xlsx") + "\"", "fetched_at");
    Files.move(folder.resolve("elsewhere"), folder.resolve("output"));

    assertKeyNowhere(first.out() + first.err() + second.out() + second.err());
  }

  @Test
  void aSourceThatFailsIsAWarningAndTheOthersLoad() throws IOException {
    down = true;
    Jar.Ended night = jar().run("run").exits(1);
    assertThat(night.out())
        .contains("the source fred (fred.csv) was not fetched", "[TB-3001]", "run 1 published: ");
    assertThat(Files.readString(folder.resolve("output/run.json"))).contains("TB-3001");
    assertThat(folder.resolve("input/comtrade.json")).exists();
    assertKeyNowhere(night.out() + night.err());

    // The next night without collecting loads nothing of the collector.
    Jar.Ended without =
        jar()
            .withEnvironment("TRADEBALANCE_COLLECT_WITHRUN", "false")
            .withOption("-Xlog:class+load:file=" + folder.resolve("loaded.txt"))
            .run("run", "--force")
            .exits(0);
    assertThat(without.out()).doesNotContain("fred");
    try (Stream<String> loaded = Files.lines(folder.resolve("loaded.txt"))) {
      List<String> classes = loaded.filter(line -> line.contains(" org.tradebalance.")).toList();
      assertThat(classes).anyMatch(line -> line.contains(" org.tradebalance.run.NightlyRun"));
      assertThat(classes).noneMatch(line -> line.contains(" org.tradebalance.collect."));
    }
  }

  @Test
  void aDisabledSourceAndAnUnknownOneAreWrongUsage() {
    assertThat(jar().run("collect", "fred-bopgstb").exits(2).err())
        .contains("the source fred-bopgstb is disabled; read its terms");
    assertThat(jar().run("collect", "nowhere").exits(2).err())
        .contains("'nowhere' is no source; there are ");
    assertThat(server.asked()).isEmpty();
  }

  private PlayedReply answer(PlayedServer.Asked asked) {
    String path = asked.path().replaceFirst("\\?.*", "");
    if (down && path.startsWith("/fred")) {
      return PlayedReply.status(404, "gone");
    }
    byte[] body =
        path.equals("/comtrade")
            ? comtrade(asked.parameter("reporterCode")).getBytes(StandardCharsets.UTF_8)
            : bodies.get(path);
    return body == null
        ? PlayedReply.status(404, "no such file")
        : PlayedReply.tagged(asked, "\"" + body.length + "\"", body);
  }

  private static String comtrade(String reporter) {
    int partner = reporter.equals("156") ? 620 : 334;
    return "{\"elapsedTime\":\"0.1"
        + " secs\",\"count\":1,\"data\":[{\"typeCode\":\"C\",\"freqCode\":\"A\","
        + "\"period\":\"2022\",\"reporterCode\":"
        + reporter
        + ",\"flowCode\":\"M\",\"partnerCode\":"
        + partner
        + ",\"partner2Code\":0,\"classificationCode\":\"H6\",\"isOriginalClassification\":true,"
        + "\"cmdCode\":\"TOTAL\",\"aggrLevel\":0,\"customsCode\":\"C00\",\"motCode\":0,"
        + "\"primaryValue\":"
        + (1_000_000 + partner)
        + ".25}],\"error\":\"\"}";
  }

  private String explained(String reporter, String partner, String metric, String period) {
    return jar()
        .run(
            "explain",
            "--metric",
            metric,
            "--reporter",
            reporter,
            "--partner",
            partner,
            "--period",
            period)
        .exits(0)
        .out();
  }

  private void assertKeyNowhere(String printed) throws IOException {
    assertThat(printed).doesNotContain(KEY);
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        assertThat(Files.readString(file, StandardCharsets.ISO_8859_1))
            .as("%s", file)
            .doesNotContain(KEY);
      }
    }
  }

  private void source(String id, String path, String... lines) throws IOException {
    Path file = folder.resolve("config/sources").resolve(id + ".yml");
    Files.createDirectories(file.getParent());
    Files.writeString(
        file,
        "id: "
            + id
            + "\ntitle: played\nterms: none\nenabled: true\nallow-http: true\nallow-private: true\n"
            + "pause-seconds: 0\nevery: run\naddress: \""
            + server.at(path)
            + "\"\n"
            + String.join("\n", lines)
            + "\n");
  }

  private static byte[] fixture(String name) throws IOException {
    return Files.readAllBytes(PUBLISHERS.resolve(name));
  }

  private Jar jar() {
    return Jar.in(folder).withEnvironment("COMTRADE_KEY", KEY);
  }
}
