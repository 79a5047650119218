package org.tradebalance.collect;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.tradebalance.quality.IssueCode;

/** The coding in which a body travelled (RFC 9110, 8.4), taken off. */
final class ContentCoding {

  private ContentCoding() {}

  /** The body without its coding, in a file of its own. */
  static Path unpack(Path packed, String coding, WebSource source)
      throws FetchException, IOException {
    Path body = packed.resolveSibling(packed.getFileName() + ".whole");
    String name = coding.strip().toLowerCase(Locale.ROOT);
    // Some servers call a .gz file by what packed it, as if it were to be unpacked on the way.
    boolean isFile = source.kind() == ContentKind.GZ && name.endsWith("gzip");
    if (name.isEmpty() || name.equals("identity") || isFile) {
      return Files.move(packed, body, StandardCopyOption.REPLACE_EXISTING);
    }
    if (!name.equals("gzip") && !name.equals("x-gzip")) {
      throw new FetchException(
          IssueCode.SOURCE_NOT_FETCHED, false, "the answer is packed as " + name);
    }
    try (InputStream in = new GZIPInputStream(Files.newInputStream(packed));
        OutputStream out = Files.newOutputStream(body)) {
      byte[] buffer = new byte[1 << 16];
      long bytes = 0;
      for (int length = in.read(buffer); length >= 0; length = in.read(buffer)) {
        bytes += length;
        if (bytes > source.limits().bytes()) {
          throw new FetchException(
              IssueCode.SOURCE_NOT_FETCHED,
              false,
              "the answer unpacks to more than " + source.limits().bytes() + " bytes");
        }
        out.write(buffer, 0, length);
      }
    } catch (EOFException | ZipException e) {
      throw new FetchException(
          IssueCode.SOURCE_CUT, true, "the packed answer ends in the middle or is damaged");
    }
    return body;
  }
}
