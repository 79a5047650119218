package org.tradebalance.cli;

import java.util.ArrayList;
import java.util.List;
import org.tradebalance.query.ProposedLayout;

/** What an operator reads about a proposed layout. */
final class ProposalText {

  private ProposalText() {}

  /** What was changed and what is to be confirmed, or why nothing is proposed. */
  static List<String> lines(ProposedLayout proposal) {
    List<String> lines = new ArrayList<>();
    if (proposal.yaml() == null) {
      lines.add("no layout can be proposed:");
      proposal.obstacles().forEach(obstacle -> lines.add("    " + obstacle));
      if (!proposal.changes().isEmpty()) {
        lines.add("the rest is clear:");
      }
    } else {
      lines.add("proposed: version " + proposal.version() + " of " + proposal.layout());
    }
    proposal.changes().forEach(change -> lines.add("    changed: " + change));
    if (proposal.yaml() != null) {
      proposal.confirm().forEach(confirm -> lines.add("    confirm: " + confirm));
    }
    return lines;
  }

  /** How to get it and where to put it. */
  static String next(ProposedLayout proposal) {
    return "`layouts --propose "
        + proposal.file()
        + " > proposed.yml` writes it; when what is to be confirmed is right, move it to "
        + proposal.config()
        + " and run again";
  }
}
