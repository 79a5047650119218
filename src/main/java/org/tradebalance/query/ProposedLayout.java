package org.tradebalance.query;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tradebalance.layout.proposal.LayoutProposal;

/**
 * What would make a layout fit a file that changed.
 *
 * @param file path of the file
 * @param layout id of the layout that it nearly fits
 * @param version the version that the proposal has
 * @param config file of the layout below {@code config}
 * @param changes what was changed, in an operator's words
 * @param confirm what the operator must look at
 * @param obstacles why nothing can be proposed; empty where something is
 * @param yaml the layout to save; null where there are obstacles
 */
public record ProposedLayout(
    String file,
    String layout,
    int version,
    String config,
    List<String> changes,
    List<String> confirm,
    List<String> obstacles,
    @Nullable String yaml) {

  /** The proposal for a file. */
  public static ProposedLayout of(LayoutProposal proposal, String file) {
    return new ProposedLayout(
        file,
        proposal.layout(),
        proposal.version(),
        proposal.file(),
        proposal.changes(),
        proposal.confirm(),
        proposal.obstacles(),
        proposal.yaml().orElse(null));
  }
}
