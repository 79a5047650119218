package org.tradebalance.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tradebalance.quality.Issue;
import org.tradebalance.quality.IssueCode;
import org.tradebalance.quality.Rejection;
import org.tradebalance.trade.SourceCell;

/**
 * Compares what a mutant says with what its good file says. Only what was touched may say something
 * else; and what the figures of a file contradict among each other must be seen.
 */
final class Judge {

  private static final Pattern OBJECT =
      Pattern.compile(
          "\\b[A-Z]\\w+\\[\\w+=|\\b\\w++@[0-9a-f]{5,}|org\\.tradebalance\\.|Optional\\[");

  private final Reading good;

  Judge(Reading good) {
    this.good = good;
  }

  /** A message is for people: it prints no record, no other object and no class. */
  private static void checkSpeaks(Issue issue) {
    assertThat(issue.arguments()).as(issue.toString()).noneMatch(OBJECT.asPredicate());
  }

  Judgement of(Mutant mutant, Reading read) {
    Stream.of(
            Stream.ofNullable(read.refusal()),
            read.notes().stream(),
            read.rejections().stream().flatMap(each -> each.issues().stream()))
        .flatMap(issues -> issues)
        .forEach(Judge::checkSpeaks);
    if (read.crash() != null) {
      return new Judgement(Outcome.CRASHED, read.crash().getClass().getSimpleName(), "");
    }
    if (read.refusal() != null) {
      return new Judgement(
          Outcome.REFUSED, read.refusal().code().id(), String.valueOf(read.refusal()));
    }
    Map<String, String> differences = good.differences(read);
    Set<String> rejected = codes(read.rejections());
    if (differences.isEmpty()) {
      return rejected.equals(codes(good.rejections()))
          ? new Judgement(Outcome.SAME, "", "")
          : new Judgement(Outcome.REJECTED, text(rejected), first(read));
    }
    Map<String, String> open = new TreeMap<>(differences);
    open.keySet().removeIf(key -> isRejected(key, mutant, read));
    String shown = shown(open);
    if (open.isEmpty() || areRejected(open, read)) {
      return new Judgement(Outcome.REJECTED, text(rejected), first(read));
    }
    if (rejected.contains(IssueCode.TOTAL_DIFFERS.id())) {
      return new Judgement(Outcome.CONTROLLED, "printed_total", shown);
    }
    if (good.summed() && read.rejections().size() > good.rejections().size()) {
      return new Judgement(Outcome.REJECTED, text(rejected), first(read));
    }
    Set<String> exceeded = new TreeSet<>(read.exceeded());
    exceeded.removeAll(good.exceeded());
    if (!exceeded.isEmpty()) {
      Set<String> rules =
          exceeded.stream()
              .map(rule -> rule.substring(0, rule.indexOf('/')))
              .collect(Collectors.toCollection(TreeSet::new));
      return new Judgement(Outcome.CONTROLLED, text(rules), shown);
    }
    List<Issue> told = new ArrayList<>(read.notes());
    told.removeAll(good.notes());
    if (!told.isEmpty()) {
      Set<String> notes =
          told.stream()
              .map(note -> note.code().id())
              .collect(Collectors.toCollection(TreeSet::new));
      return new Judgement(Outcome.NOTED, text(notes), told.get(0).toString());
    }
    List<String> contradictions = new Contradictions(good.flows()).in(read.flows());
    if (!contradictions.isEmpty()) {
      return new Judgement(Outcome.UNSEEN, contradictions.get(0), shown);
    }
    if (!good.summed() && open.keySet().stream().anyMatch(key -> !isTouched(key, mutant, read))) {
      return new Judgement(Outcome.CONFUSED, text(rejected), shown);
    }
    return new Judgement(undetected(open), text(rejected), shown);
  }

  private static Outcome undetected(Map<String, String> open) {
    if (open.values().stream().anyMatch(change -> change.startsWith("none -> "))) {
      return Outcome.OTHER_NAME;
    }
    return open.values().stream().allMatch(change -> change.endsWith(" -> none"))
        ? Outcome.LOST
        : Outcome.OTHER_FIGURE;
  }

  /** Whether a figure is not there because its row is rejected, by name. */
  private boolean isRejected(String key, Mutant mutant, Reading read) {
    SourceCell source = good.sources().get(key);
    if (read.figures().containsKey(key) || read.rejections().size() <= good.rejections().size()) {
      return false;
    }
    return source == null
        || mutant.touched().holds(source.sheet(), source.row(), source.column())
        || rows(read).contains(source.row());
  }

  /** Whether as many rows are rejected as figures are missing from; damage may have moved them. */
  private boolean areRejected(Map<String, String> open, Reading read) {
    Set<Integer> rows = new HashSet<>();
    for (Map.Entry<String, String> change : open.entrySet()) {
      SourceCell source = good.sources().get(change.getKey());
      if (!change.getValue().endsWith(" -> none") || source == null) {
        return false;
      }
      rows.add(source.row());
    }
    return rows.size() <= read.rejections().size() - good.rejections().size();
  }

  private static Set<Integer> rows(Reading read) {
    return read.rejections().stream()
        .map(rejection -> rejection.issues().get(0).location().row())
        .collect(Collectors.toSet());
  }

  /** Whether a figure stood, or now stands, in a cell that was changed, or in its row. */
  private boolean isTouched(String key, Mutant mutant, Reading read) {
    return isTouched(good.sources().get(key), mutant) || isTouched(read.sources().get(key), mutant);
  }

  private boolean isTouched(@org.jspecify.annotations.Nullable SourceCell source, Mutant mutant) {
    if (source == null) {
      return good.sources().isEmpty();
    }
    Mutant.Touched touched = mutant.touched();
    return touched.holds(source.sheet(), source.row(), source.column())
        || touched.cells().stream()
            .anyMatch(
                cell ->
                    cell.sheet() == source.sheet() && cell.row() == source.row() && !isFigure(cell))
        || touched.columns().stream().anyMatch(column -> !isFigureColumn(column));
  }

  /** Whether the good file has a figure in a cell; if not, it says what its row is about. */
  private boolean isFigure(Mutant.Cell cell) {
    return good.sources().containsValue(new SourceCell(cell.sheet(), cell.row(), cell.column()));
  }

  private boolean isFigureColumn(Mutant.Line column) {
    return good.sources().values().stream()
        .anyMatch(source -> source.sheet() == column.sheet() && source.column() == column.at());
  }

  private static Set<String> codes(List<Rejection> rejections) {
    return rejections.stream()
        .flatMap(rejection -> rejection.issues().stream())
        .map(issue -> issue.code().id())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String first(Reading read) {
    Issue issue = read.rejections().get(0).issues().get(0);
    return issue.toString();
  }

  private static String text(Set<String> names) {
    return String.join(" ", names);
  }

  private static String shown(Map<String, String> changes) {
    return changes.size()
        + ": "
        + changes.entrySet().stream().limit(2).map(Object::toString).toList();
  }
}
