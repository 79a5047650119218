package org.tradebalance.query;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tradebalance.collect.FileOrigin;
import org.tradebalance.collect.FileOrigins;
import org.tradebalance.config.Catalogue;
import org.tradebalance.digest.Sha256;
import org.tradebalance.explain.CellSource;
import org.tradebalance.explain.FetchedFrom;
import org.tradebalance.extract.CorrectedExtract;
import org.tradebalance.extract.Extract;
import org.tradebalance.extract.Extracts;
import org.tradebalance.extract.Recognition;
import org.tradebalance.extract.RefusedFileException;
import org.tradebalance.layout.Corrections.Place;
import org.tradebalance.layout.RawRow;
import org.tradebalance.layout.definition.Layout;
import org.tradebalance.layout.detection.HeaderMap;
import org.tradebalance.normalise.AppliedRules;
import org.tradebalance.pipeline.RowCorrections;
import org.tradebalance.quality.Location;
import org.tradebalance.run.InputListing;
import org.tradebalance.store.ledger.CorrectedRow;
import org.tradebalance.store.ledger.CorrectionStore;
import org.tradebalance.store.ledger.LoadedFile;
import org.tradebalance.store.observation.ObservationStore;
import org.tradebalance.store.run.RunFile;
import org.tradebalance.trade.KnownObservation;
import org.tradebalance.trade.Observation;
import org.tradebalance.trade.OriginalAmount;
import org.tradebalance.trade.SourceCell;

/**
 * Reads cells again from the files that figures come from. The text is not stored: the file is what
 * counts, and its hash tells whether it still is the one that was loaded.
 */
final class SourceCellText {

  private final ObservationStore flows;
  private final CorrectionStore corrections;
  private final Catalogue catalogue;
  private final Path input;

  SourceCellText(
      ObservationStore flows, CorrectionStore corrections, Catalogue catalogue, Path input) {
    this.corrections = corrections;
    this.flows = flows;
    this.catalogue = catalogue;
    this.input = input;
  }

  /** Where some figures of one file stand. */
  Map<Observation.Key, CellSource> sources(LoadedFile file, List<KnownObservation> figures)
      throws IOException {
    Layout layout = catalogue.layouts().get(file.layout());
    if (figures.stream().allMatch(figure -> figure.flow().source().isWholeFile())) {
      return told(file, layout, figures, Map.of(), Map.of(), WHOLE_FILE);
    }
    Optional<Path> path = find(file);
    if (layout == null || path.isEmpty()) {
      String note =
          layout == null
              ? "layout " + file.layout() + " is no longer configured"
              : "the file is neither in its place nor elsewhere in the input folder with the"
                  + " content that was loaded: its raw text cannot be shown";
      return told(file, layout, figures, Map.of(), Map.of(), note);
    }
    try {
      Extract extract =
          new CorrectedExtract(
              Extracts.open(path.get(), file.name(), catalogue.limits().of(file.name())),
              RowCorrections.of(corrections.rows(file.sha256())));
      Map<Integer, HeaderMap> tables = new HashMap<>();
      Recognition.of(extract, file.name(), List.of(layout))
          .winner()
          .tables()
          .forEach(table -> tables.put(table.sheet(), table));
      Map<SourceCell, RawRow> rows = new HashMap<>();
      figures.forEach(figure -> rows.put(row(figure.flow().source()), EMPTY));
      extract.rows(
          row ->
              rows.computeIfPresent(new SourceCell(row.sheet(), row.number(), 0), (k, v) -> row));
      return told(file, layout, figures, tables, rows, "");
    } catch (RefusedFileException e) {
      return told(file, layout, figures, Map.of(), Map.of(), e.issue().message());
    }
  }

  private static final String WHOLE_FILE =
      "the sum of its rows about this line and period; detail/ has it by product";

  private static final RawRow EMPTY = new RawRow(0, "", 0, List.of());

  private static SourceCell row(SourceCell cell) {
    return new SourceCell(cell.sheet(), cell.row(), 0);
  }

  private Map<Observation.Key, CellSource> told(
      LoadedFile file,
      @Nullable Layout layout,
      List<KnownObservation> figures,
      Map<Integer, HeaderMap> tables,
      Map<SourceCell, RawRow> rows,
      String note)
      throws IOException {
    FetchedFrom fetched = fetched(file);
    Map<Observation.Key, CellSource> sources = new HashMap<>();
    Map<Place, CorrectedRow> corrected = corrections.rows(file.sha256());
    for (KnownObservation figure : figures) {
      SourceCell cell = figure.flow().source();
      RawRow row = rows.getOrDefault(row(cell), EMPTY);
      HeaderMap header = tables.get(cell.sheet());
      OriginalAmount original =
          layout != null && layout.converts() ? flows.original(file.id(), cell).orElse(null) : null;
      boolean read = header != null && !row.cells().isEmpty();
      sources.put(
          figure.flow().key(),
          new CellSource(
              figure.from(),
              file.name(),
              file.sha256(),
              file.layout(),
              row.sheetName(),
              cell.isWholeFile()
                  ? "the whole file"
                  : file.name().endsWith(".csv")
                      ? "line " + cell.row() + ", field " + (cell.column() + 1)
                      : Location.letters(cell.column()) + cell.row(),
              read ? row.cell(cell.column()).text() : null,
              layout == null || original != null ? null : layout.unit().dollars(),
              read && layout != null && header != null
                  ? AppliedRules.of(layout, header, row, figure.flow(), original)
                  : List.of(),
              note,
              correction(cell, row, corrected),
              fetched));
    }
    return sources;
  }

  /** Who corrected the row of a cell; null where it is read as it stands in its file. */
  private static @Nullable String correction(
      SourceCell cell, RawRow row, Map<Place, CorrectedRow> corrected) {
    if (cell.isWholeFile()) {
      return corrected.isEmpty() ? null : corrected.size() + " rows of the file were corrected";
    }
    // A file that is gone cannot tell the name of the sheet; the number of the row then has to do.
    return corrected.values().stream()
        .filter(each -> each.place().row() == cell.row())
        .filter(each -> row.cells().isEmpty() || each.place().sheet().equals(row.sheetName()))
        .findFirst()
        .map(
            each ->
                "row "
                    + cell.row()
                    + " as corrected by "
                    + each.resubmission()
                    + " (sha256 "
                    + each.resubmissionSha256()
                    + "); in the file it is: "
                    + each.original())
        .orElse(null);
  }

  /** Where it was fetched from; null where it was not fetched. */
  private @Nullable FetchedFrom fetched(LoadedFile file) throws IOException {
    for (Path folder : List.of(Path.of(file.inputFolder()), input)) {
      Optional<FileOrigin> origin = FileOrigins.below(folder).find(file.sha256());
      if (origin.isPresent()) {
        return new FetchedFrom(
            origin.get().source(), origin.get().address(), origin.get().fetchedAt());
      }
    }
    return null;
  }

  /**
   * Where it was loaded from, as it was fetched, or wherever the input folder holds the same
   * content.
   */
  private Optional<Path> find(LoadedFile file) throws IOException {
    Path place = Path.of(file.inputFolder()).resolve(file.name());
    if (Files.isRegularFile(place) && Sha256.of(place).equals(file.sha256())) {
      return Optional.of(place);
    }
    for (Path folder : List.of(Path.of(file.inputFolder()), input)) {
      Path raw = FileOrigins.raw(folder, file.sha256());
      if (Files.isRegularFile(raw) && Sha256.of(raw).equals(file.sha256())) {
        return Optional.of(raw);
      }
    }
    if (!Files.isDirectory(input)) {
      return Optional.empty();
    }
    return InputListing.of(input).files().stream()
        .filter(found -> found.sha256().equals(file.sha256()))
        .map(RunFile::name)
        .map(input::resolve)
        .findFirst();
  }
}
