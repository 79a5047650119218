package org.tradebalance.night;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tradebalance.config.Catalogue;
import org.tradebalance.quality.FileStatus;
import org.tradebalance.quality.LedgerEntry;

/**
 * Mistakes in the files of a made-up world, each on three nights: alone on the first one, beside
 * one good file that states the same, and on a second night after the good release before.
 */
final class FaultCampaign {

  private static final int MONTHS = MadeWorld.MONTHS;

  /** The release before lacks the last half year, so that also a year ends between. */
  private static final int BEFORE = MONTHS - 7;

  private static final Catalogue CATALOGUE = MadeFile.catalogue();

  private final MadeWorld world;
  private final MadeWorld earlier;
  private final Night empty;
  private final Map<MadeFile, MadeExtract> goods = new HashMap<>();
  private final Map<MadeFile, Night> nights = new HashMap<>();
  private final Path folder;
  private final long seed;

  FaultCampaign(Path folder, long seed) {
    this.folder = folder;
    this.seed = seed;
    this.world = MadeWorld.of(seed);
    this.earlier = world.before(seed);
    this.empty = new Night(folder("empty"), CATALOGUE);
  }

  /** The nights on which a file comes. */
  enum Situation {
    ALONE("alone"),
    BESIDE("beside a good source"),
    AFTER("after the release before");

    private final String text;

    Situation(String text) {
      this.text = text;
    }

    String text() {
      return text;
    }
  }

  /**
   * One mistake on one night.
   *
   * @param wrong a figure that is wrong, for people; empty where none is
   * @param told what was said
   */
  record Case(
      String kind,
      MadeFile file,
      long seed,
      Situation situation,
      FaultVerdict verdict,
      String wrong,
      String told) {}

  private Path folder(String name) {
    try {
      return Files.createDirectories(folder.resolve(name + "-" + seed));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private MadeExtract good(MadeFile file) {
    return goods.computeIfAbsent(file, each -> each.of(world, MONTHS));
  }

  /** What is said of the good file: nothing, or the case is a false alarm. */
  List<String> alarms(MadeFile file) {
    List<String> alarms = new ArrayList<>();
    for (Situation situation : Situation.values()) {
      Night.Told told = night(file, situation, good(file));
      if (!said(told).isEmpty()
          || told.rejected() > 0
          || told.accounts().stream().anyMatch(each -> each.status() != FileStatus.LOADED)) {
        alarms.add(file + " " + situation + ": " + told.accounts());
      }
      for (Map.Entry<String, String> figure : good(file).truth().entrySet()) {
        String published = told.figures().get(figure.getKey());
        if (!figure.getValue().equals(published)) {
          alarms.add(file + " " + situation + ": " + figure + " is published as " + published);
        }
      }
    }
    return alarms;
  }

  private final Map<String, Set<String>> exceededAnyway = new HashMap<>();

  private Set<String> exceededAnyway(MadeFile file, Situation situation) {
    return exceededAnyway.computeIfAbsent(
        file + " " + situation, key -> night(file, situation, good(file)).exceeded());
  }

  /** Makes a mistake and sees what becomes of it on each night; none where it does not apply. */
  @SuppressWarnings("EnumOrdinal") // the seeds of the counts in quality.md
  List<Case> tried(MadeFault fault, MadeFile file) {
    Random random = new Random(seed * 1_000_003 + fault.name().hashCode() * 31L + file.ordinal());
    MadeExtract good = good(file);
    MadeExtract bad = fault.in(good, random);
    List<Case> cases = new ArrayList<>();
    if (bad != null) {
      for (Situation situation : Situation.values()) {
        cases.add(judged(fault, file, situation, good, night(file, situation, bad)));
      }
    }
    return cases;
  }

  private Night.Told night(MadeFile file, Situation situation, MadeExtract extract) {
    return switch (situation) {
      case ALONE -> empty.tried(Map.of(extract.name, extract.bytes()));
      case BESIDE -> {
        MadeExtract other = good(file.other());
        yield empty.tried(Map.of(extract.name, extract.bytes(), other.name, other.bytes()));
      }
      case AFTER -> {
        Night night =
            nights.computeIfAbsent(
                file,
                each -> {
                  Night first = new Night(folder(each.name()), CATALOGUE);
                  MadeExtract release = each.of(earlier, BEFORE);
                  first.load(Map.of("before-" + release.name, release.bytes()));
                  return first;
                });
        yield night.tried(Map.of(extract.name, extract.bytes()));
      }
    };
  }

  private Case judged(
      MadeFault fault, MadeFile file, Situation situation, MadeExtract good, Night.Told told) {
    Map<String, Set<String>> truth = new HashMap<>();
    add(truth, good);
    switch (situation) {
      case ALONE -> {}
      case BESIDE -> add(truth, good(file.other()));
      case AFTER -> add(truth, file.of(earlier, BEFORE));
    }
    String wrong = "";
    for (Map.Entry<String, String> figure : told.figures().entrySet()) {
      Set<String> right = truth.get(figure.getKey());
      if (right == null || !right.contains(figure.getValue())) {
        wrong = figure + " for " + right;
        break;
      }
    }
    Set<String> exceeded = new HashSet<>(told.exceeded());
    exceeded.removeAll(exceededAnyway(file, situation));
    String said = said(told) + (exceeded.isEmpty() ? "" : " " + exceeded.iterator().next());
    boolean isMissing = !told.figures().keySet().containsAll(good.truth().keySet());
    FaultVerdict verdict =
        verdict(
            told, good.name, !wrong.isEmpty(), isMissing, !said.isEmpty() || told.rejected() > 0);
    return new Case(fault.name(), file, seed, situation, verdict, wrong, said);
  }

  private static FaultVerdict verdict(
      Night.Told told, String name, boolean isWrong, boolean isMissing, boolean isSaid) {
    if (told.status(name) != FileStatus.LOADED) {
      return isWrong ? FaultVerdict.TOLD : FaultVerdict.HELD;
    }
    @Nullable LedgerEntry other =
        told.accounts().stream()
            .filter(each -> each.status() != FileStatus.LOADED)
            .findFirst()
            .orElse(null);
    if (isWrong && other != null) {
      return FaultVerdict.BLAMED;
    }
    if (!isWrong && !isMissing) {
      return FaultVerdict.SAME;
    }
    if (isSaid) {
      return FaultVerdict.TOLD;
    }
    return isWrong ? FaultVerdict.WRONG : FaultVerdict.LOST;
  }

  private static void add(Map<String, Set<String>> truth, MadeExtract file) {
    file.truth()
        .forEach((key, amount) -> truth.computeIfAbsent(key, k -> new HashSet<>()).add(amount));
  }

  private static String said(Night.Told told) {
    StringBuilder said = new StringBuilder();
    for (LedgerEntry entry : told.accounts()) {
      String issue = entry.issue();
      if (issue != null && !issue.isEmpty()) {
        said.append(entry.file()).append(": ").append(issue).append(' ');
      }
    }
    return said.toString();
  }
}
