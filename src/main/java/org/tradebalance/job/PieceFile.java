package org.tradebalance.job;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.tradebalance.normalise.PieceResult;
import org.tradebalance.quality.Issue;
import org.tradebalance.quality.IssueCode;
import org.tradebalance.quality.Location;
import org.tradebalance.quality.Rejection;
import org.tradebalance.quality.RowCounts;
import org.tradebalance.trade.Adjustment;
import org.tradebalance.trade.Coded;
import org.tradebalance.trade.Figure;
import org.tradebalance.trade.FigureState;
import org.tradebalance.trade.Flow;
import org.tradebalance.trade.Frequency;
import org.tradebalance.trade.Measure;
import org.tradebalance.trade.OriginalAmount;
import org.tradebalance.trade.Period;
import org.tradebalance.trade.Series;
import org.tradebalance.trade.SourceCell;
import org.tradebalance.trade.TradeFlow;
import org.tradebalance.trade.Usd;

/**
 * The result of a piece on disk, written aside and renamed, so that it is there whole or not at
 * all. Holds either the result or the issue for which the file is refused.
 */
final class PieceFile {

  private static final int FORMAT = 3;

  /** What a piece gave: exactly one of the two is not null. */
  record Content(@Nullable PieceResult result, @Nullable Issue refusal) {}

  private PieceFile() {}

  static void write(Path target, Content content) throws IOException {
    Path aside = target.resolveSibling(target.getFileName() + ".part");
    try (DataOutputStream out =
        new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(aside), 1 << 16))) {
      out.writeInt(FORMAT);
      Issue refusal = content.refusal;
      PieceResult result = content.result;
      out.writeBoolean(refusal != null);
      if (refusal != null) {
        writeIssue(out, refusal);
      } else if (result != null) {
        writeResult(out, result);
      }
    }
    Files.move(aside, target, StandardCopyOption.ATOMIC_MOVE);
  }

  static Content read(Path source) throws IOException {
    try (DataInputStream in =
        new DataInputStream(new BufferedInputStream(Files.newInputStream(source), 1 << 16))) {
      if (in.readInt() != FORMAT) {
        throw new IOException(source + " was written by another version; run again with --force");
      }
      return in.readBoolean()
          ? new Content(null, readIssue(in))
          : new Content(readResult(in), null);
    }
  }

  private static void writeResult(DataOutputStream out, PieceResult result) throws IOException {
    RowCounts rows = result.rows();
    out.writeLong(rows.read());
    out.writeLong(rows.accepted());
    out.writeLong(rows.rejected());
    out.writeInt(rows.ignored().size());
    for (Map.Entry<String, Long> reason : rows.ignored().entrySet()) {
      out.writeUTF(reason.getKey());
      out.writeLong(reason.getValue());
    }
    out.writeLong(result.notApplicable());
    writeFlows(out, result.flows());
    PieceOriginals.write(out, result.originals());
    out.writeInt(result.rejections().size());
    for (Rejection rejection : result.rejections()) {
      writeText(out, rejection.rawRecord());
      out.writeInt(rejection.issues().size());
      for (Issue issue : rejection.issues()) {
        writeIssue(out, issue);
      }
    }
    out.writeInt(result.warnings().size());
    for (Issue warning : result.warnings()) {
      writeIssue(out, warning);
    }
  }

  private static PieceResult readResult(DataInputStream in) throws IOException {
    long read = in.readLong();
    long accepted = in.readLong();
    long rejected = in.readLong();
    SortedMap<String, Long> ignored = new TreeMap<>();
    for (int count = in.readInt(); count > 0; count--) {
      ignored.put(in.readUTF(), in.readLong());
    }
    long notApplicable = in.readLong();
    List<TradeFlow> flows = readFlows(in);
    List<OriginalAmount> originals = PieceOriginals.read(in);
    List<Rejection> rejections = new ArrayList<>();
    for (int count = in.readInt(); count > 0; count--) {
      String rawRecord = readText(in);
      List<Issue> issues = new ArrayList<>();
      for (int number = in.readInt(); number > 0; number--) {
        issues.add(readIssue(in));
      }
      rejections.add(new Rejection(issues, rawRecord));
    }
    List<Issue> warnings = new ArrayList<>();
    for (int count = in.readInt(); count > 0; count--) {
      warnings.add(readIssue(in));
    }
    return new PieceResult(
        flows,
        rejections,
        new RowCounts(read, accepted, rejected, ignored),
        notApplicable,
        originals,
        warnings);
  }

  private static void writeFlows(DataOutputStream out, List<TradeFlow> flows) throws IOException {
    Map<Series, Integer> numbers = new HashMap<>();
    out.writeInt(flows.size());
    for (TradeFlow flow : flows) {
      Integer number = numbers.get(flow.series());
      out.writeInt(number == null ? -1 : number);
      if (number == null) {
        numbers.put(flow.series(), numbers.size());
        writeSeries(out, flow.series());
      }
      out.writeUTF(flow.flow().code());
      out.writeUTF(flow.period().frequency().code());
      out.writeInt(flow.period().ordinal());
      out.writeUTF(flow.figure().state().code());
      Usd amount = flow.figure().amount();
      out.writeBoolean(amount != null);
      if (amount != null) {
        out.writeLong(amount.thousandths());
      }
      out.writeInt(flow.source().sheet());
      out.writeInt(flow.source().row());
      out.writeInt(flow.source().column());
    }
  }

  private static List<TradeFlow> readFlows(DataInputStream in) throws IOException {
    int count = in.readInt();
    List<Series> known = new ArrayList<>();
    List<TradeFlow> flows = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      int number = in.readInt();
      if (number < 0) {
        number = known.size();
        known.add(readSeries(in));
      }
      Flow flow = Coded.parse(Flow.class, in.readUTF());
      Period period = new Period(Coded.parse(Frequency.class, in.readUTF()), in.readInt());
      FigureState state = Coded.parse(FigureState.class, in.readUTF());
      Usd amount = in.readBoolean() ? new Usd(in.readLong()) : null;
      SourceCell source = new SourceCell(in.readInt(), in.readInt(), in.readInt());
      flows.add(new TradeFlow(known.get(number), flow, period, new Figure(state, amount), source));
    }
    return flows;
  }

  private static void writeSeries(DataOutputStream out, Series series) throws IOException {
    out.writeUTF(series.dataset());
    out.writeUTF(series.reporter());
    out.writeUTF(series.partner());
    out.writeUTF(series.measure().code());
    out.writeUTF(series.product());
    out.writeUTF(series.adjustment().code());
  }

  private static Series readSeries(DataInputStream in) throws IOException {
    return new Series(
        in.readUTF(),
        in.readUTF(),
        in.readUTF(),
        Coded.parse(Measure.class, in.readUTF()),
        in.readUTF(),
        Coded.parse(Adjustment.class, in.readUTF()));
  }

  private static void writeIssue(DataOutputStream out, Issue issue) throws IOException {
    out.writeUTF(issue.code().name());
    writeText(out, issue.location().file());
    writeText(out, issue.location().sheet());
    out.writeInt(issue.location().row());
    out.writeUTF(issue.location().column());
    writeText(out, issue.field());
    writeText(out, issue.rawValue());
    out.writeInt(issue.arguments().size());
    for (String argument : issue.arguments()) {
      writeText(out, argument);
    }
  }

  private static Issue readIssue(DataInputStream in) throws IOException {
    IssueCode code = IssueCode.valueOf(in.readUTF());
    Location place = new Location(readText(in), readText(in), in.readInt(), in.readUTF());
    String field = readText(in);
    String rawValue = readText(in);
    List<String> arguments = new ArrayList<>();
    for (int count = in.readInt(); count > 0; count--) {
      arguments.add(readText(in));
    }
    return new Issue(code, place, field, rawValue, arguments);
  }

  /** Text of any length; {@link DataOutputStream#writeUTF} ends at 64 KiB. */
  private static void writeText(DataOutputStream out, String text) throws IOException {
    byte[] bytes = text.getBytes(java.nio.charset.StandardCharsets.UTF_8);
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  private static String readText(DataInputStream in) throws IOException {
    return new String(in.readNBytes(in.readInt()), java.nio.charset.StandardCharsets.UTF_8);
  }
}
