package org.tradebalance.pipeline;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tradebalance.claim.Judgement;

/**
 * A published statement on which two releases disagree.
 *
 * @param before the verdict as of the earlier one
 * @param after the verdict as of the later one
 */
public record VerdictChange(Judgement before, Judgement after) {

  /** The statements whose verdict is another one, in their order. */
  static List<VerdictChange> between(List<Judgement> before, List<Judgement> after) {
    Map<String, Judgement> known = new HashMap<>();
    before.forEach(judgement -> known.put(judgement.statement().id(), judgement));
    List<VerdictChange> changes = new ArrayList<>();
    for (Judgement now : after) {
      Judgement then = known.get(now.statement().id());
      if (then != null && then.verdict() != now.verdict()) {
        changes.add(new VerdictChange(then, now));
      }
    }
    return List.copyOf(changes);
  }
}
