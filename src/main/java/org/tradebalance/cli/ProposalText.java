package org.tradebalance.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tradebalance.config.LayoutProposal;

/** What an operator reads about a proposed layout. */
final class ProposalText {

  private ProposalText() {}

  /** What was changed and what is to be confirmed, or why nothing is proposed. */
  static List<String> lines(LayoutProposal proposal) {
    List<String> lines = new ArrayList<>();
    if (proposal.yaml().isEmpty()) {
      lines.add("no layout can be proposed:");
      proposal.obstacles().forEach(obstacle -> lines.add("    " + obstacle));
      if (!proposal.changes().isEmpty()) {
        lines.add("the rest is clear:");
      }
    } else {
      lines.add("proposed: version " + proposal.version() + " of " + proposal.layout());
    }
    proposal.changes().forEach(change -> lines.add("    changed: " + change));
    if (proposal.yaml().isPresent()) {
      proposal.confirm().forEach(confirm -> lines.add("    confirm: " + confirm));
    }
    return lines;
  }

  /** How to get it and where to put it. */
  static String next(LayoutProposal proposal, String file) {
    return "`layouts --propose "
        + file
        + " > proposed.yml` writes it; when what is to be confirmed is right, move it to "
        + proposal.file()
        + " and run again";
  }

  static Map<String, @Nullable Object> json(LayoutProposal proposal, String file) {
    Map<String, @Nullable Object> members = new LinkedHashMap<>();
    members.put("file", file);
    members.put("layout", proposal.layout());
    members.put("version", proposal.version());
    members.put("config", proposal.file());
    members.put("changes", proposal.changes());
    members.put("confirm", proposal.confirm());
    members.put("obstacles", proposal.obstacles());
    members.put("yaml", proposal.yaml().orElse(null));
    return members;
  }
}
