package org.tradebalance.config;

import java.util.List;

/**
 * The files that an operator accepts although other figures contradict their scale, signs or
 * periods.
 *
 * @param sha256 the beginnings of the hashes of their contents
 */
public record AcceptedFiles(List<String> sha256) {

  static final String NAME = "accepted.yml";
  static final String SCHEMA = "accepted";

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
    return new AcceptedFiles(
        Node.read(files, NAME, SCHEMA).nodes("accepted").stream()
            .map(node -> node.text("sha256"))
            .toList());
  }
}
