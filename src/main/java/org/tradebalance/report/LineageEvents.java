package org.tradebalance.report;

import io.openlineage.client.OpenLineage;
import io.openlineage.client.OpenLineage.RunEvent;
import io.openlineage.client.OpenLineageClient;
import io.openlineage.client.transports.ApiKeyTokenProvider;
import io.openlineage.client.transports.FileConfig;
import io.openlineage.client.transports.FileTransport;
import io.openlineage.client.transports.HttpConfig;
import io.openlineage.client.transports.HttpTransport;
import io.openlineage.client.transports.Transport;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tradebalance.quality.FileStatus;
import org.tradebalance.quality.LedgerEntry;

/**
 * A run as OpenLineage events: which files became which outputs. Both the start and the end are
 * told when the run has ended; a run that goes on after a failure keeps its identifier.
 */
public final class LineageEvents {

  private static final URI PRODUCER = URI.create("https://github.com/tradebalance/tradebalance");
  private static final String FILES = "file";
  private static final int PATIENCE_MILLIS = 5_000;

  private final OpenLineage lineage = new OpenLineage(PRODUCER);
  private final String namespace;
  private final Path outputs;

  /**
   * Events of a job.
   *
   * @param namespace namespace of the job
   * @param outputs folder of the current publication
   */
  public LineageEvents(String namespace, Path outputs) {
    this.namespace = namespace;
    this.outputs = outputs;
  }

  /** Where events are appended to a file, one a line. */
  public static Transport to(Path file) {
    return new FileTransport(new FileConfig(file.toString()));
  }

  /**
   * Where events are sent to a server.
   *
   * @param apiKey key for the server; null where it asks for none
   */
  public static Transport to(URI server, @Nullable String apiKey) {
    HttpConfig config = new HttpConfig();
    config.setUrl(server);
    config.setTimeoutInMillis(PATIENCE_MILLIS);
    if (apiKey != null) {
      ApiKeyTokenProvider key = new ApiKeyTokenProvider();
      key.setApiKey(apiKey);
      config.setAuth(key);
    }
    return new HttpTransport(config);
  }

  /** Tells a run. */
  public void send(RunReport report, Transport transport) throws Exception {
    try (OpenLineageClient client = OpenLineageClient.builder().transport(transport).build()) {
      for (RunEvent event : of(report)) {
        client.emit(event);
      }
    }
  }

  private List<RunEvent> of(RunReport report) {
    RunEvent.EventType end =
        switch (report.outcome()) {
          case "published" -> RunEvent.EventType.COMPLETE;
          case "stopped" -> RunEvent.EventType.ABORT;
          default -> RunEvent.EventType.FAIL;
        };
    return List.of(
        event(report, report.startedAt(), RunEvent.EventType.START),
        event(report, report.finishedAt(), end));
  }

  private RunEvent event(RunReport report, Instant at, RunEvent.EventType type) {
    OpenLineage.RunFacetsBuilder facets = lineage.newRunFacetsBuilder();
    if (type == RunEvent.EventType.FAIL) {
      facets.errorMessage(lineage.newErrorMessageRunFacet(report.message(), "JAVA", null));
    }
    boolean published = type == RunEvent.EventType.COMPLETE;
    return lineage
        .newRunEventBuilder()
        .eventTime(utc(at))
        .eventType(type)
        .run(lineage.newRun(identifier(report), facets.build()))
        .job(
            lineage.newJob(
                namespace,
                "tradeBalanceJob",
                lineage
                    .newJobFacetsBuilder()
                    .jobType(
                        lineage
                            .newJobTypeJobFacetBuilder()
                            .processingType("BATCH")
                            .integration("SPRING_BATCH")
                            .jobType("JOB")
                            .build())
                    .build()))
        .inputs(
            report.files().stream()
                .filter(file -> file.status() == FileStatus.LOADED)
                .map(file -> input(report, file))
                .toList())
        .outputs(
            published
                ? report.outputs().entrySet().stream()
                    .map(output -> output(output.getKey(), output.getValue()))
                    .toList()
                : List.of())
        .build();
  }

  private OpenLineage.InputDataset input(RunReport report, LedgerEntry file) {
    Path folder = Path.of(report.parameters().getOrDefault("input", "input"));
    return lineage.newInputDataset(
        FILES,
        folder.resolve(file.file()).toString(),
        lineage
            .newDatasetFacetsBuilder()
            .version(lineage.newDatasetVersionDatasetFacet(file.sha256()))
            .build(),
        lineage
            .newInputDatasetInputFacetsBuilder()
            .inputStatistics(
                lineage.newInputStatisticsInputDatasetFacet(file.rows().read(), null, 1L))
            .build());
  }

  private OpenLineage.OutputDataset output(String name, long rows) {
    return lineage.newOutputDataset(
        FILES,
        outputs.resolve(name).toString(),
        lineage.newDatasetFacetsBuilder().build(),
        lineage
            .newOutputDatasetOutputFacetsBuilder()
            .outputStatistics(lineage.newOutputStatisticsOutputDatasetFacet(rows, null, 1L))
            .build());
  }

  /** The same for every event of a run, and for the run that goes on. */
  private UUID identifier(RunReport report) {
    String name =
        namespace + '/' + outputs + '/' + report.run() + '/' + report.startedAt().toEpochMilli();
    return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
  }

  private static ZonedDateTime utc(Instant time) {
    return time.atZone(ZoneOffset.UTC);
  }
}
