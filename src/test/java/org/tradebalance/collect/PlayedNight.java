package org.tradebalance.collect;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.io.TempDir;

/** Nights of collecting from servers that are played, into a folder of their own. */
abstract class PlayedNight {

  static final String TABLE =
      "month,value\n"
          + String.join(
              "", IntStream.range(0, 3_000).mapToObj(n -> "2024-01," + n * 7 + "\n").toList());
  static final byte[] BYTES = TABLE.getBytes(StandardCharsets.UTF_8);

  @TempDir Path input;

  final Sources sources = new Sources();

  final CollectOutcome only(WebSource source) throws Exception {
    return collect(source, true);
  }

  final CollectOutcome asDue(WebSource source) throws Exception {
    return collect(source, false);
  }

  final CollectOutcome collect(WebSource source, boolean named) throws Exception {
    List<CollectOutcome> outcomes =
        sources.collector(input).collect(List.of(source), named, outcome -> {});
    assertThat(outcomes).hasSize(1);
    return outcomes.get(0);
  }
}
