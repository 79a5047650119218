package org.tradebalance.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.tradebalance.trade.Adjustment;
import org.tradebalance.trade.Figure;
import org.tradebalance.trade.Flow;
import org.tradebalance.trade.Item;
import org.tradebalance.trade.Observation;
import org.tradebalance.trade.ObservationStatus;
import org.tradebalance.trade.Period;
import org.tradebalance.trade.SeriesKey;
import org.tradebalance.trade.SourceCell;
import org.tradebalance.trade.Usd;

class PartitionObservationsTest {

  private static final long SEED = 20_261_127;

  @Test
  void whatIsWrittenIsReadWhateverItIs() throws IOException {
    Random random = new Random(SEED);
    for (int round = 0; round < 200; round++) {
      List<Observation> flows = new ArrayList<>();
      for (int count = random.nextInt(50); count > 0; count--) {
        flows.add(flow(random));
      }
      assertThat(read(written(flows))).isEqualTo(flows);
    }
  }

  @Test
  void aPartitionThatIsCutOffIsNotReadAsAShorterOne() throws IOException {
    Random random = new Random(SEED);
    byte[] whole = written(List.of(flow(random), flow(random), flow(random)));
    for (int length = 0; length < whole.length; length++) {
      byte[] cut = Arrays.copyOf(whole, length);
      assertThatThrownBy(() -> read(cut)).isInstanceOf(EOFException.class);
    }
  }

  private static byte[] written(List<Observation> flows) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    PartitionObservations.write(new DataOutputStream(bytes), flows);
    return bytes.toByteArray();
  }

  private static List<Observation> read(byte[] bytes) throws IOException {
    return PartitionObservations.read(new DataInputStream(new ByteArrayInputStream(bytes)));
  }

  private static Observation flow(Random random) {
    ObservationStatus state = one(random, ObservationStatus.values());
    return new Observation(
        new SeriesKey(
            "us_census_goods",
            "USA",
            one(random, "CHN", "MEX", "DEU"),
            one(random, Item.values()),
            one(random, "TOTAL", "HS:27"),
            one(random, Adjustment.values())),
        one(random, Flow.values()),
        one(
            random,
            Period.year(2024),
            Period.quarter(2024, 2),
            Period.month(2024, 3),
            Period.yearToDate(2024, 3)),
        new Figure(state, state.hasAmount() ? new Usd(random.nextLong()) : null),
        new SourceCell(random.nextInt(), random.nextInt(), random.nextInt()));
  }

  @SafeVarargs
  private static <T> T one(Random random, T... values) {
    return values[random.nextInt(values.length)];
  }
}
