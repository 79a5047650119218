package org.tradebalance.balance;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Set;
import org.tradebalance.quality.ControlTotal;

/**
 * Tells a list of a few chosen partners beside the world from a complete one. Who asks a publisher
 * for the world and three partners gets just these, and nothing is wrong with them. A complete list
 * from which a row was lost has more partners, or misses the world by less, or not in every period.
 */
final class FewPartners {

  /** Nobody trades with so few partners alone. */
  private static final int FEW = 10;

  /** Percent of the world that no selection reaches. */
  private static final BigDecimal COMPLETE = BigDecimal.valueOf(90);

  private FewPartners() {}

  /**
   * The same controls, accepted where the partners plainly are a selection.
   *
   * @param controls one flow of all partners against the world, period by period
   * @param partners those that have the flow in some period
   */
  static List<ControlTotal> explained(List<ControlTotal> controls, Set<String> partners) {
    BigDecimal share =
        controls.stream()
            .map(FewPartners::percent)
            .max(BigDecimal::compareTo)
            .orElse(BigDecimal.ZERO);
    if (partners.size() > FEW || share.compareTo(COMPLETE) >= 0) {
      return controls;
    }
    String because =
        "the files list "
            + partners.size()
            + (partners.size() == 1 ? " partner" : " partners")
            + " beside the world, never more than "
            + share.toPlainString()
            + " percent of it: a selection";
    return controls.stream().map(control -> control.accepted(because)).toList();
  }

  /** What partners make up of the world; all of it where the world has nothing. */
  private static BigDecimal percent(ControlTotal control) {
    BigDecimal world = control.expected().toBigDecimal();
    return world.signum() <= 0
        ? BigDecimal.valueOf(100)
        : control.actual().toBigDecimal().movePointRight(2).divide(world, 0, RoundingMode.CEILING);
  }
}
