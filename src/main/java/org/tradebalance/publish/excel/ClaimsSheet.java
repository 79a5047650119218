package org.tradebalance.publish.excel;

import java.math.BigDecimal;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.jspecify.annotations.Nullable;
import org.tradebalance.claim.ClaimUnit;
import org.tradebalance.claim.ClaimVerdict;
import org.tradebalance.claim.Judgement;

/** What the figures say of published statements. */
final class ClaimsSheet {

  static final String NAME = "Claims";

  private static final int HEADER_ROW = 2;
  private static final int COLUMNS = 11;
  private static final int LINE_POINTS = 15;

  /** What a line of the wrapped columns surely holds. */
  private static final int STATEMENT_CHARACTERS = 36;

  private static final int EXPLANATION_CHARACTERS = 85;

  private final Page page;

  private ClaimsSheet(Page page) {
    this.page = page;
  }

  static void fill(Page page, List<Judgement> judgements) {
    new ClaimsSheet(page).fill(judgements);
  }

  private void fill(List<Judgement> judgements) {
    page.widths(10, 40, 24, 14, 14, 14, 14, 14, 26, 10, 95);
    page.title("Published statements");
    page.newRow()
        .text(
            "Values are in the unit of each statement. A statement agrees where a value from the"
                + " lowest to the highest allowed by its rounding is possible.",
            page.styles().note);
    page.newRow()
        .height(32)
        .headers("Claim", "Statement", "Verdict", "Unit")
        .numberHeaders("Stated", "Computed", "Lowest allowed", "Highest allowed")
        .headers("Dataset", "Vintage", "Explanation");
    judgements.forEach(this::row);
    Paper.filter(page, HEADER_ROW, Math.max(page.rowIndex(), HEADER_ROW + 1), COLUMNS);
    Paper.freeze(page, HEADER_ROW, 2);
    Paper.setUp(page, HEADER_ROW, COLUMNS);
  }

  private void row(Judgement judgement) {
    ClaimUnit unit = judgement.unit();
    boolean notTrue = judgement.verdict() == ClaimVerdict.CONTRADICTED;
    String text = judgement.statement().text();
    // Heights are fixed, so that they need no fonts: as many lines as the longest text fills.
    int lines =
        Math.max(
            1 + text.length() / STATEMENT_CHARACTERS,
            1 + judgement.explanation().length() / EXPLANATION_CHARACTERS);
    page.newRow()
        .height(LINE_POINTS * lines)
        .text(judgement.statement().id())
        .text(text, page.styles().wrapped)
        .text(
            judgement.verdict().code().replace('_', ' '),
            notTrue ? page.styles().remark : page.styles().text)
        .text(unit == null ? "" : unit.code().replace('_', ' '));
    number(judgement.stated(), unit);
    number(judgement.computed(), unit);
    number(judgement.low(), unit);
    number(judgement.high(), unit);
    page.text(judgement.dataset())
        .text(judgement.vintage())
        .text(judgement.explanation(), page.styles().wrapped);
  }

  private void number(@Nullable BigDecimal value, @Nullable ClaimUnit unit) {
    page.number(value, style(unit));
  }

  private XSSFCellStyle style(@Nullable ClaimUnit unit) {
    return unit == null || unit.isMoney() || unit == ClaimUnit.PERCENT
        ? page.styles().stated
        : page.styles().count;
  }
}
