package org.tradebalance.layout.proposal;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.tradebalance.layout.definition.Unit;
import org.tradebalance.layout.detection.Difference;
import org.tradebalance.layout.detection.TextSimilarity;
import org.yaml.snakeyaml.nodes.MappingNode;

/** Mends a unit whose words changed: the words, and the size that they say. */
final class UnitMending {

  private static final Map<Pattern, Integer> SCALES = new LinkedHashMap<>();

  static {
    SCALES.put(Pattern.compile("\\b(trillions?)\\b"), 12);
    SCALES.put(Pattern.compile("\\b(billions?|bn|bln)\\b"), 9);
    SCALES.put(Pattern.compile("\\b(millions?|mn|mln|mio)\\b"), 6);
    SCALES.put(Pattern.compile("\\b(thousands?|1,?000)\\b"), 3);
  }

  private static final Pattern DOLLARS = Pattern.compile("dollar|usd|\\$");
  private static final Pattern OTHER_CURRENCY =
      Pattern.compile(
          "\\b(euros?|eur|ecu|yen|jpy|pounds?|gbp|yuan|renminbi|cny|francs?|chf|pesos?)\\b");

  private final Unit unit;
  private final LayoutText text;
  private final ProposalNotes notes;

  UnitMending(Unit unit, LayoutText text, ProposalNotes notes) {
    this.unit = unit;
    this.text = text;
    this.notes = notes;
  }

  void mend(Difference.WordsMissing words) {
    String before = words.wanted();
    String now = words.nearest();
    String reads = "the unit '" + before + "' reads '" + now + "' now";
    Set<String> decisive = new TreeSet<>(TextSimilarity.decisive(before, now));
    decisive.addAll(TextSimilarity.decisive(now, before));
    decisive.removeIf(word -> scale(word).isPresent());
    if (currencyChanged(before, now)) {
      notes.obstacles().add(reads + ": the currency is another one");
    } else if (!decisive.isEmpty()) {
      notes.obstacles().add(reads + ": " + decisive + " may change what the figures are");
    } else if (scale(before).isPresent() != scale(now).isPresent()) {
      notes.obstacles().add(reads + ": the size of the unit cannot be told from it");
    } else {
      MappingNode node = text.inner(text.root(), "unit");
      text.set(node, "text", YamlText.quoted(now));
      notes.changes().add(reads);
      int more = scale(now).orElse(0) - scale(before).orElse(0);
      if (more == 0) {
        notes.confirm().add("that '" + now + "' means the same unit as '" + before + "'");
      } else {
        size(node, more);
      }
    }
  }

  private void size(MappingNode node, int more) {
    String dollars = unit.dollars().scaleByPowerOfTen(more).stripTrailingZeros().toPlainString();
    text.value(node, unit.currency().equals(Unit.DOLLAR) ? "usd" : "times", dollars);
    text.set(node, "decimals", Integer.toString(Math.max(0, unit.decimals() + more)));
    String factor = "1" + "0".repeat(Math.abs(more));
    notes
        .changes()
        .add(
            String.format(
                Locale.ROOT,
                "one unit is %s %s instead of %s",
                dollars,
                unit.currency(),
                unit.dollars().stripTrailingZeros().toPlainString()));
    notes
        .confirm()
        .add(
            String.format(
                Locale.ROOT,
                "that the amounts themselves are %s times %s than before: compare one with the vintage"
                    + " before",
                factor,
                more > 0 ? "smaller" : "larger"));
  }

  private static boolean currencyChanged(String before, String now) {
    String lower = now.toLowerCase(Locale.ROOT);
    boolean dollarsLeft =
        DOLLARS.matcher(before.toLowerCase(Locale.ROOT)).find() && !DOLLARS.matcher(lower).find();
    return dollarsLeft
        || (OTHER_CURRENCY.matcher(lower).find()
            && !OTHER_CURRENCY.matcher(before.toLowerCase(Locale.ROOT)).find());
  }

  private static OptionalInt scale(String words) {
    String lower = words.toLowerCase(Locale.ROOT);
    return SCALES.entrySet().stream()
        .filter(scale -> scale.getKey().matcher(lower).find())
        .mapToInt(Map.Entry::getValue)
        .findFirst();
  }
}
