package org.tradebalance.plausibility;

import org.tradebalance.quality.Issue;
import org.tradebalance.quality.IssueCode;
import org.tradebalance.trade.Observation;
import org.tradebalance.trade.Usd;

/**
 * What a file would change of figures that stand, where that is more than may be.
 *
 * @param changed figures that it states otherwise
 * @param compared figures that both state
 * @param where the part of the file that it is about, in words; empty for all of it
 * @param size only changes of more than so many percent are counted; 0 where every one is
 * @param mostPercent the share of figures that may change, in percent
 * @param example the first figure that changes
 * @param before what stands there
 */
public record UnusualRevision(
    int changed,
    int compared,
    String where,
    int size,
    int mostPercent,
    Observation example,
    Usd before) {

  /**
   * What an operator is told.
   *
   * @param file the path of the file
   * @param standing what it would replace, in words
   */
  public Issue issue(String file, String standing) {
    return Issue.ofFile(
        IssueCode.REVISION_UNUSUAL,
        file,
        Integer.toString(changed),
        Integer.toString(compared),
        standing,
        where + (size == 0 ? "" : " by more than " + size + " percent"),
        Long.toString(changed * 100L / compared),
        Integer.toString(mostPercent),
        exampleText(),
        file);
  }

  private String exampleText() {
    return String.join(
        " ",
        example.flow().code(),
        example.series().partner(),
        example.series().product(),
        example.period().toString(),
        "is",
        String.valueOf(example.figure().amount()),
        "here and",
        before.toString(),
        "there");
  }
}
