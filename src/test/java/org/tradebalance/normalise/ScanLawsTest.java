package org.tradebalance.normalise;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.tradebalance.gen.CensusSheet;
import org.tradebalance.gen.Law;
import org.tradebalance.gen.RandomCensusSheet;
import org.tradebalance.gen.RandomFlows;
import org.tradebalance.gen.ShippedConfig;
import org.tradebalance.layout.RawCell;
import org.tradebalance.layout.RawRow;
import org.tradebalance.layout.definition.Unit;
import org.tradebalance.normalise.AmountReader.Unreadable;
import org.tradebalance.quality.IssueCode;
import org.tradebalance.quality.Rejection;
import org.tradebalance.trade.Observation;
import org.tradebalance.trade.Usd;

class ScanLawsTest {

  @Test
  void everyRowIsAcceptedRejectedOrIgnoredWhateverItHolds() {
    Law.of(
        random -> {
          CensusSheet sheet = new RandomCensusSheet(random).damaged();
          SplitResult result = sheet.scan();
          assertThat(result.rows().read()).isEqualTo(sheet.rows().size());
          assertThat(result.rows().balances()).isTrue();
          assertThat(result.rejections()).hasSize((int) result.rows().rejected());
          assertThat(result.rejections())
              .allMatch(rejection -> !rejection.issues().isEmpty())
              .allMatch(rejection -> !rejection.rawRecord().isEmpty());
          assertThat(result.flows().size() + result.notApplicable())
              .as("26 figures in each accepted row")
              .isEqualTo(26 * result.rows().accepted());
        });
  }

  @Test
  void noFigureComesFromARejectedRow() {
    Law.of(
        random -> {
          SplitResult result = new RandomCensusSheet(random).damaged().scan();
          Set<Integer> rejected =
              result.rejections().stream()
                  .map(Rejection::issues)
                  .map(issues -> issues.get(0).location().row())
                  .collect(Collectors.toSet());
          assertThat(rejected).isNotEmpty();
          assertThat(result.flows()).noneMatch(flow -> rejected.contains(flow.source().row()));
        });
  }

  @Test
  void piecesGiveTogetherWhatTheWholeGives() {
    Law.of(
        random -> {
          CensusSheet sheet = new RandomCensusSheet(random).sound();
          List<SplitResult> splits = new ArrayList<>();
          for (List<RawRow> split : cut(sheet.rows(), random)) {
            splits.add(sheet.scan(split));
          }
          FileAssembly parts = FileAssembly.of(ShippedConfig.census(), CensusSheet.FILE, splits);
          assertThat(parts).isEqualTo(sheet.assemble());
          assertThat(parts.result()).isNotNull();
        });
  }

  @Test
  void theOrderOfTheSplitsDecidesOnlyTheOrderOfTheFigures() {
    Law.of(
        random -> {
          CensusSheet sheet = new RandomCensusSheet(random).sound();
          List<SplitResult> splits = new ArrayList<>();
          cut(sheet.rows(), random).forEach(split -> splits.add(sheet.scan(split)));
          Collections.shuffle(splits, random);
          FileResult whole = Objects.requireNonNull(sheet.assemble().result());
          FileResult parts =
              Objects.requireNonNull(
                  FileAssembly.of(ShippedConfig.census(), CensusSheet.FILE, splits).result());
          assertThat(parts.vintage()).isEqualTo(whole.vintage());
          assertThat(parts.rows()).isEqualTo(whole.rows());
          assertThat(parts.flows()).hasSameSizeAs(whole.flows());
          assertThat(new HashSet<>(parts.flows())).isEqualTo(new HashSet<>(whole.flows()));
        });
  }

  @Test
  void everyFigureFoundIsKeptOrSetAside() {
    Law.of(
        random -> {
          FileAssembly assembly = new RandomCensusSheet(random).damaged().assemble();
          FileResult file = assembly.result();
          if (file == null) {
            assertThat(Objects.requireNonNull(assembly.refusal()).code())
                .isIn(IssueCode.NO_ROW_ACCEPTED, IssueCode.NO_MONTH_PUBLISHED);
          } else {
            assertThat(file.found())
                .isEqualTo(file.flows().size() + file.notPublished() + file.notApplicable());
            assertThat(file.found()).isEqualTo(26 * file.rows().accepted());
            assertThat(file.flows().stream().map(Observation::key)).doesNotHaveDuplicates();
          }
        });
  }

  @Test
  void anAmountIsReadAsItWasWritten() {
    Unit dollars = new Unit(BigDecimal.ONE, Usd.SCALE, "");
    Law.of(
        random -> {
          for (int times = 0; times < 100; times++) {
            // Within 15 digits, which is what a spreadsheet holds.
            Usd amount = new Usd(new RandomFlows(random).amount().thousandths());
            for (RawCell.Kind kind : List.of(RawCell.Kind.NUMBER, RawCell.Kind.TEXT)) {
              assertThat(read(dollars, new RawCell(kind, amount.toString()))).isEqualTo(amount);
            }
          }
        });
  }

  /** What a spreadsheet makes of an amount in millions, read back. */
  @Test
  void anAmountSurvivesBeingABinaryFraction() {
    Unit millions = new Unit(new BigDecimal(1_000_000), 9, "");
    Law.of(
        random -> {
          for (int times = 0; times < 100; times++) {
            Usd amount = new RandomFlows(random).amount();
            double binary = amount.toBigDecimal().movePointLeft(6).doubleValue();
            RawCell cell = new RawCell(RawCell.Kind.NUMBER, Double.toString(binary));
            assertThat(read(millions, cell)).isEqualTo(amount);
          }
        });
  }

  private static Usd read(Unit unit, RawCell cell) {
    try {
      return new AmountReader(unit).read(cell);
    } catch (Unreadable e) {
      throw new AssertionError(cell + ": " + e.code(), e);
    }
  }

  private static List<List<RawRow>> cut(List<RawRow> rows, Random random) {
    List<List<RawRow>> splits = new ArrayList<>();
    int from = 0;
    while (from < rows.size()) {
      int to = Math.min(rows.size(), from + 1 + random.nextInt(rows.size()));
      splits.add(rows.subList(from, to));
      from = to;
    }
    return splits;
  }
}
