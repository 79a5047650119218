package org.tradebalance.collect;

import java.io.IOException;
import java.io.InputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import org.tradebalance.quality.IssueCode;

/** Some APIs repeat the key of whoever asks in their answer, which then must not be kept. */
final class KeyEcho {

  private KeyEcho() {}

  /** Refuses, and deletes, a body that holds a key. */
  static void refuse(Path body, Set<String> keys) throws FetchException, IOException {
    if (keys.isEmpty()) {
      return;
    }
    Set<String> written = new HashSet<>(keys);
    keys.forEach(key -> written.add(URLEncoder.encode(key, StandardCharsets.UTF_8)));
    String before = "";
    int longest = written.stream().mapToInt(String::length).max().orElse(0);
    try (InputStream in = Files.newInputStream(body)) {
      byte[] buffer = new byte[1 << 16];
      for (int length = in.read(buffer); length >= 0; length = in.read(buffer)) {
        String text = before + new String(buffer, 0, length, StandardCharsets.ISO_8859_1);
        if (written.stream().anyMatch(text::contains)) {
          Files.delete(body);
          throw new FetchException(
              IssueCode.SOURCE_ANSWER_WRONG,
              false,
              "the answer repeats the key, so it is not kept; ask for a format that does not");
        }
        before = text.substring(Math.max(0, text.length() - longest));
      }
    }
  }
}
