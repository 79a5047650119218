package org.tradebalance.extract.csv;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.apache.poi.poifs.filesystem.FileMagic;
import org.tradebalance.extract.Archive;
import org.tradebalance.extract.Extract;
import org.tradebalance.extract.Limits;
import org.tradebalance.extract.MeasuredStream;
import org.tradebalance.extract.RefusedFileException;
import org.tradebalance.quality.Issue;
import org.tradebalance.quality.IssueCode;

/** The one text inside a compressed file, read as a stream and never unpacked to disk. */
public final class Unpacked {

  private static final int MAGIC = 64;
  private static final List<String> ARCHIVES =
      List.of(".zip", ".gz", ".tgz", ".bz2", ".xz", ".7z", ".rar", ".tar", ".xlsx", ".xls", ".ods");

  /** What Statistics Canada packs beside a table: the meaning of its columns, no figures. */
  private static final Pattern METADATA = Pattern.compile("(?i).*_MetaData\\.csv");

  private Unpacked() {}

  /**
   * The content of a gzip file.
   *
   * @throws RefusedFileException where it is no text
   */
  public static Extract gzip(Path file, String name, Limits limits)
      throws IOException, RefusedFileException {
    Bytes bytes =
        () ->
            MeasuredStream.of(
                new GZIPInputStream(Files.newInputStream(file)), "it", limits, Files.size(file));
    return text(bytes, name, "what is packed in it");
  }

  /**
   * The only text of a zip archive.
   *
   * @throws RefusedFileException where it holds something else or several files, or is not safe
   */
  public static Extract zip(Path file, String name, Limits limits)
      throws IOException, RefusedFileException {
    String entry;
    try (Archive archive = Archive.open(file, name, limits)) {
      entry = onlyText(archive.names(), name);
    } catch (IOException e) {
      throw damaged(name, e);
    }
    return text(() -> open(file, name, limits, entry), name, entry);
  }

  private static String onlyText(List<String> names, String name) throws RefusedFileException {
    List<String> entries =
        names.stream()
            .filter(n -> !n.startsWith("__MACOSX/") && !METADATA.matcher(n).matches())
            .toList();
    for (String entry : entries) {
      if (ARCHIVES.stream().anyMatch(entry.toLowerCase(Locale.ROOT)::endsWith)) {
        throw nested(name, entry);
      }
    }
    if (entries.size() == 1) {
      return entries.get(0);
    }
    String found = entries.size() + " files";
    throw new RefusedFileException(Issue.ofFile(IssueCode.ARCHIVE_OF_SEVERAL, name, found));
  }

  /** Makes sure that the content is text, whatever it is called. */
  private static Extract text(Bytes bytes, String name, String what)
      throws IOException, RefusedFileException {
    try (InputStream in = bytes.open()) {
      byte[] start = in.readNBytes(MAGIC);
      boolean gzip = start.length > 2 && (start[0] & 0xFF) == 0x1F && (start[1] & 0xFF) == 0x8B;
      FileMagic magic = FileMagic.valueOf(start);
      if (gzip || magic == FileMagic.OOXML || magic == FileMagic.OLE2) {
        throw nested(name, what);
      }
    } catch (IOException e) {
      throw damaged(name, e);
    }
    try {
      return TextContent.of(new CsvExtract(bytes, name), name);
    } catch (IOException e) {
      throw CsvExtract.damaged(name, e); // what is packed shows only here that it is cut or changed
    }
  }

  private static RefusedFileException nested(String name, String what) {
    return new RefusedFileException(Issue.ofFile(IssueCode.ARCHIVE_NESTED, name, what));
  }

  private static RefusedFileException damaged(String name, IOException e) {
    return new RefusedFileException(
        Issue.ofFile(IssueCode.FILE_DAMAGED, name, String.valueOf(e.getMessage())), e);
  }

  private static InputStream open(Path file, String name, Limits limits, String entry)
      throws IOException {
    Archive archive = checked(file, name, limits);
    return new FilterInputStream(archive.read(entry)) {
      @Override
      public void close() throws IOException {
        super.close();
        archive.close();
      }
    };
  }

  /** The archive once more; that it is refused now means that somebody changed it. */
  private static Archive checked(Path file, String name, Limits limits) throws IOException {
    try {
      return Archive.open(file, name, limits);
    } catch (RefusedFileException e) {
      throw new IOException(e.issue().message(), e);
    }
  }
}
