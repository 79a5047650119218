package org.tradebalance.layout.proposal;

import java.util.LinkedHashSet;
import java.util.Set;

/**
 * What there is to say about a proposal, each thing once, in the order in which it was found.
 *
 * @param changes what was changed, in an operator's words
 * @param confirm what the operator must look at
 * @param obstacles why nothing can be proposed
 */
public record ProposalNotes(Set<String> changes, Set<String> confirm, Set<String> obstacles) {

  /** Nothing to say yet. */
  public ProposalNotes() {
    this(new LinkedHashSet<>(), new LinkedHashSet<>(), new LinkedHashSet<>());
  }
}
