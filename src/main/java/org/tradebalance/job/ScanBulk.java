package org.tradebalance.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.springframework.batch.core.job.JobInterruptedException;
import org.tradebalance.bulk.BulkAssembly;
import org.tradebalance.bulk.BulkFile;
import org.tradebalance.bulk.InOrder;
import org.tradebalance.bulk.PieceFolder;
import org.tradebalance.bulk.PiecePlan;
import org.tradebalance.extract.Limits;
import org.tradebalance.extract.RefusedFileException;
import org.tradebalance.layout.Corrections;
import org.tradebalance.layout.Layout;
import org.tradebalance.normalise.PieceResult;
import org.tradebalance.publish.GroupOnly;

/**
 * The way of one very large file: piece by piece, each kept on disk when it is done, so that a run
 * that goes on after a stop or a kill scans only the pieces that are left.
 */
final class ScanBulk {

  private static final long PIECE_BYTES = 32L << 20;
  private static final long LEAST_TABLE = 4L << 20;
  private static final long MOST_TABLE = 64L << 20;

  private final int threads;
  private final Boundary boundary;
  private final long pieceBytes;

  /**
   * A scanner.
   *
   * @param threads pieces scanned at the same time
   * @param boundary asked before each piece
   */
  ScanBulk(int threads, Boundary boundary) {
    this(threads, boundary, PIECE_BYTES);
  }

  /** A scanner with pieces of another size, more or less. */
  ScanBulk(int threads, Boundary boundary, long pieceBytes) {
    this.threads = threads;
    this.boundary = boundary;
    this.pieceBytes = pieceBytes;
  }

  /** Between two pieces. */
  interface Boundary {

    /** A boundary that nobody stops at. */
    Boundary NONE = () -> false;

    /** Whether the run shall stop. */
    boolean stops();
  }

  /**
   * Scans what is left of a file and puts it together.
   *
   * @param name its path below the input folder, for messages
   * @param limits how much it may hold
   * @param corrections its corrected rows
   * @param folder where its pieces are left
   * @param details where its balances by product go
   * @param afterReading done when the file has been read for the last time; the rest takes a while
   * @throws JobInterruptedException where the run shall stop; the pieces that are done stay
   */
  PieceFile.Content scan(
      Path file,
      String name,
      Layout layout,
      Limits limits,
      Corrections corrections,
      Path folder,
      Path details,
      Runnable afterReading)
      throws IOException, JobInterruptedException {
    GroupOnly.folder(folder);
    GroupOnly.folder(Objects.requireNonNull(details.toAbsolutePath().getParent()));
    BulkFile bulk = new BulkFile(file, name, layout, limits, new PieceFolder(folder), corrections);
    try {
      PiecePlan plan = plan(bulk);
      List<PieceResult> results = new ArrayList<>();
      for (PieceFile.Content piece : pieces(bulk, plan)) {
        PieceResult result = piece.result();
        if (result == null) {
          return piece;
        }
        results.add(result);
      }
      if (results.size() < plan.pieces()) {
        throw new JobInterruptedException("stopped between two pieces of " + name);
      }
      PieceResult whole =
          new BulkAssembly(bulk, plan(bulk), threads).into(results, details, afterReading);
      return new PieceFile.Content(whole, null);
    } catch (RefusedFileException e) {
      return new PieceFile.Content(null, e.issue());
    }
  }

  private PiecePlan plan(BulkFile bulk) throws IOException, RefusedFileException {
    return PiecePlan.of(bulk, pieceBytes, threads);
  }

  /** What the pieces gave, in order, up to where the run shall stop. */
  private List<PieceFile.Content> pieces(BulkFile bulk, PiecePlan plan) throws IOException {
    List<Callable<List<PieceFile.Content>>> parts = new ArrayList<>();
    for (int number = 0; number < plan.pieces(); number++) {
      int piece = number;
      parts.add(() -> boundary.stops() ? List.of() : List.of(piece(bulk, plan, piece)));
    }
    List<PieceFile.Content> done = new ArrayList<>();
    InOrder.run(parts, threads, done::addAll);
    return done;
  }

  private PieceFile.Content piece(BulkFile bulk, PiecePlan plan, int piece) throws IOException {
    Path target = bulk.folder().path().resolve(String.format(Locale.ROOT, "%05d.piece", piece));
    // A run of an earlier version, whose identities were others, left none that can be read.
    if (Files.exists(target) && Files.exists(bulk.folder().identities(piece))) {
      return PieceFile.read(target);
    }
    PieceFile.Content content;
    try {
      content = new PieceFile.Content(bulk.scan(plan, piece, tableBytes()), null);
    } catch (RefusedFileException e) {
      content = new PieceFile.Content(null, e.issue());
    }
    PieceFile.write(target, content);
    return content;
  }

  /** Sums, their sorting and the rest of the work take some times the table. */
  private long tableBytes() {
    long share = Runtime.getRuntime().maxMemory() / 16 / threads;
    return Math.max(LEAST_TABLE, Math.min(MOST_TABLE, share));
  }
}
