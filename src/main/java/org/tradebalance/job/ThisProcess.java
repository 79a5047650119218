package org.tradebalance.job;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.tradebalance.store.Holder;

/** Who this process is, and which of its neighbours still live. */
final class ThisProcess {

  private ThisProcess() {}

  /** This process, as others can find it. */
  static Holder holder() {
    ProcessHandle me = ProcessHandle.current();
    return new Holder(
        me.info().user().orElse(System.getProperty("user.name", "unknown")),
        hostName(),
        processSpace(),
        me.pid(),
        started(me).orElse(Instant.EPOCH));
  }

  /** Whether a process of this machine has ended; another of the same number is not it. */
  static boolean isGone(Holder holder) {
    Optional<ProcessHandle> process = ProcessHandle.of(holder.process());
    return process.isEmpty()
        || !process.get().isAlive()
        || !started(process.get()).equals(Optional.of(holder.started()));
  }

  private static Optional<Instant> started(ProcessHandle process) {
    return process.info().startInstant().map(time -> time.truncatedTo(ChronoUnit.SECONDS));
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
