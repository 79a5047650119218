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
import org.tradebalance.trade.Adjustment;
import org.tradebalance.trade.Coded;
import org.tradebalance.trade.Flow;
import org.tradebalance.trade.Frequency;
import org.tradebalance.trade.Item;
import org.tradebalance.trade.Period;
import org.tradebalance.trade.SeriesKey;
import org.tradebalance.trade.SourceCell;

/** The figures of rejected rows on disk. */
final class PartitionLosses {

  private PartitionLosses() {}

  static void write(DataOutputStream out, List<LostPart> parts) throws IOException {
    out.writeInt(parts.size());
    for (LostPart part : parts) {
      SeriesKey series = part.series();
      out.writeUTF(series.dataset());
      out.writeUTF(series.reporter());
      out.writeUTF(series.partner());
      out.writeUTF(series.item().code());
      out.writeUTF(series.product());
      out.writeUTF(series.adjustment().code());
      Flow flow = part.flow();
      out.writeUTF(flow == null ? "" : flow.code());
      Period period = part.period();
      out.writeUTF(period == null ? "" : period.frequency().code());
      out.writeInt(period == null ? 0 : period.ordinal());
      out.writeInt(part.open().size());
      for (Field field : part.open()) {
        out.writeUTF(field.code());
      }
      out.writeInt(part.source().sheet());
      out.writeInt(part.source().row());
      out.writeInt(part.source().column());
    }
  }

  static List<LostPart> read(DataInputStream in) throws IOException {
    List<LostPart> parts = new ArrayList<>();
    for (int count = in.readInt(); count > 0; count--) {
      SeriesKey series =
          new SeriesKey(
              in.readUTF(),
              in.readUTF(),
              in.readUTF(),
              Coded.parse(Item.class, in.readUTF()),
              in.readUTF(),
              Coded.parse(Adjustment.class, in.readUTF()));
      String flow = in.readUTF();
      String frequency = in.readUTF();
      int ordinal = in.readInt();
      Set<Field> open = EnumSet.noneOf(Field.class);
      for (int fields = in.readInt(); fields > 0; fields--) {
        open.add(Coded.parse(Field.class, in.readUTF()));
      }
      parts.add(
          new LostPart(
              series,
              flow.isEmpty() ? null : Coded.parse(Flow.class, flow),
              frequency.isEmpty()
                  ? null
                  : new Period(Coded.parse(Frequency.class, frequency), ordinal),
              open,
              new SourceCell(in.readInt(), in.readInt(), in.readInt())));
    }
    return parts;
  }
}
