package org.tradebalance.pipeline;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.tradebalance.trade.Adjustment;
import org.tradebalance.trade.Coded;
import org.tradebalance.trade.Frequency;
import org.tradebalance.trade.Item;
import org.tradebalance.trade.Period;
import org.tradebalance.trade.SeriesKey;
import org.tradebalance.trade.SourceCell;

/** Series, periods and cells of a partition on disk. */
final class PartitionKeys {

  private PartitionKeys() {}

  static void write(DataOutputStream out, SeriesKey series) throws IOException {
    out.writeUTF(series.dataset());
    out.writeUTF(series.reporter());
    out.writeUTF(series.partner());
    out.writeUTF(series.item().code());
    out.writeUTF(series.product());
    out.writeUTF(series.adjustment().code());
  }

  static SeriesKey series(DataInputStream in) throws IOException {
    return new SeriesKey(
        in.readUTF(),
        in.readUTF(),
        in.readUTF(),
        Coded.parse(Item.class, in.readUTF()),
        in.readUTF(),
        Coded.parse(Adjustment.class, in.readUTF()));
  }

  /** Writes a period, or that there is none. */
  static void write(DataOutputStream out, @Nullable Period period) throws IOException {
    out.writeUTF(period == null ? "" : period.frequency().code());
    out.writeInt(period == null ? 0 : period.ordinal());
  }

  static @Nullable Period period(DataInputStream in) throws IOException {
    String frequency = in.readUTF();
    int ordinal = in.readInt();
    return frequency.isEmpty()
        ? null
        : new Period(Coded.parse(Frequency.class, frequency), ordinal);
  }

  static void write(DataOutputStream out, SourceCell source) throws IOException {
    out.writeInt(source.sheet());
    out.writeInt(source.row());
    out.writeInt(source.column());
  }

  static SourceCell source(DataInputStream in) throws IOException {
    return new SourceCell(in.readInt(), in.readInt(), in.readInt());
  }
}
