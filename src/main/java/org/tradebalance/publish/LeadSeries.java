package org.tradebalance.publish;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tradebalance.balance.Balance;
import org.tradebalance.trade.Frequency;
import org.tradebalance.trade.Item;
import org.tradebalance.trade.PartnerKind;
import org.tradebalance.trade.Period;
import org.tradebalance.trade.SeriesKey;

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
   * rather than years alone, with the most countries that are preferred, with the most countries,
   * the newest; null where none has countries.
   */
  public @Nullable WorldSeries partners() {
    return all.stream()
        .filter(series -> countries(series) > 0)
        .max(
            Comparator.<WorldSeries, Boolean>comparing(this::isOfHome)
                .thenComparing(series -> series.month() != null)
                .thenComparing(this::preferredCountries)
                .thenComparing(this::countries)
                .thenComparing(LeadSeries::newest))
        .orElse(null);
  }

  /**
   * Goods and services together, of the home reporter where it has them, else of the one whose
   * partners are compared: the preferred series, the newest of several concepts; where that states
   * balances only, the newest with exports and imports beside it; then the preferred series of
   * goods and of services alone. Empty where no series has the two together.
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
            .thenComparing(WorldSeries::preferred)
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
    Frequency frequency = both.month() == null ? Frequency.ANNUAL : Frequency.MONTHLY;
    for (Item item : List.of(Item.GOODS, Item.SERVICES)) {
      publication.preferred().stating(both.world().withItem(item), frequency).stream()
          .limit(1)
          .flatMap(world -> all.stream().filter(series -> series.world().equals(world)))
          .forEach(accounts::add);
    }
    return List.copyOf(accounts);
  }

  /**
   * All series: the accounts, those whose partners are compared, then of the home reporter before
   * others, the preferred before others.
   */
  public List<WorldSeries> inOrder() {
    Set<WorldSeries> ordered = new LinkedHashSet<>(accounts());
    Stream.ofNullable(partners()).forEach(ordered::add);
    all.stream()
        .sorted(
            Comparator.<WorldSeries, Boolean>comparing(series -> !isOfHome(series))
                .thenComparing(series -> !series.preferred()))
        .forEach(ordered::add);
    return List.copyOf(ordered);
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
        .mapToInt(period -> (int) countriesIn(period, series).count())
        .max()
        .orElse(0);
  }

  /** The same, without those that another dataset states and is preferred for. */
  private int preferredCountries(WorldSeries series) {
    return Stream.of(series.month(), series.year())
        .filter(Objects::nonNull)
        .mapToInt(
            period ->
                (int)
                    countriesIn(period, series)
                        .filter(
                            country ->
                                publication.preferred().isPreferred(country, period.frequency()))
                        .count())
        .max()
        .orElse(0);
  }

  private Stream<SeriesKey> countriesIn(Period period, WorldSeries series) {
    return publication.book().partners(series.world(), PartnerKind.COUNTRY).stream()
        .filter(country -> publication.book().at(country, period) != null);
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
