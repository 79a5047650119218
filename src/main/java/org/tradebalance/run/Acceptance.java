package org.tradebalance.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tradebalance.digest.Sha256;
import org.tradebalance.store.ledger.AcceptanceStore;
import org.tradebalance.store.ledger.AcceptanceStore.RefusedContent;
import org.tradebalance.store.observation.ObservationStore;

/**
 * Accepts contents that what stands contradicts, so that the next run loads them. The caller holds
 * the lease of the database.
 */
public final class Acceptance {

  private final AcceptanceStore acceptances;
  private final ObservationStore flows;

  Acceptance(AcceptanceStore acceptances, ObservationStore flows) {
    this.acceptances = acceptances;
    this.flows = flows;
  }

  /**
   * Accepts some files; what is accepted already stays so.
   *
   * @param files each a file, the name that a run that held or refused it knows it by, or the
   *     beginning of its hash, of 12 digits or more
   * @throws IllegalArgumentException where one of them is none of that; then none is accepted
   */
  public RunOutcome accept(List<String> files) throws IOException {
    List<RefusedContent> contents = new ArrayList<>();
    for (String file : files) {
      contents.add(content(file));
    }
    List<String> lines = contents.stream().map(this::accept).toList();
    return new RunOutcome(
        RunOutcome.Kind.DONE, 0, contents.size() + " accepted; the next `run` loads them", lines);
  }

  private String accept(RefusedContent content) {
    String name = content.name() + " (sha256 " + content.sha256().substring(0, 12) + ")";
    if (!acceptances.accept(content.sha256(), content.name())) {
      return name + " was accepted before";
    }
    return flows.layoutOf(content.sha256()).isPresent()
        ? name + " is accepted; it was loaded before"
        : name + " is accepted";
  }

  private RefusedContent content(String file) throws IOException {
    Path path = Path.of(file);
    if (Files.isRegularFile(path)) {
      return new RefusedContent(Sha256.of(path), file);
    }
    Optional<RefusedContent> refused = acceptances.refused(file);
    List<String> held = acceptances.held();
    return refused.orElseThrow(
        () ->
            new IllegalArgumentException(
                "accept "
                    + file
                    + ": expected a file, its name as ledger.csv has it, or the first 12 digits of"
                    + " its sha256; "
                    + (held.isEmpty()
                        ? "the newest run holds no file"
                        : "the newest run holds " + String.join(", ", held))));
  }
}
