package org.tradebalance.cli;

import picocli.CommandLine.Option;

/** Whether a person or a script reads. */
final class Format {

  @Option(
      names = "--json",
      description = "print one line of JSON for scripts; progress goes to standard error")
  private boolean json;

  boolean isJson() {
    return json;
  }
}
