package org.tradebalance.collect;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.tradebalance.quality.IssueCode;

/** Whether an archive is whole: every part can be unpacked to its end and has its checksum. */
final class ArchiveCheck {

  /** An archive that grows by more is none of a table. */
  private static final long GROWTH = 100;

  private ArchiveCheck() {}

  static boolean isWorkbook(Path body) {
    try (ZipFile zip = new ZipFile(body.toFile())) {
      return zip.getEntry("[Content_Types].xml") != null;
    } catch (IOException e) {
      // Cut off: what it was is written in its end. Its first part tells workbooks from others.
      return startsLikeWorkbook(body);
    }
  }

  private static boolean startsLikeWorkbook(Path body) {
    try (InputStream in = Files.newInputStream(body)) {
      String start = new String(in.readNBytes(4_096), java.nio.charset.StandardCharsets.ISO_8859_1);
      return start.contains("[Content_Types].xml")
          || start.contains("_rels/.rels")
          || start.contains("xl/");
    } catch (IOException e) {
      return false;
    }
  }

  /** Refuses an archive that is cut off or damaged, and one of several tables. */
  static void whole(Path body, ContentKind kind, long limit) throws FetchException, IOException {
    if (kind == ContentKind.GZ) {
      try (InputStream in = new GZIPInputStream(Files.newInputStream(body))) {
        drain(in, limit * GROWTH);
      } catch (IOException e) {
        throw damaged(e);
      }
      return;
    }
    try (ZipFile zip = new ZipFile(body.toFile())) {
      List<? extends ZipEntry> parts = Collections.list(zip.entries());
      for (ZipEntry part : parts) {
        CRC32 checksum = new CRC32();
        try (InputStream in = new CheckedInputStream(zip.getInputStream(part), checksum)) {
          drain(in, limit * GROWTH);
        }
        if (checksum.getValue() != part.getCrc()) {
          throw new IOException(part.getName() + " has another checksum");
        }
      }
      long tables =
          parts.stream()
              .filter(part -> !part.isDirectory())
              .filter(part -> !part.getName().toLowerCase(Locale.ROOT).contains("metadata"))
              .count();
      if (kind == ContentKind.ZIP && tables != 1) {
        throw new FetchException(
            IssueCode.SOURCE_ANSWER_WRONG,
            false,
            "the archive holds " + tables + " tables besides metadata, expected one");
      }
    } catch (IOException e) {
      throw damaged(e);
    }
  }

  private static void drain(InputStream in, long limit) throws IOException {
    byte[] buffer = new byte[1 << 16];
    long bytes = 0;
    for (int length = in.read(buffer); length >= 0; length = in.read(buffer)) {
      bytes += length;
      if (bytes > limit) {
        throw new IOException("it unpacks to more than " + limit + " bytes");
      }
    }
  }

  private static FetchException damaged(IOException problem) {
    return new FetchException(
        IssueCode.SOURCE_CUT,
        true,
        "the archive is cut off or damaged (" + problem.getMessage() + ")");
  }
}
