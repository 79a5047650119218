package org.tradebalance.night;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tradebalance.quality.FileStatus.HELD;
import static org.tradebalance.quality.FileStatus.LOADED;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tradebalance.blackbox.SmallCensus;
import org.tradebalance.config.Catalogue;
import org.tradebalance.config.ConfigFiles;
import org.tradebalance.digest.Sha256;

/** A file that would replace much of what stands waits until somebody accepts it. */
class QuarantineTest {

  @TempDir Path folder;

  /** Other imports from half of the countries, as a wrong paste leaves them. */
  private static SmallCensus changed(SmallCensus census, int times) {
    for (String code : new String[] {"5700", "1220", "4280"}) {
      for (int year = 2023; year <= 2024; year++) {
        for (int month = 1; month <= 12; month++) {
          census.revised(code, year, month, Integer.toString(times * 1000 + month * 37 + year));
        }
      }
    }
    return census;
  }

  private byte[] content(String kind) {
    SmallCensus census =
        switch (kind) {
          case "older" -> SmallCensus.of(2023, 2024, 10);
          case "good" -> SmallCensus.of(2023, 2024, 12);
          case "again" -> SmallCensus.of(2023, 2024, 12).without("5820");
          case "bad" -> changed(SmallCensus.of(2023, 2024, 12), 2);
          case "later" ->
              SmallCensus.of(2023, 2025, 1)
                  .revised("5700", 2024, 3, "1000.5")
                  .revised("1220", 2024, 4, "90000");
          case "later-bad" -> changed(SmallCensus.of(2023, 2025, 1), 2);
          default -> throw new IllegalArgumentException(kind);
        };
    try {
      Path file = folder.resolve("made.xlsx");
      census.write(file);
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Map<String, byte[]> files(String... kinds) {
    Map<String, byte[]> files = new LinkedHashMap<>();
    for (String kind : kinds) {
      files.put(kind + ".xlsx", content(kind));
    }
    return files;
  }

  @ParameterizedTest
  @CsvSource({
    "good, bad, z.xlsx, the loaded vintage 2024-12 states as well differ",
    // Its name sorts first: acceptance decides, not the name.
    "good, bad, a.xlsx, the loaded vintage 2024-12 states as well differ",
    // Under the very name of the good one.
    "good, bad, good.xlsx, the loaded vintage 2024-12 states as well differ",
    "good, later-bad, z.xlsx, the loaded vintage 2024-12 states as well differ",
    "later, bad, z.xlsx, the loaded vintage 2025-01 states as well differ"
  })
  void whatStandsStaysUntilSomebodyAcceptsTheFile(
      String good, String bad, String name, String words) {
    Night night = new Night(folder);
    Night.Told before = night.load(files(good));
    Map<String, byte[]> second = Map.of(name, content(bad));
    Night.Told held = night.load(second);
    assertThat(held.isRefused()).isFalse();
    assertThat(held.status(name)).isEqualTo(HELD);
    assertThat(held.account(name).issue())
        .contains("the file is held: ", words, " is ", " here and ", "`accept " + name + "`")
        .endsWith("[TB-2042]");
    assertThat(held.account(name).balances()).isTrue();
    assertThat(held.account(name).figures().found()).isZero();
    assertThat(held.account(name).dataset()).isEqualTo("us-census-goods-country");
    assertThat(held.figures()).isEqualTo(before.figures());
    assertThat(night.load(second).status(name)).isEqualTo(HELD);

    night.accept(content(bad));
    night.accept(content(bad));
    Night.Told accepted = night.load(second);
    assertThat(accepted.status(name)).isEqualTo(LOADED);
    assertThat(accepted.codes()).doesNotContain("TB-2042");
    if (good.equals("later")) {
      // An older vintage changes what was known then, not what holds now.
      assertThat(accepted.figures()).isEqualTo(before.figures());
    } else {
      assertThat(accepted.figures()).isNotEqualTo(before.figures());
      Night.Told alone = new Night(folder).load(second);
      assertThat(accepted.figures()).isEqualTo(alone.figures());
    }
  }

  @Test
  void ofTwoOfOneNightBothWaitWhereNothingTells() {
    Night night = new Night(folder);
    Night.Told told = night.load(files("good", "bad"));
    assertThat(told.isRefused()).isTrue();
    assertThat(told.figures()).isEmpty();
    assertThat(told.account("good.xlsx").issue()).contains("bad.xlsx, which came with it, states");
    assertThat(told.account("bad.xlsx").issue()).contains("good.xlsx, which came with it, states");

    night.accept(content("good"));
    told = night.load(files("good", "bad"));
    assertThat(told.status("good.xlsx")).isEqualTo(LOADED);
    assertThat(told.status("bad.xlsx")).isEqualTo(HELD);
  }

  /**
   * What stands, another file of the vintage, or another dataset tells which of the two is right.
   */
  @ParameterizedTest
  @ValueSource(strings = {"older", "again", "customs"})
  void ofTwoOfOneNightTheOneWaitsThatNothingAgreesWith(String third) {
    Night night = new Night(folder);
    Map<String, byte[]> files = files("good", "bad");
    switch (third) {
      case "older" -> night.load(files("older"));
      case "again" -> files.putAll(files("again"));
      default -> files.put("customs.csv", new SmallMessage(content("good"), folder).bytes());
    }
    Night.Told told = night.load(files);
    assertThat(told.status("good.xlsx")).isEqualTo(LOADED);
    assertThat(told.status("bad.xlsx")).isEqualTo(HELD);
  }

  @Test
  void whatIsLoadedAlreadyIsNotAsked() {
    Night night = new Night(folder);
    night.load(files("bad"));
    // It is the first file that stands; the good one waits.
    assertThat(night.load(files("good")).status("good.xlsx")).isEqualTo(HELD);
    assertThat(night.load(files("bad", "good")).status("good.xlsx")).isEqualTo(HELD);
  }

  @Test
  void revisionsOfAFewFiguresGoOut() {
    Night night = new Night(folder);
    night.load(files("good"));
    Night.Told told = night.load(files("later"));
    assertThat(told.status("later.xlsx")).isEqualTo(LOADED);
    assertThat(told.codes()).containsExactly("TB-2043");
    assertThat(told.account("later.xlsx").isWarning()).isFalse();
  }

  @Test
  void aDatasetMayBeRevisedMoreWhereSomebodySaysSo() throws IOException {
    Path config = Files.createDirectories(folder.resolve("config"));
    Files.writeString(
        config.resolve("expectations.yml"),
        "expectations: []\n"
            + "revisions: [{dataset: us-census-goods-country, changed-at-most-percent: 100}]\n");
    Night night = new Night(folder, Catalogue.read(new ConfigFiles(config)));
    night.load(files("good"));
    assertThat(night.load(files("later-bad")).status("later-bad.xlsx")).isEqualTo(LOADED);
  }

  @Test
  void whatTheConfigurationAcceptsIsLoadedAndHolds() throws IOException {
    Path config = Files.createDirectories(folder.resolve("config"));
    Path file = Files.write(folder.resolve("hashed"), content("bad"));
    Files.writeString(
        config.resolve("accepted.yml"),
        "accepted: [{sha256: \"" + Sha256.of(file) + "\", because: a new survey}]\n");
    Night night = new Night(folder, Catalogue.read(new ConfigFiles(config)));
    night.load(files("good"));
    Night.Told told = night.load(Map.of("a.xlsx", content("bad")));
    assertThat(told.status("a.xlsx")).isEqualTo(LOADED);
    assertThat(told.account("a.xlsx").issue()).contains("hold, because it was accepted");
  }
}
