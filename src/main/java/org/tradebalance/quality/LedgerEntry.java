package org.tradebalance.quality;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The account of one input file: what was read and what became of it.
 *
 * @param file path below the input folder
 * @param sha256 hash of the content, in hexadecimal
 * @param layout id of the layout; empty where none fits
 * @param dataset id of the dataset; empty where none fits
 * @param vintage the vintage; empty where none was found
 * @param status what became of the file
 * @param rows what became of its rows
 * @param figures what became of its figures
 * @param issue why the file was refused, or what somebody should look at in a loaded one; null
 *     where there is nothing
 */
public record LedgerEntry(
    String file,
    String sha256,
    String layout,
    String dataset,
    String vintage,
    FileStatus status,
    RowCounts rows,
    FigureCounts figures,
    @Nullable String issue) {

  private static final Pattern CODE = Pattern.compile("\\[(TB-\\d{4})]");

  /** Whether somebody should look at it: its issue is more than notes. */
  public boolean isWarning() {
    if (issue == null) {
      return false;
    }
    List<String> codes = CODE.matcher(issue).results().map(found -> found.group(1)).toList();
    return codes.isEmpty() || !codes.stream().allMatch(LedgerEntry::isNote);
  }

  /** Whether the code with an id is one of which nobody need do anything. */
  private static boolean isNote(String id) {
    return Arrays.stream(IssueCode.values())
        .anyMatch(code -> code.id().equals(id) && code.severity() == Severity.NOTE);
  }

  /** Whether every row and every figure of the file is accounted for. */
  public boolean balances() {
    return rows.balances() && figures.balances();
  }
}
