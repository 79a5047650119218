package org.tradebalance.publisher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tradebalance.extract.RefusedFileException;
import org.tradebalance.quality.IssueCode;

/** Columns of fiscal years, months or years to date where a layout has calendar years. */
class OtherPeriodHeadersTest {

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "wits-partner-timeseries | FY$0 | a fiscal year",
        "wits-partner-timeseries | $0/$1 | a fiscal year",
        "wits-partner-timeseries | $0 YTD | a year to date",
        "wto-merchandise-wide | FY $0 | a fiscal year",
        "us-usitc-domestic-exports-hs2 | $0 YTD | a year to date",
        "us-usitc-domestic-exports-hs2 | $0H1 | half a year"
      })
  void areNamedAndNeverProposedAsYears(String layout, String label, String kind)
      throws IOException, RefusedFileException {
    ChangedFile file = ChangedFile.of(folder, layout, row -> renamed(row, label));
    assertThat(file.differences())
        .anySatisfy(text -> assertThat(text).contains("is new: " + kind + "; get the file by"));
    assertThat(file.proposal().yaml()).isEmpty();
    assertThat(file.proposal().obstacles()).isNotEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "$0M1 | '1961M1', '1962M1'",
        "Jan $0 | 'Jan 1961', 'Jan 1962'",
        "FY$0 | 'FY1961', 'FY1962': each is a fiscal year"
      })
  void areSaidWhereNoRowIsAHeader(String label, String said)
      throws IOException, RefusedFileException {
    ChangedFile file = ChangedFile.of(folder, "imf-dots", row -> renamed(row, label));
    assertThat(file.differences())
        .anySatisfy(text -> assertThat(text).contains("found one of other periods, " + said));
  }

  @Test
  void oneAmongYearsIsLeftOutByName() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("wits.csv"),
            "Reporter Name,Partner Name,Trade Flow,Indicator,2021,2022,FY2023\n"
                + " Kenya,China,Export,Trade Value (US$ Thousand),1.5,2.5,3.5\n");
    ReadFile read = ReadFile.of(file);
    assertThat(read.loaded().flows()).hasSize(2);
    assertThat(read.loaded().warnings())
        .singleElement()
        .satisfies(
            issue -> assertThat(issue.message()).contains("G 'FY2023' (a fiscal year); `layouts"));
  }

  @ParameterizedTest
  @CsvSource({"(%s),brackets", "%s %%,percent"})
  void aColumnThatIsTheReasonOfAllIsSaidOnce(String amount, String cause) throws IOException {
    StringBuilder text =
        new StringBuilder("Reporter Name,Partner Name,Trade Flow,Indicator,2021,2022\n");
    for (String partner : new String[] {"China", "France", "Japan"}) {
      text.append(" Kenya,").append(partner).append(",Export,Trade Value (US$ Thousand),1.5,");
      text.append(amount.formatted(partner.length())).append('\n');
    }
    ReadFile read = ReadFile.of(Files.writeString(folder.resolve("wits.csv"), text));
    assertThat(read.refused().code()).isEqualTo(IssueCode.NO_ROW_ACCEPTED);
    assertThat(read.refused().message())
        .contains("3 rejected, all for column 6, the first in row 2: ", cause);
  }

  private static List<String> renamed(List<String> row, String label) {
    UnaryOperator<String> other =
        cell -> {
          String year = cell.replaceFirst("^'", "");
          return year.matches("(19|20)\\d\\d")
              ? cell.replace(
                  year,
                  label
                      .replace("$0", year)
                      .replace("$1", Integer.toString(Integer.parseInt(year) + 1)))
              : cell;
        };
    row.replaceAll(other);
    return row;
  }
}
