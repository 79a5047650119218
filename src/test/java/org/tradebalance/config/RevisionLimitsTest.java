package org.tradebalance.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RevisionLimitsTest {

  @TempDir Path folder;

  @Test
  void noDatasetHasALimitOfItsOwnUnlessSomebodySaysSo() {
    assertThat(RevisionLimits.read(new ConfigFiles(folder), Set.of()).percents()).isEmpty();
  }

  @Test
  void aDatasetMayBeRevisedMore() throws IOException {
    assertThat(read("[{dataset: cepii-baci, changed-at-most-percent: 35}]").percents())
        .isEqualTo(Map.of("cepii-baci", 35));
  }

  @Test
  void wrongOnesAreNamed() {
    assertThatThrownBy(() -> read("[{dataset: baci, changed-at-most-percent: 35}]"))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("revisions[0].dataset: baci is not known; known are cepii-baci");
    assertThatThrownBy(() -> read("[{dataset: cepii-baci, changed-at-most-percent: 101}]"))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("revisions[0].changed-at-most-percent: 101 is more than 100");
    assertThatThrownBy(() -> read("[{dataset: cepii-baci}]"))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("'changed-at-most-percent' is missing");
    assertThatThrownBy(
            () ->
                read(
                    "[{dataset: cepii-baci, changed-at-most-percent: 1},"
                        + " {dataset: cepii-baci, changed-at-most-percent: 2}]"))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("revisions[1].dataset: cepii-baci stands here twice");
  }

  private RevisionLimits read(String revisions) throws IOException {
    Files.writeString(folder.resolve("expectations.yml"), "revisions: " + revisions);
    return RevisionLimits.read(new ConfigFiles(folder), Set.of("cepii-baci"));
  }
}
