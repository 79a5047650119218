package org.tradebalance.publisher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tradebalance.extract.RefusedFileException;

/** A publisher changes a file so that no program can know what it means: the reason is said. */
class NothingProposedTest {

  @TempDir Path folder;

  @Test
  void aColumnMovedUnderAnotherUpperLabelCannotBeTold() throws IOException, RefusedFileException {
    ChangedFile file =
        ChangedFile.of(
            folder,
            "us-ft900-exhibit-1",
            row -> {
              if (row.size() > 9) {
                row.add(row.remove(3));
              }
              return row;
            });
    assertThat(file.proposal().yaml()).isEmpty();
    assertThat(file.proposal().obstacles())
        .anyMatch(line -> line.contains("stands above two columns"));
  }

  @Test
  void figuresThatBecameTextStopTheFile() throws IOException, RefusedFileException {
    ChangedFile file =
        ChangedFile.of(
            folder,
            "us-census-country",
            row -> {
              if (row.size() > 5 && !ChangedFile.header(row)) {
                row.set(5, "'see note");
              }
              return row;
            });
    assertThat(file.differences())
        .singleElement()
        .asString()
        .startsWith("column F 'IMAR' holds no figures but 'see note', in each of the ");
    assertThat(file.proposal().yaml()).isEmpty();
    assertThat(file.proposal().obstacles().get(0)).contains("cannot be told");
  }

  @Test
  void anotherCurrencyIsNotGuessed() throws IOException, RefusedFileException {
    ChangedFile file =
        ChangedFile.withTexts(folder, "us-ft900-exhibit-1", "of dollars", "of euros");
    assertThat(file.proposal().obstacles())
        .containsExactly(
            "the unit 'In millions of dollars' reads 'In millions of euros' now: the currency is"
                + " another one");
  }

  @Test
  void aTitleThatMeansSomethingElseIsNotFollowed() throws IOException, RefusedFileException {
    ChangedFile file =
        ChangedFile.withTexts(
            folder, "us-ft900-exhibit-1", "Part A: Seasonally", "Part A: Not Seasonally");
    assertThat(file.proposal().obstacles())
        .containsExactly(
            "the title 'Part A: Seasonally Adjusted' reads 'Part A: Not Seasonally Adjusted"
                + " (by Commodity/Service)' now: 'not' may change what the figures are");
  }

  @Test
  void aColumnThatMayBeEitherOfTwoIsNotGuessed() throws IOException, RefusedFileException {
    ChangedFile file =
        ChangedFile.of(
            folder,
            "un-comtrade-legacy-short",
            row -> {
              boolean header = row.get(0).equals("Classification");
              row.add(header ? "Trade Value B (US$)" : row.get(10));
              if (header) {
                row.set(10, "Trade Value A (US$)");
              }
              return row.size() == 13 ? ChangedFile.swapped(row, 11, 12) : row;
            });
    assertThat(file.proposal().yaml()).isEmpty();
    assertThat(file.proposal().obstacles())
        .singleElement()
        .asString()
        .startsWith("column 'Trade Value (US$)' may be");
  }

  @Test
  void aColumnOfFiguresThatIsGoneIsNotDoneWithout() throws IOException, RefusedFileException {
    ChangedFile file =
        ChangedFile.of(
            folder,
            "us-census-country",
            row -> {
              if (row.size() > 15) {
                row.remove(15);
              }
              return row;
            });
    assertThat(file.differences()).containsExactly("column 'IYR' is missing");
    assertThat(file.proposal().obstacles())
        .singleElement()
        .asString()
        .contains("'IYR' is missing", "its figures would be lost");
  }

  @Test
  void aNewLabelThatSaysSomethingElseIsNotFollowed() throws IOException, RefusedFileException {
    ChangedFile file =
        ChangedFile.withTexts(
            folder, "un-comtrade-legacy-short", "Trade Value (US$)", "CIF Trade Value (US$)");
    assertThat(file.proposal().obstacles())
        .containsExactly(
            "column 'Trade Value (US$)' may be 'CIF Trade Value (US$)' (K) now, but 'cif' may"
                + " change what it holds");
  }

  @Test
  void aPartnerThatNobodyKnowsBelongsIntoTheReferenceTable()
      throws IOException, RefusedFileException {
    ChangedFile file =
        ChangedFile.of(
            folder,
            "us-bea-trade-by-country",
            row ->
                row.get(0).equals("'Period") ? ChangedFile.with(row, row.size(), "'Notes") : row);
    assertThat(file.proposal().yaml()).isEmpty();
    assertThat(file.proposal().obstacles())
        .anyMatch(
            line ->
                line.contains("'Notes' is for a partner that the reference data does not know"));
  }
}
