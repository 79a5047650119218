package org.tradebalance.pipeline;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.tradebalance.normalise.SplitResult;
import org.tradebalance.quality.Issue;
import org.tradebalance.quality.IssueCode;
import org.tradebalance.quality.Location;
import org.tradebalance.quality.Rejection;
import org.tradebalance.quality.RowCounts;
import org.tradebalance.trade.Observation;
import org.tradebalance.trade.OriginalValue;

/**
 * The result of a partition on disk, written aside and renamed, so that it is there whole or not at
 * all. Holds either the result or the issue for which the file is refused.
 */
public final class PartitionFile {

  private static final int FORMAT = 7;

  /** What a partition gave: exactly one of the two is not null. */
  public record Content(@Nullable SplitResult result, @Nullable Issue refusal) {}

  private PartitionFile() {}

  static void write(Path target, Content content) throws IOException {
    Path aside = target.resolveSibling(target.getFileName() + ".part");
    try (DataOutputStream out =
        new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(aside), 1 << 16))) {
      out.writeInt(FORMAT);
      Issue refusal = content.refusal;
      SplitResult result = content.result;
      out.writeBoolean(refusal != null);
      if (refusal != null) {
        writeIssue(out, refusal);
      } else if (result != null) {
        writeResult(out, result);
      }
    }
    Files.move(aside, target, StandardCopyOption.ATOMIC_MOVE);
  }

  public static Content read(Path source) throws IOException {
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

  private static void writeResult(DataOutputStream out, SplitResult result) throws IOException {
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
    PartitionObservations.write(out, result.flows());
    PartitionOriginals.write(out, result.originals());
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
    PartitionObservations.write(out, result.deletions());
    PartitionObservations.write(out, result.unconverted());
    PartitionLosses.write(out, result.lost());
  }

  private static SplitResult readResult(DataInputStream in) throws IOException {
    long read = in.readLong();
    long accepted = in.readLong();
    long rejected = in.readLong();
    SortedMap<String, Long> ignored = new TreeMap<>();
    for (int count = in.readInt(); count > 0; count--) {
      ignored.put(in.readUTF(), in.readLong());
    }
    long notApplicable = in.readLong();
    List<Observation> flows = PartitionObservations.read(in);
    List<OriginalValue> originals = PartitionOriginals.read(in);
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
    return new SplitResult(
        flows,
        rejections,
        new RowCounts(read, accepted, rejected, ignored),
        notApplicable,
        originals,
        warnings,
        PartitionObservations.read(in),
        PartitionObservations.read(in),
        PartitionLosses.read(in));
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
