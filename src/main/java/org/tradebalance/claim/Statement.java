package org.tradebalance.claim;

/** What was published: a claim that figures can judge, or an opinion that none can. */
public sealed interface Statement permits Claim, Opinion {

  /** Names it; unique among all statements. */
  String id();

  /** Where it was published. */
  String section();

  /** What was said. */
  String text();
}
