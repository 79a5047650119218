package org.tradebalance.config;

import java.util.ArrayList;
import java.util.List;

/**
 * The files that an operator accepts although other figures contradict their scale, signs or
 * periods.
 *
 * @param sha256 the beginnings of the hashes of their contents
 */
public record AcceptedFiles(List<String> sha256) {

  static final String NAME = "accepted.yml";

  private static final String HASH = "sha256";

  /** Copies the list. */
  public AcceptedFiles {
    sha256 = List.copyOf(sha256);
  }

  /** Whether a content is accepted. */
  public boolean contain(String hash) {
    return sha256.stream().anyMatch(hash::startsWith);
  }

  /**
   * Reads {@code config/accepted.yml}.
   *
   * @throws ConfigurationException naming the key, where it is wrong
   */
  static AcceptedFiles read(ConfigFiles files) {
    Node root = Node.parse("config/" + NAME, files.text(NAME)).allow("accepted");
    List<String> hashes = new ArrayList<>();
    for (Node node : root.nodes("accepted")) {
      node.allow(HASH, "because");
      String hash = node.text(HASH);
      if (!hash.matches("[0-9a-f]{12,64}")) {
        throw node.wrong(
            HASH, "'" + hash + "' is not the hash of a file, or its first 12 digits, in quotes");
      }
      node.text("because"); // whoever comes after must know why
      hashes.add(hash);
    }
    return new AcceptedFiles(hashes);
  }
}
