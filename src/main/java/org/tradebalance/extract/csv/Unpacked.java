package org.tradebalance.extract.csv;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.tradebalance.extract.Limits;
import org.tradebalance.extract.RefusedFileException;
import org.tradebalance.quality.Issue;
import org.tradebalance.quality.IssueCode;

/** The one CSV inside a compressed file, read as a stream and never unpacked to disk. */
public final class Unpacked {

  private Unpacked() {}

  /** The content of a gzip file. */
  public static CsvExtract gzip(Path file, String name, Limits limits) {
    return new CsvExtract(
        () -> new Limited(new GZIPInputStream(Files.newInputStream(file)), limits), name);
  }

  /**
   * The only CSV of a zip archive.
   *
   * @throws RefusedFileException where it holds something else or several files
   */
  public static CsvExtract zip(Path file, String name, Limits limits) throws RefusedFileException {
    String entry = onlyCsv(file, name);
    return new CsvExtract(() -> new Limited(open(file, entry), limits), name);
  }

  private static String onlyCsv(Path file, String name) throws RefusedFileException {
    List<String> entries;
    try (ZipFile zip = new ZipFile(file.toFile())) {
      entries =
          zip.stream()
              .filter(entry -> !entry.isDirectory() && !entry.getName().startsWith("__MACOSX"))
              .map(ZipEntry::getName)
              .toList();
    } catch (IOException e) {
      throw new RefusedFileException(
          Issue.ofFile(IssueCode.FILE_DAMAGED, name, String.valueOf(e.getMessage())), e);
    }
    if (entries.size() != 1
        || !entries.get(0).toLowerCase(java.util.Locale.ROOT).endsWith(".csv")) {
      String found = entries.size() == 1 ? "the file " + entries.get(0) : entries.size() + " files";
      throw new RefusedFileException(Issue.ofFile(IssueCode.ARCHIVE_OF_SEVERAL, name, found));
    }
    return entries.get(0);
  }

  private static InputStream open(Path file, String entry) throws IOException {
    ZipFile zip = new ZipFile(file.toFile());
    return new FilterInputStream(zip.getInputStream(zip.getEntry(entry))) {
      @Override
      public void close() throws IOException {
        super.close();
        zip.close();
      }
    };
  }

  /** Stops where a compressed file unpacks to more than the limit. */
  private static final class Limited extends FilterInputStream {

    private final Limits limits;
    private long bytes;

    Limited(InputStream in, Limits limits) {
      super(in);
      this.limits = limits;
    }

    @Override
    public int read() throws IOException {
      int read = super.read();
      count(read < 0 ? 0 : 1);
      return read;
    }

    @Override
    public int read(byte[] buffer, int from, int length) throws IOException {
      int read = super.read(buffer, from, length);
      count(read);
      return read;
    }

    private void count(int read) throws IOException {
      bytes += Math.max(0, read);
      if (bytes > limits.expandedBytes()) {
        throw new IOException("it unpacks to more than " + limits.expandedBytes() + " bytes");
      }
    }
  }
}
