package org.tradebalance.cli;

import java.util.concurrent.CountDownLatch;

/**
 * The end of the process. A scheduler that sends SIGTERM, or an operator who presses Ctrl-C, makes
 * the virtual machine end with 143 or 130 at once, whatever is being written. While a run works it
 * is asked to stop instead, and the process ends when the run has, with the exit code of the run.
 */
final class Termination {

  private static final CountDownLatch ENDED = new CountDownLatch(1);

  private static volatile boolean requested;
  private static volatile int exitCode;

  private Termination() {}

  /** From now on a signal asks the run to stop. */
  static void waitForRun(Console console) {
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () -> {
                  if (ENDED.getCount() == 0) {
                    return; // this is the usual end
                  }
                  requested = true;
                  console.complain("asked to end: the run stops at its next boundary");
                  awaitEnd();
                  Runtime.getRuntime().halt(exitCode);
                },
                "termination"));
  }

  /** Whether the process was asked to end. */
  static boolean requested() {
    return requested;
  }

  /** Ends the process with an exit code. */
  static void end(int code) {
    exitCode = code;
    ENDED.countDown();
    System.exit(code);
  }

  private static void awaitEnd() {
    try {
      ENDED.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
