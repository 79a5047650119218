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
import org.junit.jupiter.api.io.TempDir;

/**
 * Good files, damaged. Fails on whatever ends without a message, and on every wrong figure that the
 * file itself contradicts. {@code -Dmutation=N} makes and judges one mutant alone.
 */
class MutationsTest {

  private static final Path REPORT = Path.of("target", "mutations.md");
  private static final Path EACH = Path.of("target", "mutations.txt");
  private static final int TIMES = Integer.getInteger("campaign.mutations", 15);

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
    MutationCampaign campaign = new MutationCampaign(MutationCampaign.all(folder), product);
    List<MutationCampaign.Case> cases = new ArrayList<>();
    campaign.run(0, TIMES * MutationCampaign.KINDS.size(), cases::add);
    Files.writeString(REPORT, new MutationReport(cases).text(), StandardCharsets.UTF_8);
    Files.write(EACH, cases.stream().map(MutationCampaign.Case::toString).toList());
    assertNoFailure(cases);
  }

  private static void assertNoFailure(List<MutationCampaign.Case> cases) {
    assertThat(cases.stream().filter(each -> each.judgement().outcome().isFailure()))
        .as("failures of mutants of seed %s", MutationCampaign.SEED)
        .isEmpty();
  }
}
