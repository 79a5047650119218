package org.tradebalance.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tradebalance.layout.SheetPreview;
import org.tradebalance.layout.definition.EconomyNames;
import org.tradebalance.layout.definition.Layout;
import org.tradebalance.layout.detection.FirstRows;
import org.tradebalance.layout.detection.LayoutMatch;
import org.tradebalance.layout.detection.LayoutMatcher;
import org.tradebalance.layout.proposal.DifferenceMending;
import org.tradebalance.layout.proposal.LayoutProposal;
import org.tradebalance.layout.proposal.LayoutText;
import org.tradebalance.layout.proposal.ProposalNotes;

/**
 * Changes a layout, as text, until a file of its kind fits it again. Some differences show only
 * when others are mended, so it looks again after each round.
 */
public final class LayoutMending {

  private static final int ROUNDS = 6;

  private final ConfigFiles files;
  private final Catalogue catalogue;
  private final String name;
  private final FirstRows rows;

  /**
   * Prepares to look at a file.
   *
   * @param name path of the file
   * @param sheets the first rows of its sheets
   */
  public LayoutMending(
      ConfigFiles files, Catalogue catalogue, String name, List<SheetPreview> sheets) {
    this.files = files;
    this.catalogue = catalogue;
    this.name = name;
    this.rows = FirstRows.of(sheets);
  }

  /**
   * The layout as the file would need it, or why it cannot be told.
   *
   * @param matches how the layouts fit the file, the best first; the best one does not fit
   */
  public LayoutProposal propose(List<LayoutMatch> matches) {
    LayoutMatch best = matches.get(0);
    List<String> alike =
        matches.stream()
            .filter(match -> match.drifted() && match.likelihood() == best.likelihood())
            .map(match -> match.layout().id())
            .toList();
    if (alike.size() > 1) {
      return new LayoutProposal(
          best.layout().id(),
          "config/" + fileOf(best.layout()),
          best.layout().version(),
          List.of(),
          List.of(),
          List.of("ambiguous: the file nearly fits " + String.join(" and ", alike) + " alike"),
          Optional.empty());
    }
    return propose(best.layout());
  }

  private LayoutProposal propose(Layout before) {
    String config = fileOf(before);
    ProposalNotes notes = new ProposalNotes();
    String yaml = files.text(config);
    int version = before.version() + 1;
    Layout layout = before;
    LayoutMatch match = LayoutMatcher.match(layout, name, rows);
    try {
      EconomyNames names = EconomyNameFile.read(files, catalogue.economies());
      for (int round = 0;
          round < ROUNDS && !match.isExact() && notes.obstacles().isEmpty();
          round++) {
        LayoutText text = new LayoutText(yaml);
        text.version(version);
        new DifferenceMending(layout, text, notes).mend(match.allChanges());
        yaml = text.edited();
        layout = LayoutFile.read(files.with(config, yaml), config, catalogue.economies(), names);
        match = LayoutMatcher.match(layout, name, rows);
      }
      if (notes.obstacles().isEmpty()) {
        verify(config, yaml, match, notes);
      }
    } catch (ConfigurationException | IllegalArgumentException e) {
      notes.obstacles().add("the layout would not be valid: " + e.getMessage());
    }
    return new LayoutProposal(
        before.id(),
        "config/" + config,
        version,
        List.copyOf(notes.changes()),
        List.copyOf(notes.confirm()),
        List.copyOf(notes.obstacles()),
        notes.obstacles().isEmpty() ? Optional.of(yaml) : Optional.empty());
  }

  /** What is proposed must fit, alone, beside all that is configured. */
  private void verify(String config, String yaml, LayoutMatch match, ProposalNotes notes) {
    if (!match.fits()) {
      notes.obstacles().addAll(match.differences());
      return;
    }
    List<String> others = new ArrayList<>();
    for (Layout other : Catalogue.read(files.with(config, yaml)).layouts().values()) {
      if (!other.id().equals(match.layout().id())
          && LayoutMatcher.match(other, name, rows).fits()) {
        others.add(other.id());
      }
    }
    if (!others.isEmpty()) {
      notes.obstacles().add("the file would fit other layouts, too: " + String.join(", ", others));
    }
  }

  private String fileOf(Layout layout) {
    return files.below("layouts").stream()
        .filter(file -> Node.read(files, file, LayoutFile.SCHEMA).text("id").equals(layout.id()))
        .findFirst()
        .orElseThrow(() -> new ConfigurationException("no file has the layout " + layout.id()));
  }
}
