package org.tradebalance.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * Good files, damaged. Fails on whatever ends without a message, and on every wrong figure that the
 * file itself contradicts. {@code -Dmutation=N} makes and judges one mutant alone.
 */
class MutationsTest {

  private static final Path TARGET = Path.of("target");
  private static final int TIMES = Integer.getInteger("campaign.mutations", 14);

  @TempDir Path folder;
  private Product product;

  @BeforeEach
  void begin() {
    product = new Product(folder);
  }

  @AfterEach
  void end() {
    product.close();
  }

  @Test
  void aGoodFileWrittenAgainSaysTheSame() {
    for (GoodFile good : GoodFiles.small(folder)) {
      Reading read = product.read(good.name(), good.bytes());
      assertThat(read.isLoaded()).as(good.id()).isTrue();
      assertThat(read.figures()).as(good.id()).isNotEmpty();
      Reading again = product.read(good.name(), good.grid().bytes());
      assertThat(again.figures()).as(good.id()).isEqualTo(read.figures());
    }
  }

  @Test
  void everyKindOfDamageEndsWithAMessageOrChangesOnlyWhatItTouched() {
    MutationCampaign campaign = new MutationCampaign(GoodFiles.small(folder), product);
    int one = Integer.getInteger("mutation", -1);
    List<MutationCampaign.Case> cases = new ArrayList<>();
    campaign.run(one < 0 ? 0 : one, one < 0 ? MutationCampaign.KINDS.size() : one + 1, cases::add);
    assertNoFailure(cases);
  }

  /** Writes what detected what, for {@code src/docs/quality.md}. */
  @Tag("campaign")
  @Test
  void aThousandMutantsEndWithAMessageOrChangeOnlyWhatTheyTouched() throws IOException {
    campaign(GoodFiles.all(folder), TIMES, "mutations");
  }

  @Tag("campaign")
  @Test
  @EnabledIfSystemProperty(
      named = "shared.data",
      matches = ".+",
      disabledReason = "needs -Dshared.data=DIR, the folder of the publishers' own files")
  void soDoMutantsOfThePublishersOwnFiles() throws IOException {
    campaign(GoodFiles.real(), 2, "mutations-of-real-files");
  }

  private void campaign(List<GoodFile> files, int times, String name) throws IOException {
    MutationCampaign campaign = new MutationCampaign(files, product);
    List<MutationCampaign.Case> cases = new ArrayList<>();
    campaign.run(0, times * MutationCampaign.KINDS.size(), cases::add);
    Files.write(
        TARGET.resolve(name + ".txt"),
        cases.stream().map(MutationCampaign.Case::toString).toList());
    Files.writeString(
        TARGET.resolve(name + ".md"), new MutationReport(cases).text(), StandardCharsets.UTF_8);
    assertNoFailure(cases);
  }

  private static void assertNoFailure(List<MutationCampaign.Case> cases) {
    assertThat(cases.stream().filter(each -> each.judgement().outcome().isFailure()))
        .as("failures of mutants of seed %s", MutationCampaign.SEED)
        .isEmpty();
  }
}
