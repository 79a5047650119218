package org.tradebalance.publish;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.tradebalance.digest.Sha256;

/**
 * What a file holds, read back from the disk.
 *
 * @param sha256 hash of its bytes
 * @param records line ends outside quotes: the records of a CSV, header included
 */
record WrittenFile(String sha256, long records) {

  static WrittenFile read(Path file) throws IOException {
    MessageDigest digest = Sha256.digestFor(Files.size(file));
    RecordCount count = new RecordCount();
    byte[] buffer = new byte[1 << 16];
    try (InputStream in = Files.newInputStream(file)) {
      for (int length = in.read(buffer); length >= 0; length = in.read(buffer)) {
        digest.update(buffer, 0, length);
        count.add(buffer, length);
      }
    }
    return new WrittenFile(HexFormat.of().formatHex(digest.digest()), count.records());
  }
}
