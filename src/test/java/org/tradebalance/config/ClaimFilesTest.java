package org.tradebalance.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tradebalance.claim.Claim;
import org.tradebalance.claim.Claims;
import org.tradebalance.claim.Opinion;
import org.tradebalance.claim.Statement;
import org.tradebalance.trade.Adjustment;
import org.tradebalance.trade.Basis;

class ClaimFilesTest {

  private static final String HEADER =
      "claim_id,section,text,metric,reporter,partner,item,product,period,comparison_period,"
          + "value,unit,rounding";
  private static final String ROW =
      "Z1,s,China,balance,USA,CHN,goods,TOTAL,2024,,-295.4,usd_billion,0.05";

  @TempDir Path folder;

  @Test
  void theShippedStatementsAreAllRead() {
    Claims claims = read();
    assertThat(claims.all()).hasSize(69);
    assertThat(claims.all().get(0).id()).isEqualTo("A01");
  }

  @Test
  void statementsOfTheOperatorAreAddedAndMayNameBasisAndAdjustment() throws IOException {
    write(HEADER + ",basis,adjustment", ROW + ",census,nsa");
    assertThat(read().all()).hasSize(70);
    Claim own = (Claim) statement("Z1");
    assertThat(own.series().basis()).isEqualTo(Basis.CENSUS);
    assertThat(own.series().adjustment()).isEqualTo(Adjustment.NSA);
    assertThat(own.stated().high()).isEqualByComparingTo("-295.35");
  }

  @Test
  void aMissingColumnIsNamed() throws IOException {
    write(HEADER.replace(",rounding", ""), ROW.replace(",0.05", ""));
    assertRefused("config/claims/own.csv: column 'rounding' is missing");
  }

  @Test
  void aColumnOfAnEarlierVersionIsToldItsNewName() throws IOException {
    write(HEADER.replace(",item,", ",measure,"), ROW);
    assertRefused("'measure' is called 'item' since version 0.2.0");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "balance | balans | column metric: metric 'balans' is not [window_]subject[_question]",
        "CHN | XXX | column partner: economy 'XXX' is not in config/reference/economies.csv",
        "goods | good | column item: 'good' is not one of: goods, services, goods_services",
        "2024 | 24 | column period: '24' is not a period such as 2024, 2024-H1",
        "-295.4 | 295,4x | 14 fields instead of 13",
        "-295.4 | many | column value: 'many' is not a number such as -171.9",
        "usd_billion | percent | claim Z1: unit percent does not fit the metric",
        "0.05 | -1 | claim Z1: rounding -1 is negative",
        "balance | deficit_change | claim Z1: comparison_period is empty",
        "balance | ytd_balance | claim Z1: period 2024 with ytd: expected a month",
        "Z1 | B01 | claim_id B01 is there already, in config/claims/own.csv record 1",
        "Z1 | '' | column claim_id is empty"
      })
  void aWrongRecordIsNamedWithWhatIsExpected(String part, String wrong, String message)
      throws IOException {
    write(HEADER, ROW.replaceFirst(part, wrong));
    assertRefused(message);
  }

  @Test
  void listsOfPartnersLayoutsAndOpinionsAreRead() throws IOException {
    write(
        HEADER + ",without,members,layouts,reason",
        ROW.replace(",CHN,", ",,") + ",CHN EU,,un-comtrade wto-merchandise,",
        ROW.replace("Z1,", "Z2,")
                .replace(",balance,", ",deficit_listed,")
                .replace(",CHN,", ",,")
                .replace("-295.4,usd_billion,0.05", "3,count,0")
            + ",,CHN MEX VNM,,",
        "Z3,own,it will pass,opinion,,,,,,,,,,,,,It is a forecast.");
    Claim first = (Claim) statement("Z1");
    assertThat(first.series().without()).containsExactly("CHN", "EU");
    assertThat(first.layouts()).containsExactly("un-comtrade", "wto-merchandise");
    assertThat(((Claim) statement("Z2")).members()).containsExactly("CHN", "MEX", "VNM");
    assertThat(statement("Z3"))
        .isEqualTo(new Opinion("Z3", "own", "it will pass", "It is a forecast."));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Z3,own,x,opinion,USA,,,,,,,,,,,,why | claim Z3: an opinion has no reporter",
        "Z3,own,x,opinion,,,,,,,,,,,,, | column reason is empty",
        "Z3,own,x,balance,USA,,goods,TOTAL,2024,,1,usd,0,XXX,,, | column without: economy 'XXX'",
        "Z3,own,x,balance,USA,,goods,TOTAL,2024,,1,usd,0,,CHN,, | members have no meaning",
        "Z3,own,x,balance,USA,,goods,TOTAL,2024,,1,usd,0,,,none, | layout 'none' is not in",
        "Z3,own,x,balance,USA,CHN,goods,TOTAL,2024,,1,usd,0,MEX,,, | without has a meaning for"
      })
  void aWrongListOrOpinionIsNamedWithWhatIsExpected(String row, String message) throws IOException {
    write(HEADER + ",without,members,layouts,reason", row);
    assertRefused(message);
  }

  private Statement statement(String id) {
    return read().all().stream().filter(each -> each.id().equals(id)).findFirst().orElseThrow();
  }

  private Claims read() {
    ConfigFiles files = new ConfigFiles(folder);
    return ClaimFiles.read(files, Catalogue.read(files));
  }

  private void write(String... lines) throws IOException {
    Files.writeString(
        Files.createDirectories(folder.resolve("claims")).resolve("own.csv"),
        String.join("\n", lines) + "\n");
  }

  private void assertRefused(String message) {
    assertThatExceptionOfType(ConfigurationException.class)
        .isThrownBy(this::read)
        .withMessageContaining(message);
  }
}
