package org.tradebalance.run;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tradebalance.config.ReportSettings;
import org.tradebalance.publish.GroupOnly;
import org.tradebalance.publish.OutputFolder;
import org.tradebalance.publish.html.OperationsPage;
import org.tradebalance.report.LineageEvents;
import org.tradebalance.report.OtlpMetrics;
import org.tradebalance.report.PrometheusText;
import org.tradebalance.report.ReportFile;
import org.tradebalance.report.RunJson;
import org.tradebalance.report.RunMeters;
import org.tradebalance.report.RunReport;

/**
 * Tells whoever is set how a run went. A run is not worse because nobody could be told: that is
 * said, and does not change how the run ended.
 */
final class RunReporting {

  private static final Logger LOG = LoggerFactory.getLogger(RunReporting.class);

  private final RunReports reports;
  private final ReportSettings settings;
  private final Path output;
  private final OutputFolder folder;
  private final Clock clock;

  RunReporting(RunReports reports, ReportSettings settings, OutputFolder folder, Clock clock) {
    this.reports = reports;
    this.settings = settings;
    this.output = folder.root();
    this.folder = folder;
    this.clock = clock;
  }

  /** Tells the outcome; gives it back, with a line for each that could not be told. */
  RunOutcome told(RunOutcome outcome) {
    LOG.info("{}: {}", outcome.kind().name().toLowerCase(Locale.ROOT), outcome.headline());
    outcome.details().forEach(LOG::info);
    List<String> details = new ArrayList<>(outcome.details());
    if (outcome.run() > 0 && !outcome.isNothingNew()) {
      attempt("the run report", details, () -> tellRun(outcome, details));
    }
    @Nullable Path prometheus = settings.prometheusFile();
    if (prometheus != null) {
      String look = prometheus.getFileName().toString().replaceFirst("\\.prom$", "-look.prom");
      attempt(
          prometheus.toString(),
          details,
          () ->
              ReportFile.replace(
                  prometheus.resolveSibling(look),
                  PrometheusText.of(
                      RunMeters.ofLook(clock.instant(), outcome.exitCode()), labels())));
    }
    return new RunOutcome(outcome.kind(), outcome.run(), outcome.headline(), details);
  }

  private void tellRun(RunOutcome outcome, List<String> details) throws IOException {
    RunReport report = reports.of(outcome);
    String json = RunJson.of(report);
    GroupOnly.folder(folder.runReports());
    for (Path file : List.of(folder.runReport(report.run()), output.resolve("run.json"))) {
      ReportFile.replace(file, json);
      GroupOnly.file(file);
    }
    Path page = folder.operations();
    attempt(page.toString(), details, () -> writePage(page, report));
    @Nullable Path prometheus = settings.prometheusFile();
    if (prometheus != null) {
      attempt(
          prometheus.toString(),
          details,
          () -> ReportFile.replace(prometheus, PrometheusText.of(RunMeters.of(report), labels())));
    }
    @Nullable Path file = settings.openlineageFile();
    if (file != null) {
      attempt(
          file.toString(),
          details,
          () -> lineage().send(report, LineageEvents.to(file.toAbsolutePath())));
    }
    @Nullable URI server = settings.openlineageUrl();
    if (server != null) {
      String key = System.getenv("OPENLINEAGE_API_KEY");
      attempt(
          server.toString(), details, () -> lineage().send(report, LineageEvents.to(server, key)));
    }
    @Nullable URI collector = settings.otlpUrl();
    if (collector != null) {
      OtlpMetrics.send(RunMeters.of(report), collector, labels());
    }
  }

  private void writePage(Path page, RunReport report) throws IOException {
    ReportFile.replace(page, OperationsPage.of(reports.operations(report)));
    GroupOnly.file(page);
  }

  /** Its library is loaded only where somebody wants events. */
  private LineageEvents lineage() {
    return new LineageEvents(settings.openlineageNamespace(), output.resolve("current"));
  }

  private Map<String, String> labels() {
    return Map.of("output_folder", output.toString());
  }

  private static void attempt(String whom, List<String> details, Telling telling) {
    try {
      telling.tell();
    } catch (Exception e) {
      LOG.warn("{} was not told", whom, e);
      details.add("not told: " + whom + ": " + FailureText.inOneLine(e));
    }
  }

  private interface Telling {
    void tell() throws Exception;
  }
}
