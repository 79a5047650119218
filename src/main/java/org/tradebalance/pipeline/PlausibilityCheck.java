package org.tradebalance.pipeline;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.tradebalance.config.Catalogue;
import org.tradebalance.digest.Sha256;
import org.tradebalance.layout.definition.Layout;
import org.tradebalance.normalise.FileAssembly;
import org.tradebalance.normalise.FileResult;
import org.tradebalance.plausibility.AgainstRelease;
import org.tradebalance.plausibility.Contradiction;
import org.tradebalance.plausibility.EconomySize;
import org.tradebalance.plausibility.WithinFile;
import org.tradebalance.plausibility.WithinSeries;
import org.tradebalance.quality.Issue;
import org.tradebalance.quality.Severity;
import org.tradebalance.store.ledger.SourceFile;
import org.tradebalance.store.observation.KnownFigures;
import org.tradebalance.trade.Vintage;

/**
 * Refuses a file whose own totals, or the release before, contradict its scale, signs or periods,
 * unless an operator accepts it.
 */
public final class PlausibilityCheck {

  private final Catalogue catalogue;
  private final Predicate<String> accepted;

  /** One that knows what the configuration accepts. */
  public PlausibilityCheck(Catalogue catalogue) {
    this(catalogue, catalogue.accepted()::contain);
  }

  /**
   * A check.
   *
   * @param accepted whether a content is accepted, by its hash
   */
  PlausibilityCheck(Catalogue catalogue, Predicate<String> accepted) {
    this.catalogue = catalogue;
    this.accepted = accepted;
  }

  /**
   * A file as it was put together, or refused where its own totals contradict it.
   *
   * @param sha256 the hash of its content
   */
  public FileAssembly within(FileAssembly assembly, Layout layout, String file, String sha256) {
    FileResult result = assembly.result();
    if (result == null || accepted.test(sha256)) {
      return assembly;
    }
    Issue doubt = doubt(result);
    if (doubt != null) {
      return assembly.refused(doubt);
    }
    Contradiction found = WithinFile.find(result.flows(), catalogue.economies());
    found = found == null ? WithinSeries.find(result.flows(), catalogue.economies()) : found;
    found = found == null ? OriginalCurrencyCheck.within(result, catalogue.economies()) : found;
    return found == null ? assembly : assembly.refused(issue(found, layout, file));
  }

  /** What its rows leave in doubt, so that it is taken only where somebody accepts it. */
  private static @Nullable Issue doubt(FileResult result) {
    return result.warnings().stream()
        .filter(issue -> issue.code().severity() == Severity.FILE)
        .findFirst()
        .orElse(null);
  }

  /** The same for a file that nobody took the hash of yet, and which nothing is compared with. */
  public FileAssembly within(FileAssembly assembly, Layout layout, String file, Path content)
      throws IOException {
    boolean mayBeAccepted = !catalogue.accepted().sha256().isEmpty();
    String sha256 = mayBeAccepted ? Sha256.of(content) : "";
    FileAssembly judged = within(assembly, layout, file, sha256);
    FileResult result = judged.result();
    Issue beyond = result == null || accepted.test(sha256) ? null : beyond(layout, file, result);
    return beyond == null ? judged : judged.refused(beyond);
  }

  /**
   * Why a file is refused whose figures no economy of the size of their reporter can trade; null
   * where it is not. Asked last: a release before names the unit that would fit.
   */
  private @Nullable Issue beyond(Layout layout, String file, FileResult result) {
    Contradiction found = EconomySize.find(result.flows(), catalogue.gdpBounds());
    return found == null ? null : issue(found, layout, file);
  }

  /**
   * Why a file that nobody accepted is refused in the light of what is known; null where it is not.
   */
  @Nullable Issue against(KnownFigures known, SourceFile file, FileResult result) {
    Vintage nearest = known.nearest(result.vintage());
    Contradiction found =
        nearest == null
            ? null
            : AgainstRelease.find(
                result.flows(), known.around(result.vintage()), "vintage " + nearest);
    return found == null
        ? beyond(file.layout(), file.name(), result)
        : issue(found, file.layout(), file.name());
  }

  static Issue issue(Contradiction found, Layout layout, String file) {
    return found.issue(file, layout.unit().dollars(), layout.unit().currency());
  }
}
