package org.tradebalance.publish;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tradebalance.balance.Balance;
import org.tradebalance.metric.RankingKind;
import org.tradebalance.trade.Adjustment;
import org.tradebalance.trade.BalanceSign;
import org.tradebalance.trade.Basis;
import org.tradebalance.trade.Figure;
import org.tradebalance.trade.Item;
import org.tradebalance.trade.ObservationStatus;

/** The vocabulary as people read it. */
public final class DisplayNames {

  private static final Pattern WITH_ARTICLE =
      Pattern.compile(
          "^(United |Netherlands|Bahamas|Gambia|Maldives|Philippines|European Union|US |British"
              + " |French S)|( Republic| Islands| Territory| Territories| Federation| Emirates)$");

  private DisplayNames() {}

  public static String of(Item item) {
    return switch (item) {
      case GOODS -> "Goods";
      case SERVICES -> "Services";
      case GOODS_SERVICES -> "Goods and services";
    };
  }

  public static String of(Basis basis) {
    return switch (basis) {
      case CENSUS -> "Census basis";
      case CUSTOMS -> "customs basis";
      case BOP -> "BOP basis";
      case SNA -> "national accounts";
    };
  }

  public static String of(Adjustment adjustment) {
    return switch (adjustment) {
      case NSA -> "not seasonally adjusted";
      case SA -> "seasonally adjusted";
      case SA_AVERAGE -> "seasonally adjusted, three-month average";
      case SA_X13 -> "seasonally adjusted with X-13";
    };
  }

  public static String of(RankingKind ranking) {
    return ranking.code().replace('_', ' ');
  }

  public static String of(@Nullable BalanceSign balanceSign) {
    return balanceSign == null ? "" : balanceSign.code();
  }

  /** The name of an economy in a sentence, with its article where English has one. */
  public static String inText(String economy) {
    return WITH_ARTICLE.matcher(economy).find() ? "the " + economy : economy;
  }

  /** Why a figure is missing or not to be compared; empty where there is nothing to say. */
  public static String remarks(Balance balance) {
    List<String> remarks = new ArrayList<>();
    if (balance.partial()) {
      remarks.add("incomplete period");
    }
    remark("exports", balance.exports(), remarks);
    remark("imports", balance.imports(), remarks);
    return String.join("; ", remarks);
  }

  private static void remark(String side, Figure figure, List<String> remarks) {
    if (figure.amount() == null) {
      remarks.add(side + " " + reason(figure.state()));
    }
  }

  private static String reason(ObservationStatus state) {
    return state.code().replace('_', ' ');
  }
}
