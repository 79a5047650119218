package org.tradebalance.pipeline;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.tradebalance.layout.definition.Field;
import org.tradebalance.normalise.LostPart;
import org.tradebalance.trade.Coded;
import org.tradebalance.trade.Flow;
import org.tradebalance.trade.Period;
import org.tradebalance.trade.SeriesKey;

/** The figures of rejected rows on disk. */
final class PartitionLosses {

  private PartitionLosses() {}

  static void write(DataOutputStream out, List<LostPart> parts) throws IOException {
    out.writeInt(parts.size());
    for (LostPart part : parts) {
      PartitionKeys.write(out, part.series());
      Flow flow = part.flow();
      out.writeUTF(flow == null ? "" : flow.code());
      PartitionKeys.write(out, part.period());
      out.writeInt(part.open().size());
      for (Field field : part.open()) {
        out.writeUTF(field.code());
      }
      PartitionKeys.write(out, part.source());
    }
  }

  static List<LostPart> read(DataInputStream in) throws IOException {
    List<LostPart> parts = new ArrayList<>();
    for (int count = in.readInt(); count > 0; count--) {
      SeriesKey series = PartitionKeys.series(in);
      String flow = in.readUTF();
      Period period = PartitionKeys.period(in);
      Set<Field> open = EnumSet.noneOf(Field.class);
      for (int fields = in.readInt(); fields > 0; fields--) {
        open.add(Coded.parse(Field.class, in.readUTF()));
      }
      parts.add(
          new LostPart(
              series,
              flow.isEmpty() ? null : Coded.parse(Flow.class, flow),
              period,
              open,
              PartitionKeys.source(in)));
    }
    return parts;
  }
}
