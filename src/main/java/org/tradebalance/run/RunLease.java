package org.tradebalance.run;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tradebalance.config.LeaseSettings;
import org.tradebalance.store.run.Lease;
import org.tradebalance.store.run.LeaseHolder;
import org.tradebalance.store.run.LeaseStore;

/** This process's lease of the database, with a heartbeat while it is held. */
public final class RunLease implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(RunLease.class);

  private final LeaseStore store;
  private final LeaseSettings settings;
  private volatile @Nullable String token;
  private volatile CountDownLatch givenBack = new CountDownLatch(1);

  RunLease(LeaseStore store, LeaseSettings settings) {
    this.store = store;
    this.settings = settings;
  }

  /**
   * Takes the lease, from a dead holder too.
   *
   * @param verb what for
   * @return the lease of the dead holder, where there was one
   * @throws LeaseHeldException where somebody alive holds it
   */
  public Optional<Lease> take(String verb) throws LeaseHeldException {
    LeaseHolder me = ThisProcess.holder();
    LeaseRule rule = new LeaseRule(me, ThisProcess::isGone, Duration.ofSeconds(settings.seconds()));
    String mine = UUID.randomUUID().toString();
    while (true) {
      @Nullable Lease seen = store.held().orElse(null);
      if (seen != null && !rule.allowsTakingOver(seen)) {
        throw new LeaseHeldException(seen, rule.hint(seen));
      }
      if (store.take(seen, mine, me, verb)) {
        token = mine;
        givenBack = new CountDownLatch(1);
        beatFromNowOn(mine, givenBack);
        if (seen != null) {
          LOG.warn("took the lease over from {}", seen);
        }
        return Optional.ofNullable(seen);
      }
    }
  }

  /**
   * Takes the lease of a database that no other process works with, such as a copy: from whoever
   * held it there, and without signs of life.
   *
   * @param verb what for
   */
  public void takeOfCopy(String verb) {
    String mine = UUID.randomUUID().toString();
    if (!store.take(store.held().orElse(null), mine, ThisProcess.holder(), verb)) {
      throw new IllegalStateException("another process works with the copy");
    }
    token = mine;
  }

  /** Names the run that works under the lease. */
  void works(long run) {
    String mine = token;
    if (mine != null) {
      store.works(mine, run);
    }
  }

  /** Whether another process asked this one to stop. */
  boolean stopRequested() {
    String mine = token;
    return mine != null && store.stopRequested(mine);
  }

  /**
   * Makes sure that the lease is this process's; asked before each commit.
   *
   * @throws org.tradebalance.store.run.LeaseLostException where another process took it over
   * @throws IllegalStateException where this process does not hold it: who writes takes it first
   */
  public void confirm() {
    String mine = token;
    if (mine == null) {
      throw new IllegalStateException(
          "this process writes without the lease of the database; take the lease first");
    }
    store.confirm(mine);
  }

  /** Whether this process took the lease and did not give it back. */
  public boolean isHeld() {
    return token != null;
  }

  private void beatFromNowOn(String mine, CountDownLatch end) {
    Thread heartbeat =
        new Thread(
            () -> {
              while (!isGivenBack(end, settings.heartbeatMillis())) {
                beat(mine);
              }
            },
            "heartbeat");
    heartbeat.setDaemon(true);
    heartbeat.start();
  }

  /** Waits; never interrupted, because H2 closes its file where a thread in it is interrupted. */
  private static boolean isGivenBack(CountDownLatch end, long milliseconds) {
    try {
      return end.await(milliseconds, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return true;
    }
  }

  private void beat(String mine) {
    try {
      if (!store.beat(mine)) {
        LOG.error("the lease was taken over by another process");
      }
    } catch (RuntimeException | OutOfMemoryError e) {
      // One missed beat is no harm; after too many the lease is lost, which every commit notices.
      LOG.warn("no heartbeat: {}", e.toString());
    }
  }

  /** Gives the lease back. */
  @Override
  public void close() {
    String mine = token;
    if (mine == null) {
      return;
    }
    token = null;
    givenBack.countDown();
    try {
      store.release(mine);
    } catch (RuntimeException e) {
      LOG.warn("the lease was not given back; the next run takes it over: {}", e.toString());
    }
  }
}
