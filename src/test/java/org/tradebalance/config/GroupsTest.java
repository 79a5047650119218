package org.tradebalance.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tradebalance.trade.Economy;
import org.tradebalance.trade.Membership;
import org.tradebalance.trade.Period;

class GroupsTest {

  private static final String HEADER = "group,economy,valid_from,valid_to,source\n";
  private static final ConfigFiles SHIPPED = new ConfigFiles(Path.of("config"));
  private static final Map<String, Economy> ECONOMIES = Economies.read(SHIPPED);
  private static final List<Membership> MEMBERSHIPS = Groups.read(SHIPPED, ECONOMIES);

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({
    "EU, 1958-01, 6",
    "EU, 1973-01, 9",
    "EU, 1981-01, 10",
    "EU, 1986-01, 12",
    "EU, 1995-01, 15",
    "EU, 2004-04, 15",
    "EU, 2004-05, 25",
    "EU, 2007-01, 27",
    "EU, 2013-06, 27",
    "EU, 2013-07, 28",
    "EU, 2020-01, 28",
    "EU, 2020-02, 27",
    "G_EURO_AREA, 1998-12, 0",
    "G_EURO_AREA, 1999-01, 11",
    "G_EURO_AREA, 2001-01, 12",
    "G_EURO_AREA, 2022-12, 19",
    "G_EURO_AREA, 2023-01, 20",
    "G_EURO_AREA, 2025-12, 20",
    "G_EURO_AREA, 2026-01, 21",
    "G_OPEC, 1960-09, 5",
    "G_OPEC, 2018-12, 15",
    "G_OPEC, 2019-01, 14",
    "G_OPEC, 2020-01, 13",
    "G_OPEC, 2024-01, 12",
    "G_NAFTA, 2020-06, 3",
    "G_NAFTA, 2020-07, 0",
    "G_USMCA, 2020-06, 0",
    "G_USMCA, 2020-07, 3",
    "G_ASEAN, 1999-04, 10",
    "G_ASEAN, 2025-10, 11",
    "G_G7, 2024-01, 7",
    "G_G20, 2024-01, 19",
    "G_BRICS, 2009-06, 4",
    "G_BRICS, 2023-12, 5",
    "G_BRICS, 2024-01, 9",
    "G_BRICS, 2025-01, 10",
    "G_CPTPP, 2018-12, 6",
    "G_CPTPP, 2023-07, 11",
    "G_CPTPP, 2024-12, 12",
    "G_OECD, 1962-03, 20",
    "G_OECD, 2010-12, 34",
    "G_OECD, 2021-05, 38",
    "G_APEC, 1998-11, 21",
    "G_EFTA, 1960-05, 7",
    "G_EFTA, 2024-01, 4",
    "G_MERCOSUR, 2000-01, 4",
    "G_MERCOSUR, 2024-07, 5",
    "G_NATO, 1949-04, 12",
    "G_NATO, 2024-03, 32",
    "G_EU27_2020, 1990-01, 27",
    "G_EU28, 1990-01, 28",
    "G_EU27_2007, 1990-01, 27",
    "G_EU25, 1990-01, 25",
    "G_EU15, 2024-01, 15",
    "G_EA19, 1999-01, 19",
    "G_EA20, 1999-01, 20",
    "G_EA21, 1999-01, 21",
    "G_PACIFIC_RIM, 2024-01, 14",
    "G_CAFTA_DR, 2024-01, 6",
    "G_NORTH_AMERICA, 2024-01, 2"
  })
  void aGroupHasItsMembersOfTheMonth(String group, String month, int members) {
    assertThat(members(group, Period.parse(month))).hasSize(members);
  }

  @Test
  void theAreasOfTheWorldHaveNoMemberInCommon() {
    List<String> areas =
        List.of(
            "G_NORTH_AMERICA",
            "G_EUROPE",
            "G_AFRICA",
            "G_SOUTH_CENTRAL_AMERICA",
            "G_PACIFIC_RIM",
            "G_FT900_OTHER_COUNTRIES");
    for (int year = 1985; year <= 2025; year++) {
      Period month = Period.month(year, 12);
      assertThat(areas.stream().flatMap(area -> members(area, month).stream()))
          .as("%s", month)
          .doesNotHaveDuplicates();
    }
  }

  @Test
  void aMemberOfPartOfAYearIsNoMemberOfTheYear() {
    assertThat(members("EU", Period.year(2013))).doesNotContain("HRV").hasSize(27);
    assertThat(members("EU", Period.quarter(2013, 3))).contains("HRV");
    assertThat(members("EU", Period.year(2020))).doesNotContain("GBR");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "G_X,CHN,,,s | record 1: G_X is no group of reference/economies.csv",
        "CHN,CHN,,,s | record 1: CHN is no group of reference/economies.csv",
        "EU,WLD,,,s | record 1: WLD is no country of reference/economies.csv",
        "EU,CHN,2020-13,,s | record 1: valid_from",
        "EU,CHN,2020,,s | valid_from '2020' is not a month such as 2020-06",
        "EU,CHN,2020-02,2020-01,s | the membership of CHN in EU ends before it begins",
        "EU,CHN,,, | record 1: the source is missing"
      })
  void refusesARowThatCannotBe(String row, String message) throws IOException {
    assertThatExceptionOfType(ConfigurationException.class)
        .isThrownBy(() -> read(row + "\n"))
        .withMessageStartingWith("config/reference/groups.csv")
        .withMessageContaining(message);
  }

  @Test
  void refusesAMemberThatIsInTheGroupTwiceAtATime() throws IOException {
    assertThatExceptionOfType(ConfigurationException.class)
        .isThrownBy(() -> read("EU,CHN,,2020-01,s\nEU,CHN,2020-01,,s\n"))
        .withMessageContaining("record 2: CHN is in EU twice at a time");
    assertThat(read("EU,CHN,,2019-12,s\nEU,CHN,2020-01,,s\n")).hasSize(2);
  }

  private static List<String> members(String group, Period period) {
    return MEMBERSHIPS.stream()
        .filter(membership -> membership.group().equals(group) && membership.covers(period))
        .map(Membership::economy)
        .toList();
  }

  private List<Membership> read(String rows) throws IOException {
    Path file = folder.resolve("reference/groups.csv");
    Files.createDirectories(file.getParent());
    Files.writeString(file, HEADER + rows, StandardCharsets.UTF_8);
    return Groups.read(new ConfigFiles(folder), ECONOMIES);
  }
}
