package org.tradebalance.night;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tradebalance.publisher.PublisherCase;
import org.tradebalance.quality.FileStatus;

/** Where only the name of a file says what its figures are, the name is part of its content. */
class NamesThatSayTest {

  /** A case, and two names that say different things of its content. */
  private static final String CASES =
      """
      us-census-api-china-hs4, china_exp_hs4_2024.csv, china_imp_hs4_2024.csv
      wb-wdi-goods-services, USA_NE.EXP.GNFS.CD.csv, USA_NE.IMP.GNFS.CD.csv
      wb-wdi-goods-services, USA_NE.EXP.GNFS.CD.csv, DEU_NE.EXP.GNFS.CD.csv
      br-comexstat-municipalities, EXP_2024_MUN.csv, IMP_2024_MUN.csv
      cn-gacc-usd, exports_2024.csv, 2024年进口.csv
      customs-shipments, IND_exports_2024.xlsx, IND_imports_2024.xlsx
      """;

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource(textBlock = CASES)
  void twoNamesThatSayOtherThingsOfTheSameBytesAreRefusedBoth(
      String example, String right, String wrong) {
    byte[] content = content(example);
    Night.Told told = new Night(folder).load(Map.of(right, content, wrong, content));
    assertThat(told.isRefused()).isTrue();
    assertThat(told.figures()).isEmpty();
    assertThat(told.status(right)).isEqualTo(FileStatus.REFUSED);
    assertThat(told.status(wrong)).isEqualTo(FileStatus.REFUSED);
    assertThat(told.account(right).issue())
        .startsWith("the content is that of " + wrong + ", whose name says ")
        .endsWith("keep the one whose name is right [TB-2078]");
  }

  @ParameterizedTest
  @CsvSource(textBlock = CASES)
  void aRenamedFileIsReadAgainAndWhatItsOldNameSaidIsTakenBack(
      String example, String right, String wrong) {
    byte[] content = content(example);
    Map<String, String> atOnce =
        new TreeMap<>(new Night(folder.resolve("a")).load(Map.of(right, content)).figures());
    assertThat(atOnce).isNotEmpty();
    Night night = new Night(folder.resolve("b"));
    assertThat(night.load(Map.of(wrong, content)).figures()).isNotEqualTo(atOnce);
    Night.Told renamed = night.load(Map.of(right, content));
    assertThat(renamed.status(right)).isEqualTo(FileStatus.LOADED);
    assertThat(renamed.figures()).isEqualTo(atOnce);
    assertThat(renamed.account(right).issue())
        .contains("this content was loaded as " + wrong, " are taken back [TB-2079]");
    Night.Told again = night.load(Map.of(right, content));
    assertThat(again.figures()).isEqualTo(atOnce);
    assertThat(again.codes()).doesNotContain("TB-2079");
  }

  @Test
  void anotherNameThatSaysTheSameIsADuplicateAndKnown() {
    byte[] content = content("wb-wdi-goods-services");
    Night night = new Night(folder);
    String one = "USA_NE.EXP.GNFS.CD.csv";
    String other = "usa_ne.exp.gnfs.cd (1).csv";
    Night.Told told = night.load(Map.of(one, content, other, content));
    assertThat(told.status(one)).isEqualTo(FileStatus.LOADED);
    assertThat(told.status(other)).isEqualTo(FileStatus.DUPLICATE);
    assertThat(night.load(Map.of(other, content)).accounts()).isEmpty();
  }

  /** The one that comes first in order must not take the place of the one that can be read. */
  @Test
  void aNameThatSaysNothingDoesNotKeepTheSameContentFromBeingRead() {
    byte[] content = content("wb-wdi-goods-services");
    String named = "USA_NE.EXP.GNFS.CD.csv";
    Night.Told told = new Night(folder).load(Map.of("A.csv", content, named, content));
    assertThat(told.status(named)).isEqualTo(FileStatus.LOADED);
    assertThat(told.account("A.csv").issue()).contains("[TB-2073]");
  }

  /** What stood before the wrong name came stands again, and other files are not touched. */
  @Test
  void whatAnotherFileStatesStays() {
    byte[] content = content("wb-wdi-goods-services");
    Night night = new Night(folder);
    String exports = "USA_NE.EXP.GNFS.CD.csv";
    Map<String, String> census =
        new TreeMap<>(night.load(Map.of("country.xlsx", content("us-census-country"))).figures());
    night.load(Map.of("USA_NE.IMP.GNFS.CD.csv", content));
    Night.Told told = night.load(Map.of(exports, content));
    assertThat(told.figures()).containsAllEntriesOf(census);
    assertThat(told.figures().keySet())
        .noneMatch(key -> key.contains("wb-wdi") && key.contains("IMPORT"));
  }

  private byte[] content(String example) {
    try {
      PublisherCase one =
          PublisherCase.all().filter(each -> each.name().equals(example)).findFirst().orElseThrow();
      return Files.readAllBytes(one.write(Files.createDirectories(folder.resolve("made"))));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
