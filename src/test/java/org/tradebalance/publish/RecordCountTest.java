package org.tradebalance.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.tradebalance.gen.Law;

class RecordCountTest {

  @Test
  void recordsAreTheLineEndsOutsideOfQuotesHoweverTheBytesCome() {
    Law.of(
        random -> {
          byte[] signs = "aaaaaaaaaaa\n\n\r\"\u00E9".getBytes(StandardCharsets.UTF_8);
          byte[] bytes = new byte[random.nextInt(2_000)];
          long expected = 0;
          boolean quoted = false;
          for (int at = 0; at < bytes.length; at++) {
            bytes[at] = signs[random.nextInt(signs.length)];
            quoted ^= bytes[at] == '"';
            expected += bytes[at] == '\n' && !quoted ? 1 : 0;
          }
          RecordCount count = new RecordCount();
          int from = 0;
          while (from < bytes.length) {
            int to = Math.min(bytes.length, from + 1 + random.nextInt(100));
            count.add(Arrays.copyOfRange(bytes, from, to), to - from);
            from = to;
          }
          assertThat(count.records()).isEqualTo(expected);
        });
  }
}
