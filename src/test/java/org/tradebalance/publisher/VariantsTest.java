package org.tradebalance.publisher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.tradebalance.golden.PureCore;

/** The cases again, written as the same publisher writes them at other times. */
class VariantsTest {

  /** Another sample of the usual build: {@code -Dvariants.seed=…}. */
  private static final int SEED = Integer.getInteger("variants.seed", 20_261_130);

  /** Of so many workbooks one is tried in the usual build, and every text in one way. */
  private static final int ONE_OF = 4;

  @TempDir Path folder;

  @ParameterizedTest
  @MethodSource("someTextVariants")
  void textsWrittenInAnotherWaySayTheSame(PublisherCase example, Variant variant)
      throws IOException {
    assertVariant(example, variant);
  }

  @Tag("campaign")
  @ParameterizedTest
  @MethodSource("textVariants")
  void everyTextInEveryOtherWayDoes(PublisherCase example, Variant variant) throws IOException {
    assertVariant(example, variant);
  }

  private void assertVariant(PublisherCase example, Variant variant) throws IOException {
    Path file = variant.write(SheetText.read(example.input()), example.fileName(), folder);
    assertSaysTheSame(example, file);
  }

  @ParameterizedTest
  @MethodSource("someWorkbooksWithoutFixedPlaces")
  void aFurtherEmptyLineAboveChangesNothing(PublisherCase example) throws IOException {
    assertWithEmptyLine(example);
  }

  @Tag("campaign")
  @ParameterizedTest
  @MethodSource("workbooksWithoutFixedPlaces")
  void aFurtherEmptyLineAboveChangesNothingInAny(PublisherCase example) throws IOException {
    assertWithEmptyLine(example);
  }

  private void assertWithEmptyLine(PublisherCase example) throws IOException {
    List<List<String>> rows = new ArrayList<>();
    for (List<String> row : SheetText.read(example.input())) {
      rows.add(row);
      if (SheetText.beginsSheet(row)) {
        rows.add(List.of(""));
      }
    }
    assertSaysTheSame(example, write(example, rows));
  }

  @ParameterizedTest
  @MethodSource("someWorkbooks")
  void blanksAroundTextsAndInThemChangeNothing(PublisherCase example) throws IOException {
    assertWithBlanks(example);
  }

  @Tag("campaign")
  @ParameterizedTest
  @MethodSource("workbooks")
  void blanksAroundTextsAndInThemChangeNothingInAny(PublisherCase example) throws IOException {
    assertWithBlanks(example);
  }

  private void assertWithBlanks(PublisherCase example) throws IOException {
    List<List<String>> rows =
        SheetText.read(example.input()).stream()
            .map(
                row ->
                    SheetText.beginsSheet(row)
                        ? row
                        : row.stream().map(VariantsTest::spaced).toList())
            .toList();
    assertSaysTheSame(example, write(example, rows));
  }

  @Test
  void theMarkOfARevisionMayStandInAnotherRow() throws IOException {
    PublisherCase example = PublisherCase.named("us-ft900-exhibit-2");
    List<List<String>> rows = change(example, "'July (R)", "'July", "'December", "'December (R)");
    assertSaysTheSame(example, write(example, rows));
  }

  @Test
  void anotherCriterionMayStandAboveTheReport() throws IOException {
    PublisherCase example = PublisherCase.named("us-usa-trade-online");
    List<List<String>> rows = new ArrayList<>(SheetText.read(example.input()));
    rows.add(2, List.of("'Rural/Urban: All"));
    assertSaysTheSame(example, write(example, rows));
  }

  @Test
  void aFurtherYearColumnIsReadToo() throws IOException {
    PublisherCase example = PublisherCase.named("wits-partner-timeseries");
    List<List<String>> rows = new ArrayList<>();
    for (List<String> row : SheetText.read(example.input())) {
      List<String> wider = new ArrayList<>(row);
      wider.add(rows.isEmpty() ? "2023" : "9");
      rows.add(wider);
    }
    Path file = Variant.AS_IT_IS.write(rows, example.fileName(), folder);
    assertThat(PureCore.read(file).flows()).anyMatch(flow -> flow.period().year() == 2023);
    assertSaysTheSame(example, file);
  }

  private static void assertSaysTheSame(PublisherCase example, Path file) {
    assertThat(PureCore.layout(file).id()).isEqualTo(example.layout());
    example.assertSaidBy(file);
  }

  private Path write(PublisherCase example, List<List<String>> rows) throws IOException {
    Path target = folder.resolve(example.fileName());
    SheetText.write(rows, target);
    return target;
  }

  private static List<List<String>> change(PublisherCase example, String... fromTo) {
    List<List<String>> before = SheetText.read(example.input());
    List<List<String>> after = before;
    for (int at = 0; at < fromTo.length; at += 2) {
      String from = fromTo[at];
      String to = fromTo[at + 1];
      assertThat(after).as(from).anyMatch(row -> row.get(0).strip().equals(from));
      after =
          after.stream()
              .map(
                  row -> {
                    List<String> changed = new ArrayList<>(row);
                    changed.replaceAll(cell -> cell.strip().equals(from) ? to : cell);
                    return List.copyOf(changed);
                  })
              .toList();
    }
    return after;
  }

  private static String spaced(String cell) {
    return cell.length() > 1 && cell.startsWith("'") && !cell.isBlank()
        ? "' " + cell.substring(1).replace(" ", "  ") + " "
        : cell;
  }

  /** Each text in one way, and all ways in turn: the seed says which comes first. */
  static Stream<Arguments> someTextVariants() throws IOException {
    List<PublisherCase> texts =
        PublisherCase.all().filter(example -> !example.isWorkbook()).toList();
    List<Variant> variants = new ArrayList<>(Arrays.asList(Variant.values()));
    Collections.shuffle(variants, new Random(SEED));
    List<Arguments> some = new ArrayList<>();
    for (int at = 0; at < texts.size(); at++) {
      List<List<String>> rows = SheetText.read(texts.get(at).input());
      int next = at;
      while (!variants.get(next % variants.size()).suits(rows)) {
        next++; // no code page has every letter
      }
      some.add(Arguments.of(texts.get(at), variants.get(next % variants.size())));
    }
    return some.stream();
  }

  static Stream<PublisherCase> someWorkbooks() throws IOException {
    return sample(workbooks().toList());
  }

  static Stream<PublisherCase> someWorkbooksWithoutFixedPlaces() throws IOException {
    return sample(workbooksWithoutFixedPlaces().toList());
  }

  private static Stream<PublisherCase> sample(List<PublisherCase> all) {
    List<PublisherCase> shuffled = new ArrayList<>(all);
    Collections.shuffle(shuffled, new Random(SEED));
    return shuffled.stream().limit(all.size() / ONE_OF + 1L);
  }

  static Stream<Arguments> textVariants() throws IOException {
    return PublisherCase.all()
        .filter(example -> !example.isWorkbook())
        .flatMap(
            example ->
                Arrays.stream(Variant.values())
                    .filter(variant -> variant.suits(SheetText.read(example.input())))
                    .map(variant -> Arguments.of(example, variant)));
  }

  /** All but those in which a fact stands at a place that the layout names, such as B4. */
  static Stream<PublisherCase> workbooksWithoutFixedPlaces() throws IOException {
    return workbooks().filter(example -> !example.layout().equals("imf-dots"));
  }

  static Stream<PublisherCase> workbooks() throws IOException {
    return PublisherCase.all().filter(PublisherCase::isWorkbook);
  }
}
