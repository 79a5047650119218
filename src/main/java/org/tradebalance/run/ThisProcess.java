package org.tradebalance.run;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.tradebalance.store.run.LeaseHolder;

/** Who this process is, and which of its neighbours still live. */
final class ThisProcess {

  /** Linux counts the start from the boot, whose time moves when the clock is set. */
  private static final Duration CLOCK_STEP = Duration.ofSeconds(10);

  private ThisProcess() {}

  /** This process, as others can find it. */
  static LeaseHolder holder() {
    ProcessHandle me = ProcessHandle.current();
    return new LeaseHolder(
        me.info().user().orElse(System.getProperty("user.name", "unknown")),
        hostName(),
        processSpace(),
        me.pid(),
        started(me));
  }

  /** Whether a process of this machine has ended; another of the same number is not it. */
  static boolean isGone(LeaseHolder holder) {
    Optional<ProcessHandle> process = ProcessHandle.of(holder.process());
    return process.isEmpty()
        || !process.get().isAlive()
        || distance(started(process.get()), holder.started()).compareTo(CLOCK_STEP) > 0;
  }

  private static Duration distance(Instant one, Instant other) {
    return Duration.between(one, other).abs();
  }

  private static Instant started(ProcessHandle process) {
    return process.info().startInstant().orElse(Instant.EPOCH).truncatedTo(ChronoUnit.SECONDS);
  }

  private static String hostName() {
    try {
      return InetAddress.getLocalHost().getHostName();
    } catch (UnknownHostException e) {
      return "unknown-host";
    }
  }

  /** Containers may share a host name and still not see each other's processes. */
  private static String processSpace() {
    try {
      return Files.readSymbolicLink(Path.of("/proc/self/ns/pid")).toString();
    } catch (IOException | UnsupportedOperationException e) {
      return "";
    }
  }
}
