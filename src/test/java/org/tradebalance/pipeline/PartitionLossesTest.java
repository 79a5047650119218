package org.tradebalance.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.tradebalance.layout.definition.Field;
import org.tradebalance.normalise.LostPart;
import org.tradebalance.trade.Adjustment;
import org.tradebalance.trade.Flow;
import org.tradebalance.trade.Frequency;
import org.tradebalance.trade.Item;
import org.tradebalance.trade.Period;
import org.tradebalance.trade.SeriesKey;
import org.tradebalance.trade.SourceCell;

class PartitionLossesTest {

  @Test
  void whatIsWrittenIsRead() throws IOException {
    SeriesKey series = new SeriesKey("d", "USA", "CHN", Item.GOODS, "HS:01", Adjustment.NSA);
    List<LostPart> parts =
        List.of(
            new LostPart(
                series, Flow.IMPORT, Period.month(2024, 5), Set.of(), new SourceCell(1, 2, 3)),
            new LostPart(
                series,
                Flow.EXPORT,
                new Period(Frequency.YEAR_TO_DATE, Period.month(2024, 5).ordinal()),
                Set.of(Field.PARTNER, Field.PRODUCT),
                SourceCell.WHOLE_FILE),
            new LostPart(series, null, null, Set.of(Field.REPORTER), SourceCell.WHOLE_FILE));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    PartitionLosses.write(new DataOutputStream(bytes), parts);
    assertThat(
            PartitionLosses.read(
                new DataInputStream(new ByteArrayInputStream(bytes.toByteArray()))))
        .isEqualTo(parts);
  }
}
