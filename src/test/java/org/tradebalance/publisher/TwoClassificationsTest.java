package org.tradebalance.publisher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tradebalance.golden.PureCore;
import org.tradebalance.normalise.FileResult;

/** Comtrade's figures in the country's own classification and converted to others. */
class TwoClassificationsTest {

  @TempDir Path folder;

  @Test
  void theOrderOfRowsDoesNotDecide() throws IOException {
    PublisherCase example = PublisherCase.named("un-comtrade--two-classifications");
    List<String> lines = Files.readAllLines(example.input());
    List<String> rows = new ArrayList<>(lines.subList(1, lines.size()));
    for (int seed = 0; seed < 20; seed++) {
      Collections.shuffle(rows, new Random(seed));
      Path file = folder.resolve("TradeData" + seed + ".csv");
      Files.writeString(file, lines.get(0) + "\n" + String.join("\n", rows) + "\n");
      FileResult result = PureCore.read(file);
      assertThat(result.rejections()).isEmpty();
      assertThat(result.rows().ignored()).containsEntry("converted_classification", 5L);
      example.assertFigures(result);
    }
  }
}
