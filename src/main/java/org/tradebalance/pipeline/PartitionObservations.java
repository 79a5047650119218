package org.tradebalance.pipeline;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tradebalance.trade.Coded;
import org.tradebalance.trade.Figure;
import org.tradebalance.trade.Flow;
import org.tradebalance.trade.Frequency;
import org.tradebalance.trade.Observation;
import org.tradebalance.trade.ObservationStatus;
import org.tradebalance.trade.Period;
import org.tradebalance.trade.SeriesKey;
import org.tradebalance.trade.SourceCell;
import org.tradebalance.trade.Usd;

/**
 * The figures of a partition on disk. Each is a record of one size; what it is about is said by
 * number, and spelled out after the record that has a number for the first time. So figures that
 * were read share their series and periods.
 */
final class PartitionObservations {

  private static final int SIZE = 5 * Integer.BYTES + Long.BYTES;

  private PartitionObservations() {}

  static void write(DataOutputStream out, List<Observation> flows) throws IOException {
    Map<SeriesKey, Integer> numbers = new HashMap<>();
    Map<When, Integer> times = new HashMap<>();
    ByteBuffer record = ByteBuffer.allocate(SIZE);
    out.writeInt(flows.size());
    for (Observation flow : flows) {
      When when = new When(flow.flow(), flow.period(), flow.figure().state());
      Integer number = numbers.get(flow.series());
      Integer time = times.get(when);
      Usd amount = flow.figure().amount();
      record
          .clear()
          .putInt(number == null ? numbers.size() : number)
          .putInt(time == null ? times.size() : time)
          .putLong(amount == null ? 0 : amount.thousandths())
          .putInt(flow.source().sheet())
          .putInt(flow.source().row())
          .putInt(flow.source().column());
      out.write(record.array());
      if (number == null) {
        numbers.put(flow.series(), numbers.size());
        PartitionKeys.write(out, flow.series());
      }
      if (time == null) {
        times.put(when, times.size());
        writeWhen(out, when);
      }
    }
  }

  static List<Observation> read(DataInputStream in) throws IOException {
    int count = in.readInt();
    List<SeriesKey> series = new ArrayList<>();
    List<When> times = new ArrayList<>();
    List<Observation> flows = new ArrayList<>(count);
    ByteBuffer record = ByteBuffer.allocate(SIZE);
    for (int i = 0; i < count; i++) {
      if (in.readNBytes(record.array(), 0, SIZE) < SIZE) {
        throw new EOFException("the partition ends after " + i + " of " + count + " figures");
      }
      record.clear();
      int number = record.getInt();
      int time = record.getInt();
      if (number == series.size()) {
        series.add(PartitionKeys.series(in));
      }
      if (time == times.size()) {
        times.add(readWhen(in));
      }
      Usd amount = new Usd(record.getLong());
      When when = times.get(time);
      flows.add(
          new Observation(
              series.get(number),
              when.flow,
              when.period,
              new Figure(when.state, when.state.hasAmount() ? amount : null),
              new SourceCell(record.getInt(), record.getInt(), record.getInt())));
    }
    return flows;
  }

  private static void writeWhen(DataOutputStream out, When when) throws IOException {
    out.writeUTF(when.flow.code());
    out.writeUTF(when.period.frequency().code());
    out.writeInt(when.period.ordinal());
    out.writeUTF(when.state.code());
  }

  private static When readWhen(DataInputStream in) throws IOException {
    return new When(
        Coded.parse(Flow.class, in.readUTF()),
        new Period(Coded.parse(Frequency.class, in.readUTF()), in.readInt()),
        Coded.parse(ObservationStatus.class, in.readUTF()));
  }

  /** What many figures of a partition have in common. */
  private record When(Flow flow, Period period, ObservationStatus state) {}
}
