package org.tradebalance.collect;

import java.util.List;

/**
 * Where a file in the input folder came from; kept beside it by the hash of its content.
 *
 * @param source id of the source
 * @param file its name in the input folder
 * @param sha256 hash of its content
 * @param fetchedAt when its last page came, ISO 8601 in UTC
 * @param pages its pages in order
 */
public record FileOrigin(
    String source, String file, String sha256, String fetchedAt, List<OriginPage> pages) {

  /** Copies the list. */
  public FileOrigin {
    pages = List.copyOf(pages);
  }

  /** The address of the first page, with how many more there are. */
  public String address() {
    String first = pages.isEmpty() ? "" : pages.get(0).address();
    return pages.size() < 2 ? first : first + " and " + (pages.size() - 1) + " more pages";
  }
}
