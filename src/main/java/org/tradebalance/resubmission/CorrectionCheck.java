package org.tradebalance.resubmission;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.tradebalance.config.Catalogue;
import org.tradebalance.extract.Extract;
import org.tradebalance.extract.Extracts;
import org.tradebalance.extract.Limits;
import org.tradebalance.extract.Recognition;
import org.tradebalance.extract.RefusedFileException;
import org.tradebalance.layout.Corrections;
import org.tradebalance.layout.Corrections.Place;
import org.tradebalance.layout.SheetPreview;
import org.tradebalance.layout.definition.Layout;
import org.tradebalance.normalise.FileAssembly;
import org.tradebalance.normalise.FileResult;
import org.tradebalance.normalise.SplitResult;
import org.tradebalance.pipeline.ExchangeRateLoad;
import org.tradebalance.pipeline.InputRefusedException;
import org.tradebalance.pipeline.RowCorrections;
import org.tradebalance.pipeline.ScanFile;
import org.tradebalance.quality.Issue;
import org.tradebalance.quality.Location;
import org.tradebalance.quality.Rejection;
import org.tradebalance.store.ledger.CorrectionStore;
import org.tradebalance.store.ledger.ReadContent;
import org.tradebalance.store.observation.ObservationStore;
import org.tradebalance.trade.Observation;
import org.tradebalance.trade.Vintage;

/**
 * Reads a file with corrected rows before anything is recorded, so that a correction that would
 * spoil what is loaded is refused, and one that is no good is told at once.
 */
final class CorrectionCheck {

  private final Catalogue catalogue;
  private final ObservationStore flows;
  private final CorrectionStore corrections;
  private final ExchangeRateLoad rates;

  CorrectionCheck(
      Catalogue catalogue,
      ObservationStore flows,
      CorrectionStore corrections,
      ExchangeRateLoad rates) {
    this.catalogue = catalogue;
    this.flows = flows;
    this.corrections = corrections;
    this.rates = rates;
  }

  /**
   * What became of the corrected rows of one content.
   *
   * @param accepted those whose figures go on
   * @param ignored those that are good, but the layout takes no figure from
   * @param rejected those that are rejected still, and why, in words
   * @param remarks what somebody should know of the accepted ones
   */
  record Result(
      List<EditedRow> accepted,
      List<EditedRow> ignored,
      SortedMap<Place, String> rejected,
      List<String> remarks) {}

  /**
   * Tries.
   *
   * @param content the content
   * @param file the file that holds it
   * @param edited its rows that were corrected
   * @param rejectedBefore its rows that were rejected without these corrections
   * @throws RefusedFileException where the file cannot be read
   * @throws InputRefusedException where the corrections would spoil what is loaded
   */
  Result of(
      ReadContent content, Path file, SortedMap<Place, EditedRow> edited, Set<Place> rejectedBefore)
      throws IOException, RefusedFileException {
    String name = content.name();
    Limits limits = catalogue.limits().of(name);
    Extract extract = Extracts.open(file, name, limits);
    Layout layout = Recognition.of(extract, name, catalogue.layouts().values()).winner().layout();
    if (layout.quotesRates()) {
      throw new InputRefusedException(
          name + " holds exchange rates; correct the file itself and put it into the input");
    }
    SortedMap<Place, EditedRow> tried = new TreeMap<>(edited);
    SortedMap<Place, String> rejected = new TreeMap<>();
    SplitResult partition;
    boolean again;
    do {
      partition =
          ScanFile.tried(
              file, name, layout, limits, rates.known(layout), with(content.sha256(), tried));
      again = false;
      for (Rejection each : partition.rejections()) {
        if (tried.remove(place(each)) != null) {
          rejected.put(place(each), reasons(each));
          again = true;
        }
      }
    } while (again && !tried.isEmpty());
    if (tried.isEmpty()) {
      return new Result(List.of(), List.of(), rejected, List.of());
    }
    FileResult whole = whole(name, layout, partition);
    refuseHarm(name, partition, rejectedBefore);
    refuseLeftovers(content, tried, whole);
    return result(extract, name, layout, tried, rejected, partition, whole.vintage());
  }

  private Corrections with(String sha256, Map<Place, EditedRow> edited) {
    Map<Place, List<String>> rows =
        new HashMap<>(RowCorrections.of(corrections.rows(sha256)).rows());
    edited.forEach((place, row) -> rows.put(place, row.cells()));
    return new Corrections(rows);
  }

  private static FileResult whole(String name, Layout layout, SplitResult partition) {
    FileAssembly assembly = FileAssembly.of(layout, name, List.of(partition));
    FileResult whole = assembly.result();
    Issue refusal = assembly.refusal();
    if (whole == null) {
      throw new InputRefusedException(
          name
              + " would be refused with the corrected rows: "
              + (refusal == null ? "" : refusal.message()));
    }
    return whole;
  }

  /** A row that was good may not suffer. */
  private static void refuseHarm(String name, SplitResult partition, Set<Place> rejectedBefore) {
    List<String> harmed =
        partition.rejections().stream()
            .filter(each -> !rejectedBefore.contains(place(each)))
            .map(each -> ResubmittedRows.where(name, place(each)) + ": " + reasons(each))
            .toList();
    if (!harmed.isEmpty()) {
      throw new InputRefusedException(
          "with the corrected rows " + harmed.size() + " rows that are good would be rejected",
          harmed);
    }
  }

  /** A row that is corrected a second time may state other amounts, not other figures. */
  private void refuseLeftovers(ReadContent content, Map<Place, EditedRow> tried, FileResult whole) {
    if (corrections.rows(content.sha256()).keySet().stream().noneMatch(tried::containsKey)) {
      return;
    }
    Set<Observation.Key> left = new HashSet<>(flows.stated(content.sha256()));
    whole.flows().forEach(flow -> left.remove(flow.key()));
    if (!left.isEmpty()) {
      Observation.Key first = left.iterator().next();
      throw new InputRefusedException(
          "a row of "
              + content.name()
              + " was corrected before, and "
              + left.size()
              + " figures that it gave then would stay, one of them "
              + String.join(
                  " ",
                  first.flow().code(),
                  first.series().partner(),
                  first.series().product(),
                  first.period().toString())
              + "; correct amounts only, or put a corrected file into the input");
    }
  }

  private Result result(
      Extract extract,
      String name,
      Layout layout,
      SortedMap<Place, EditedRow> tried,
      SortedMap<Place, String> rejected,
      SplitResult partition,
      Vintage vintage)
      throws IOException, RefusedFileException {
    Map<Place, List<Observation>> byRow = new HashMap<>();
    boolean byPlace = true;
    List<String> sheets = extract.preview().stream().map(SheetPreview::name).toList();
    for (Observation flow : partition.flows()) {
      byPlace &= !flow.source().isWholeFile();
      if (byPlace) {
        Place place = new Place(sheets.get(flow.source().sheet()), flow.source().row());
        if (tried.containsKey(place)) {
          byRow.computeIfAbsent(place, key -> new ArrayList<>()).add(flow);
        }
      }
    }
    List<EditedRow> accepted = new ArrayList<>();
    List<EditedRow> ignored = new ArrayList<>();
    List<String> remarks = new ArrayList<>();
    for (EditedRow row : tried.values()) {
      List<Observation> figures = byRow.getOrDefault(row.place(), List.of());
      (byPlace && figures.isEmpty() ? ignored : accepted).add(row);
      List<Vintage> newer =
          figures.stream().flatMap(flow -> flows.newer(flow.key(), vintage).stream()).toList();
      if (!newer.isEmpty() && !layout.reading().summed()) {
        remarks.add(
            ResubmittedRows.where(name, row.place())
                + " is of vintage "
                + vintage
                + "; "
                + newer.size()
                + " of its "
                + figures.size()
                + " figures are known from vintage "
                + newer.stream().max(Vintage::compareTo).orElseThrow()
                + " already, which holds: the correction counts for what was known before it");
      }
    }
    return new Result(accepted, ignored, rejected, remarks);
  }

  private static Place place(Rejection rejection) {
    Location place = rejection.issues().get(0).location();
    return new Place(place.sheet(), place.row());
  }

  private static String reasons(Rejection rejection) {
    return rejection.issues().stream()
        .map(issue -> issue.message() + " [" + issue.code().id() + "]")
        .collect(Collectors.joining("; "));
  }
}
