package org.tradebalance.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tradebalance.blackbox.SmallCensus;

/** What was fetched is recognised as a run would, by the layouts that are configured. */
class LayoutRecognitionTest {

  @TempDir Path folder;

  private LayoutRecognition recognition;

  @BeforeEach
  void readLayouts() {
    recognition = new LayoutRecognition(Path.of("config"));
  }

  @Test
  void aTableOfAPublisherIsOneUnderAnyName() throws Exception {
    Path csv = Files.writeString(folder.resolve("x"), "observation_date,BOPGSTB\n2024-01-01,-5\n");
    assertThat(recognition.whyNot(csv, "anything.csv")).isNull();
    Path workbook = folder.resolve("y");
    SmallCensus.of(2023, 2024, 12).write(workbook);
    assertThat(recognition.whyNot(workbook, "country.xlsx")).isNull();
  }

  @Test
  void aMessageWithCommasIsNone() throws Exception {
    Path message = Files.writeString(folder.resolve("x"), "Error, code 42\nTry again, later\n");
    assertThat(recognition.whyNot(message, "x.csv"))
        .startsWith("the answer would not be loaded: no layout fits");
  }
}
