package org.tradebalance.cli;

import java.io.PrintStream;

/** Where operators read: results on standard output, complaints in one line on standard error. */
final class Console {

  private final PrintStream out;
  private final PrintStream err;

  Console(PrintStream out, PrintStream err) {
    this.out = out;
    this.err = err;
  }

  void line(String line) {
    out.println(line);
    out.flush();
  }

  /** Text with line ends of its own. */
  void text(String text) {
    out.print(text);
    out.flush();
  }

  /** What is not the result, where a script reads the result. */
  void note(String line) {
    err.println(line);
    err.flush();
  }

  void complain(String line) {
    out.flush();
    err.println("tradebalance: " + line);
    err.flush();
  }
}
