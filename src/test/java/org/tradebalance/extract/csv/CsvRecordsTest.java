package org.tradebalance.extract.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tradebalance.layout.RecordBytes;

class CsvRecordsTest {

  /** Lengths that divide the buffer, so that a record ends where it ends, and some that do not. */
  @ParameterizedTest
  @ValueSource(ints = {16, 17, 32, 64, 1000})
  void noRecordIsLostWhereTheBufferEnds(int length) throws IOException {
    int records = (3 << 20) / length;
    String record = "a,\"" + "x".repeat(length - 6) + "\"\n";
    InputStream in =
        new ByteArrayInputStream(record.repeat(records).getBytes(StandardCharsets.US_ASCII));
    int[] seen = {0};
    CsvRecords csv =
        new CsvRecords(
            in,
            ',',
            1,
            new RecordBytes(StandardCharsets.UTF_8),
            row -> {
              assertThat(row.line()).isEqualTo(++seen[0]);
              assertThat(row.to(1) - row.from(1)).isEqualTo(length - 6);
            });

    csv.read();

    assertThat(seen[0]).isEqualTo(records);
    assertThat(csv.line()).isEqualTo(records + 1);
  }
}
