package org.tradebalance.publisher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tradebalance.golden.PureCore;
import org.tradebalance.normalise.FileResult;
import org.tradebalance.quality.Issue;

/** Damage that once was read as nothing, or as something else. */
class BrokenRowsTest {

  private static final String BACI = "t,i,j,k,v,q\n2021,156,842,010121,88.1,12.5\n";
  private static final String WITS = "Reporter Name,Partner Name,Trade Flow,Indicator,2020,2021\n";
  private static final String WITS_ROW =
      "United States,China,Export,Trade Value (US$ Thousand),1,2\n";

  @TempDir Path folder;

  @Test
  void aLineThatEndsBeforeItsAmountIsRejected() throws IOException {
    assertThat(messages("BACI_HS17_Y2021.csv", BACI + "2021,156,276,010"))
        .containsExactly(
            "the row ends before the column 'v'; it was cut off or broken in two: get the file"
                + " again");
  }

  @Test
  void bothHalvesOfABrokenLineAreRejected() throws IOException {
    assertThat(
            messages(
                "wits.csv",
                WITS + WITS_ROW + "United States,China,Import,Trade Value (US$ Thousand)\n,3,4\n"))
        .hasSize(2);
  }

  @Test
  void aRemarkInALineOfItsOwnIsNoRow() throws IOException {
    assertThat(messages("BACI_HS17_Y2021.csv", BACI + "Source: CEPII\n")).isEmpty();
  }

  @Test
  void aCodeOfTheHarmonizedSystemHasAnEvenNumberOfDigits() throws IOException {
    assertThat(messages("BACI_HS17_Y2021.csv", BACI + "2021,156,842,10121,88.1,12.5\n"))
        .singleElement()
        .asString()
        .startsWith("'10121' has an odd number of digits")
        .contains("leading zero");
  }

  @Test
  void aSheetThatItsNameGivesToATableIsNeverLeftOut() throws IOException {
    PublisherCase example = PublisherCase.named("imf-dots");
    Path file = folder.resolve(example.fileName());
    List<List<String>> rows =
        SheetText.read(example.input()).stream()
            .filter(row -> !row.contains("'US Dollars, Millions"))
            .toList();
    SheetText.write(rows, file);
    assertThatThrownBy(() -> PureCore.layout(file)).hasMessageContaining("TB-2009");
  }

  private List<String> messages(String name, String text) throws IOException {
    FileResult read = PureCore.read(Files.writeString(folder.resolve(name), text));
    assertThat(read.flows()).isNotEmpty();
    return read.rejections().stream()
        .flatMap(rejection -> rejection.issues().stream())
        .map(Issue::message)
        .toList();
  }
}
