package org.tradebalance.extract;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.tradebalance.layout.definition.Layout;
import org.tradebalance.layout.detection.FirstRows;
import org.tradebalance.layout.detection.LayoutMatch;
import org.tradebalance.layout.detection.LayoutMatcher;
import org.tradebalance.quality.Issue;
import org.tradebalance.quality.IssueCode;

/**
 * How each known layout fits an extract, the best first.
 *
 * @param name path of the extract below the input folder
 * @param matches one for each layout
 */
public record Recognition(String name, List<LayoutMatch> matches) {

  /** Compares an extract with all layouts. */
  public static Recognition of(Extract extract, String name, Collection<Layout> layouts)
      throws IOException, RefusedFileException {
    FirstRows rows = FirstRows.of(extract.preview());
    List<LayoutMatch> matches =
        layouts.stream()
            .map(layout -> LayoutMatcher.match(layout, name, rows))
            .sorted(LayoutMatch.BEST_FIRST)
            .toList();
    return new Recognition(name, matches);
  }

  /**
   * The layout that fits; of several, the one that knows most of the file.
   *
   * @throws RefusedFileException where none does, or several do alike
   */
  public LayoutMatch winner() throws RefusedFileException {
    List<LayoutMatch> fitting = matches.stream().filter(LayoutMatch::fits).toList();
    if (fitting.size() == 1
        || (fitting.size() > 1 && fitting.get(0).isMoreSpecificThan(fitting.get(1)))) {
      return fitting.get(0);
    }
    if (fitting.size() > 1) {
      String ids = fitting.stream().map(m -> m.layout().id()).collect(Collectors.joining(", "));
      throw refused(IssueCode.LAYOUT_AMBIGUOUS, ids);
    }
    if (matches.isEmpty()) {
      throw refused(IssueCode.LAYOUT_UNKNOWN, "none", "no layouts are configured");
    }
    LayoutMatch best = matches.get(0);
    if (best.onlyNameDiffers()) {
      throw refused(IssueCode.FILE_NAME_NEEDED, best.layout().id(), best.explanation());
    }
    if (best.isHidden()) {
      throw refused(IssueCode.SHEET_HIDDEN, best.layout().id(), best.explanation());
    }
    if (best.known() == 0) {
      throw refused(
          IssueCode.LAYOUT_UNKNOWN, "none", "not one title or column of any layout is in it");
    }
    if (best.knowsDatesAlone()) {
      throw refused(
          IssueCode.LAYOUT_UNKNOWN,
          "none",
          "of its columns only the dates are known; a layout describes the others:"
              + " src/docs/layouts.md");
    }
    throw refused(
        best.drifted() ? IssueCode.LAYOUT_DRIFT : IssueCode.LAYOUT_UNKNOWN,
        best.layout().id(),
        best.explanation());
  }

  private RefusedFileException refused(IssueCode code, String... arguments) {
    return new RefusedFileException(Issue.ofFile(code, name, arguments));
  }
}
