package org.tradebalance.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tradebalance.store.run.RunFile;

class SurveyLinksTest {

  @TempDir Path folder;

  private Path extracts;

  @BeforeEach
  void prepare() throws IOException {
    extracts = Files.createDirectories(folder.resolve("share/extracts"));
    Files.writeString(extracts.resolve("a.csv"), "a");
  }

  @Test
  void anInputFolderThatIsALinkIsLookedThrough() throws IOException {
    Path input = Files.createSymbolicLink(folder.resolve("input"), extracts);

    assertThat(InputListing.of(input).files()).extracting(RunFile::name).containsExactly("a.csv");
  }

  @Test
  void aLinkToAFolderIsLookedThrough() throws IOException {
    Path input = Files.createDirectory(folder.resolve("input"));
    Files.createSymbolicLink(input.resolve("census"), extracts);

    assertThat(InputListing.of(input).files())
        .extracting(RunFile::name)
        .containsExactly("census/a.csv");
  }

  @Test
  void aLinkThatLeadsRoundInACircleIsNamed() throws IOException {
    Files.createSymbolicLink(extracts.resolve("loop"), extracts);

    assertThatIOException()
        .isThrownBy(() -> InputListing.of(extracts))
        .withMessageContaining("loop is a link to a folder around it");
  }
}
