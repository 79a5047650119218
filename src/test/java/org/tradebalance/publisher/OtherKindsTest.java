package org.tradebalance.publisher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.tradebalance.extract.Extracts;
import org.tradebalance.extract.Limits;
import org.tradebalance.extract.Recognition;
import org.tradebalance.extract.RefusedFileException;
import org.tradebalance.golden.PureCore;
import org.tradebalance.layout.detection.HeaderMap;
import org.tradebalance.quality.IssueCode;

/**
 * The case of every publisher saved as every other kind of file, and with its labels and columns as
 * other programs leave them: it says the same.
 */
@Tag("campaign")
class OtherKindsTest {

  @TempDir Path folder;

  /** What programs do to labels. */
  enum Labels {
    LOWER(label -> label.toLowerCase(Locale.ROOT)),
    UPPER(label -> label.toUpperCase(Locale.ROOT)),
    SNAKE(
        label ->
            label
                .replaceAll("(?<=[a-z])(?=[A-Z])", "_")
                .replaceAll("\\s+", "_")
                .toLowerCase(Locale.ROOT)),
    SPACES(label -> label.replace('_', ' '));

    @SuppressWarnings("ImmutableEnumChecker") // a function without state
    private final UnaryOperator<String> written;

    Labels(UnaryOperator<String> written) {
      this.written = written;
    }
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void aTableSaysTheSameInEveryKindOfFile(PublisherCase example, OtherKind kind)
      throws IOException {
    List<CaseSheet> sheets = CaseSheet.of(example);
    Path file = kind.write(sheets, example.fileName(), folder);
    assertSaysTheSame(example, file);
  }

  @ParameterizedTest
  @MethodSource("ofOneSheet")
  void theNameOfTheOnlySheetDoesNotMatter(PublisherCase example) throws IOException {
    List<CaseSheet> sheets = List.of(CaseSheet.of(example).get(0).called("Sheet1"));
    assertSaysTheSame(example, OtherKind.WORKBOOK.write(sheets, example.fileName(), folder));
  }

  @ParameterizedTest
  @EnumSource(Labels.class)
  void labelsMayBeWrittenInAnotherWay(Labels labels) throws IOException, RefusedFileException {
    for (PublisherCase example : ofOneSheet().toList()) {
      HeaderMap table = table(example);
      int last = table.lastRow();
      CaseSheet sheet =
          CaseSheet.of(example)
              .get(0)
              .labelled(last - table.table().headerLevels() + 1, last, labels.written);
      Path file = kindOf(example).write(List.of(sheet), example.fileName(), folder);
      if (labels == Labels.SNAKE && example.name().endsWith("--labels-both")) {
        // Without colon and blank the identifiers cannot be told from the names any more.
        assertThat(ReadFile.of(file).refused().code()).isEqualTo(IssueCode.LAYOUT_UNKNOWN);
      } else {
        assertSaysTheSame(example, file);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("withLabelsAlone")
  void aColumnOfNumbersMayStandLeftOfAll(PublisherCase example)
      throws IOException, RefusedFileException {
    CaseSheet sheet = CaseSheet.of(example).get(0).widened(true, table(example).lastRow(), "");
    assertSaysTheSame(example, kindOf(example).write(List.of(sheet), example.fileName(), folder));
  }

  @ParameterizedTest
  @MethodSource("withLabelsAlone")
  void aColumnOfNotesMayStandRightOfAll(PublisherCase example)
      throws IOException, RefusedFileException {
    boolean summed = PureCore.CATALOGUE.layouts().get(example.layout()).reading().summed();
    CaseSheet sheet =
        CaseSheet.of(example).get(0).widened(false, table(example).lastRow(), "'my note");
    Path file = kindOf(example).write(List.of(sheet), example.fileName(), folder);
    if (summed) {
      assertThat(ReadFile.of(file).refused().message()).contains("'my note' is new");
    } else {
      assertSaysTheSame(example, file);
    }
  }

  private static void assertSaysTheSame(PublisherCase example, Path file) {
    assertThat(PureCore.layout(file).id()).isEqualTo(example.layout());
    example.assertSaidBy(file);
  }

  private HeaderMap table(PublisherCase example) throws IOException, RefusedFileException {
    Path file = example.write(Files.createDirectories(folder.resolve(example.name())));
    return Recognition.of(
            Extracts.open(file, example.fileName(), Limits.DEFAULT),
            example.fileName(),
            PureCore.CATALOGUE.layouts().values())
        .winner()
        .tables()
        .get(0);
  }

  private static OtherKind kindOf(PublisherCase example) {
    return example.isWorkbook() ? OtherKind.WORKBOOK : OtherKind.CSV;
  }

  /** A text holds one sheet; cases of several are written as other workbooks alone. */
  static Stream<Arguments> kinds() throws IOException {
    return PublisherCase.all()
        .flatMap(
            example ->
                Arrays.stream(OtherKind.values())
                    .filter(kind -> kind != OtherKind.CSV || example.isWorkbook())
                    .filter(kind -> !kind.isText() || CaseSheet.of(example).size() == 1)
                    .map(kind -> Arguments.of(example, kind)));
  }

  static Stream<PublisherCase> ofOneSheet() throws IOException {
    return PublisherCase.all().filter(example -> CaseSheet.of(example).size() == 1);
  }

  /** Those with one row of labels, and no column that is found by its place. */
  static Stream<PublisherCase> withLabelsAlone() throws IOException {
    return ofOneSheet()
        .filter(
            example ->
                PureCore.CATALOGUE.layouts().get(example.layout()).tables().stream()
                    .allMatch(
                        table ->
                            table.headerLevels() == 1
                                && table.columns().stream()
                                    .noneMatch(column -> column.header().isEmpty())));
  }
}
