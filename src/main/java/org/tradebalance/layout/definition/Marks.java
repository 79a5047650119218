package org.tradebalance.layout.definition;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tradebalance.trade.Figure;
import org.tradebalance.trade.ObservationStatus;
import org.tradebalance.trade.Usd;

/**
 * The signs that a publisher sets beside labels and figures, or instead of figures.
 *
 * <p>A few signs stand for a missing figure wherever a layout does not say otherwise.
 *
 * @param beside signs that go with a label or a figure and change nothing about it, such as {@code
 *     (R)} for revised
 * @param instead what stands for a figure, for example {@code n.a.}
 */
public record Marks(List<String> beside, Map<String, ObservationStatus> instead)
    implements Serializable {

  /** No signs. */
  public static final Marks NONE = new Marks(List.of(), Map.of());

  /** What statistical offices and programs print where they have no figure. */
  private static final Set<String> MISSING_EVERYWHERE =
      Set.of(
          ".", "..", "...", "\u2026", "-", "--", "---", "\u2013", "\u2014", "n/a", "N/A", "NA",
          "n.a.", "N.A.", "NaN", "nan", ":");

  /** A text without the signs beside it, and without repeated blanks. */
  public String strip(String text) {
    String bare = text;
    for (String mark : beside) {
      bare = bare.replace(mark, " ");
    }
    return bare.replaceAll("[\\s\\u00A0]+", " ").strip();
  }

  /** The figure that a sign stands for; empty where the text is no such sign. */
  public Optional<Figure> figure(String text) {
    String sign = text.strip();
    ObservationStatus state = instead.get(sign);
    if (state == null) {
      return MISSING_EVERYWHERE.contains(sign) ? Optional.of(Figure.MISSING) : Optional.empty();
    }
    return Optional.of(
        state == ObservationStatus.ZERO ? Figure.of(Usd.ZERO) : new Figure(state, null));
  }

  /** Whether nothing but signs beside figures stands in a text. */
  public boolean isOnlyBeside(String text) {
    return strip(text).isEmpty();
  }

  /** All signs, for messages. */
  public List<String> all() {
    List<String> all = new ArrayList<>(beside);
    all.addAll(instead.keySet());
    return all;
  }
}
