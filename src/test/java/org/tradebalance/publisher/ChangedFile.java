package org.tradebalance.publisher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.tradebalance.config.Catalogue;
import org.tradebalance.config.ConfigFiles;
import org.tradebalance.config.LayoutMending;
import org.tradebalance.extract.Extract;
import org.tradebalance.extract.Extracts;
import org.tradebalance.extract.Limits;
import org.tradebalance.extract.Recognition;
import org.tradebalance.extract.RefusedFileException;
import org.tradebalance.golden.PureCore;
import org.tradebalance.layout.definition.Layout;
import org.tradebalance.layout.detection.Difference;
import org.tradebalance.layout.detection.LayoutMatch;
import org.tradebalance.layout.proposal.LayoutProposal;
import org.tradebalance.normalise.ExchangeRates;
import org.tradebalance.normalise.FileAssembly;
import org.tradebalance.normalise.FileResult;
import org.tradebalance.pipeline.ScanFile;

/** The file of a case after its publisher changed something, and what is proposed for it. */
final class ChangedFile {

  private static final ConfigFiles FILES = new ConfigFiles(Path.of("config"));

  private final PublisherCase example;
  private final Path folder;
  private final Path file;
  private final List<String> differences;
  private final LayoutProposal proposal;

  private ChangedFile(PublisherCase example, Path folder, Path file)
      throws IOException, RefusedFileException {
    this.example = example;
    this.folder = folder;
    this.file = file;
    Extract extract = Extracts.open(file, example.fileName(), Limits.DEFAULT);
    List<LayoutMatch> matches =
        Recognition.of(extract, example.fileName(), PureCore.CATALOGUE.layouts().values())
            .matches();
    assertThat(matches.get(0).layout().id()).isEqualTo(example.layout());
    assertThat(matches.get(0).isExact()).as("exact").isFalse();
    this.differences = matches.get(0).allChanges().stream().map(Difference::text).toList();
    this.proposal =
        new LayoutMending(FILES, PureCore.CATALOGUE, example.fileName(), extract.preview())
            .propose(matches);
  }

  /** Changes every row of the text of a case. */
  static ChangedFile of(Path folder, String layout, UnaryOperator<List<String>> change)
      throws IOException, RefusedFileException {
    PublisherCase example = PublisherCase.named(layout);
    List<List<String>> rows = new ArrayList<>();
    for (List<String> row : SheetText.read(example.input())) {
      rows.add(change.apply(new ArrayList<>(row)));
    }
    Path file = folder.resolve(example.fileName());
    if (example.isWorkbook()) {
      SheetText.write(rows, file);
    } else {
      Variant.AS_IT_IS.write(rows, example.fileName(), folder);
    }
    return new ChangedFile(example, folder, file);
  }

  /** Changes the texts of cells: each text is found, and replaced by the next one. */
  static ChangedFile withTexts(Path folder, String layout, String... fromTo)
      throws IOException, RefusedFileException {
    for (int at = 0; at < fromTo.length; at += 2) {
      String from = fromTo[at];
      assertThat(SheetText.read(PublisherCase.named(layout).input()).stream().flatMap(List::stream))
          .as(from)
          .anyMatch(cell -> cell.contains(from));
    }
    return of(
        folder,
        layout,
        row -> {
          row.replaceAll(
              cell -> {
                String changed = cell;
                for (int at = 0; at < fromTo.length; at += 2) {
                  changed = changed.replace(fromTo[at], fromTo[at + 1]);
                }
                return changed;
              });
          return row;
        });
  }

  List<String> differences() {
    return differences;
  }

  LayoutProposal proposal() {
    return proposal;
  }

  /**
   * The lines of the shipped layout that the proposal has otherwise, and its own in their place.
   */
  List<String> changedLines() throws IOException {
    List<String> before = Files.readAllLines(Path.of(proposal.file()));
    List<String> now = yaml().lines().toList();
    List<String> changed = new ArrayList<>();
    now.stream()
        .filter(line -> !before.contains(line))
        .map(line -> "+ " + line.strip())
        .forEach(changed::add);
    before.stream()
        .filter(line -> !now.contains(line))
        .map(line -> "- " + line.strip())
        .forEach(changed::add);
    return changed;
  }

  private String yaml() {
    assertThat(proposal.obstacles()).isEmpty();
    return proposal.yaml().orElseThrow();
  }

  /** What the file says once the proposal is saved, as an operator would do. */
  FileResult loaded() throws IOException, RefusedFileException {
    Path config = Files.createDirectories(folder.resolve("config/layouts"));
    Files.writeString(config.resolve(example.layout() + ".yml"), yaml());
    Catalogue catalogue = Catalogue.read(new ConfigFiles(folder.resolve("config")));
    String name = example.fileName();
    Layout layout =
        Recognition.of(
                Extracts.open(file, name, Limits.DEFAULT), name, catalogue.layouts().values())
            .winner()
            .layout();
    assertThat(layout.id()).isEqualTo(example.layout());
    assertThat(layout.version()).isEqualTo(proposal.version());
    FileAssembly assembly =
        FileAssembly.of(
            layout,
            name,
            List.of(ScanFile.scan(file, name, layout, Limits.DEFAULT, ExchangeRates.NONE)));
    return Objects.requireNonNull(assembly.result(), () -> "refused: " + assembly.refusal());
  }

  /** The file loads and says what it said before its publisher changed it. */
  void loadsAsBefore() throws IOException, RefusedFileException {
    FileResult result = loaded();
    assertThat(result.rejections()).isEmpty();
    example.assertFigures(result);
  }

  /** Whether a row of the country workbook is its header. */
  static boolean header(List<String> row) {
    return row.get(0).toLowerCase(Locale.ROOT).equals("'year");
  }

  /** A row with a further cell. */
  static List<String> with(List<String> row, int at, String cell) {
    if (!SheetText.beginsSheet(row)) {
      while (row.size() < at) {
        row.add("");
      }
      row.add(at, cell);
    }
    return row;
  }

  /** A row of which two cells changed places. */
  static List<String> swapped(List<String> row, int one, int other) {
    Collections.swap(row, one, other);
    return row;
  }
}
