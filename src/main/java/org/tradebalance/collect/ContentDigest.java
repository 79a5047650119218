package org.tradebalance.collect;

import java.io.IOException;
import java.net.http.HttpHeaders;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tradebalance.digest.Sha256;
import org.tradebalance.quality.IssueCode;

/** The hash that a server sends along, where it does (RFC 9530, and RFC 3230 before it). */
final class ContentDigest {

  private static final Pattern SHA_256 =
      Pattern.compile("(?i)(?:^|,)\\s*sha-256=:?([A-Za-z0-9+/=]+?):?\\s*(?:,|$)");

  private ContentDigest() {}

  /**
   * Compares.
   *
   * @param rest whether only the rest of the body came with these headers, so that the hash of what
   *     came is not that of the body
   */
  static void check(HttpHeaders headers, Path body, boolean rest)
      throws FetchException, IOException {
    for (String name :
        rest
            ? List.of("Repr-Digest", "Digest")
            : List.of("Repr-Digest", "Content-Digest", "Digest")) {
      Matcher digest = SHA_256.matcher(headers.firstValue(name).orElse(""));
      if (digest.find() && !hex(digest.group(1)).equals(Sha256.of(body))) {
        throw new FetchException(
            IssueCode.SOURCE_CUT, true, "the body is not that of the hash in the header " + name);
      }
    }
  }

  private static String hex(String base64) {
    try {
      return HexFormat.of().formatHex(Base64.getDecoder().decode(base64));
    } catch (IllegalArgumentException e) {
      return base64; // equal to no hash
    }
  }
}
