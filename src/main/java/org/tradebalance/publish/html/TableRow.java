package org.tradebalance.publish.html;

import java.util.List;

/**
 * A row of a table, as it is shown.
 *
 * @param heading what the row is about
 * @param texts the columns of text after it
 * @param numbers the columns of numbers after those
 */
record TableRow(String heading, List<String> texts, List<String> numbers) {

  TableRow(String heading, List<String> numbers) {
    this(heading, List.of(), numbers);
  }
}
