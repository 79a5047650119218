package org.tradebalance.publish;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tradebalance.balance.Balance;
import org.tradebalance.trade.Item;
import org.tradebalance.trade.PartnerKind;
import org.tradebalance.trade.Period;

/**
 * Which of several series that state the same a reader should see first: the home reporter's before
 * others, the newest before older ones, then those that say more.
 */
public final class LeadSeries {

  private final Publication publication;
  private final List<WorldSeries> all;

  /**
   * Chooses among series.
   *
   * @param all in the order of the outputs
   */
  public LeadSeries(Publication publication, List<WorldSeries> all) {
    this.publication = publication;
    this.all = List.copyOf(all);
  }

  /**
   * The series that countries are compared in: of the home reporter where it has one, with months
   * rather than years alone, with the most countries, the newest; null where none has countries.
   */
  public @Nullable WorldSeries partners() {
    return all.stream()
        .filter(series -> countries(series) > 0)
        .max(
            Comparator.<WorldSeries, Boolean>comparing(this::isOfHome)
                .thenComparing(series -> series.month() != null)
                .thenComparing(this::countries)
                .thenComparing(LeadSeries::newest))
        .orElse(null);
  }

  /**
   * Goods and services together, of the home reporter where it has them, else of the one whose
   * partners are compared: the newest series; where that states balances only, the newest with
   * exports and imports beside it; then goods and services alone of that dataset. Empty where no
   * series has the two together.
   */
  public List<WorldSeries> accounts() {
    List<WorldSeries> together =
        all.stream().filter(series -> series.world().item() == Item.GOODS_SERVICES).toList();
    WorldSeries partners = partners();
    String ofPartners = partners == null ? null : partners.world().reporter();
    String reporter = together.stream().anyMatch(this::isOfHome) ? publication.home() : ofPartners;
    List<WorldSeries> candidates =
        together.stream().filter(series -> reporter == null || isOf(reporter, series)).toList();
    Comparator<WorldSeries> newest =
        Comparator.<WorldSeries, Boolean>comparing(series -> series.month() != null)
            .thenComparing(LeadSeries::newest)
            .thenComparing(this::hasBothSides)
            .thenComparing(series -> publication.book().of(series.world()).size());
    WorldSeries lead = candidates.stream().max(newest).orElse(null);
    if (lead == null) {
      return List.of();
    }
    List<WorldSeries> accounts = new ArrayList<>(List.of(lead));
    WorldSeries both = candidates.stream().filter(this::hasBothSides).max(newest).orElse(lead);
    if (!both.equals(lead)) {
      accounts.add(both);
    }
    for (Item item : List.of(Item.GOODS, Item.SERVICES)) {
      all.stream()
          .filter(series -> series.world().equals(both.world().withItem(item)))
          .forEach(accounts::add);
    }
    return List.copyOf(accounts);
  }

  private boolean isOfHome(WorldSeries series) {
    return isOf(publication.home(), series);
  }

  private static boolean isOf(String reporter, WorldSeries series) {
    return series.world().reporter().equals(reporter);
  }

  /** The countries with a figure in the latest month or, where those are more, year. */
  private int countries(WorldSeries series) {
    return Stream.of(series.month(), series.year())
        .filter(Objects::nonNull)
        .mapToInt(period -> countriesIn(period, series))
        .max()
        .orElse(0);
  }

  private int countriesIn(Period period, WorldSeries series) {
    return (int)
        publication.book().partners(series.world(), PartnerKind.COUNTRY).stream()
            .filter(country -> publication.book().at(country, period) != null)
            .count();
  }

  private static int newest(WorldSeries series) {
    return Stream.of(series.month(), series.year())
        .filter(Objects::nonNull)
        .mapToInt(Period::endMonth)
        .max()
        .orElse(0);
  }

  private boolean hasBothSides(WorldSeries series) {
    Period period = series.month() == null ? series.year() : series.month();
    Balance balance = period == null ? null : publication.book().at(series.world(), period);
    return balance != null && balance.totalTrade() != null;
  }
}
