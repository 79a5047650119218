package org.tradebalance.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tradebalance.blackbox.Jar;

/**
 * Mutants go through the whole program, with its database and outputs: one night loads the good
 * files of every layout, the next finds each of them damaged. The run publishes, and says of each
 * file what its reading alone says. What it says of a file that was loaded before is counted: that
 * is what only an earlier release can tell.
 */
class MutatedNightIT {

  private static final Path COUNTS = Path.of("target", "mutated-nights.md");
  private static final Path MUTANTS = Path.of("target", "mutated-nights.txt");
  private static final Pattern CODE = Pattern.compile("\\[(TB-\\d{4})\\]");

  private final List<String> mutants = new ArrayList<>();

  @TempDir Path folder;

  @Tag("campaign")
  @Test
  void eightNightsOfDamagedFilesPublishAndNameEach() throws IOException {
    Map<String, Integer> counts = new TreeMap<>();
    for (int night = 0; night < 8; night++) {
      night(night, counts);
    }
    StringBuilder table =
        new StringBuilder("| undetected by the file alone | mutants |\n|---|---:|\n");
    counts.forEach(
        (told, count) ->
            table.append("| ").append(told).append(" | ").append(count).append(" |\n"));
    Files.writeString(COUNTS, table.toString(), StandardCharsets.UTF_8);
    Files.write(MUTANTS, mutants.stream().sorted().toList(), StandardCharsets.UTF_8);
  }

  private void night(int number, Map<String, Integer> counts) throws IOException {
    Path home = Files.createDirectories(folder.resolve("night-" + number));
    Path scratch = Files.createDirectories(folder.resolve("scratch-" + number));
    List<GoodFile> files = GoodFiles.small(scratch);
    for (int at = 0; at < files.size(); at++) {
      Files.write(place(home, at).resolve(files.get(at).name()), files.get(at).bytes());
    }
    Jar.in(home).run("run", "--warnings-ok").exits(0);
    Map<String, MutationCampaign.Case> damaged = new LinkedHashMap<>();
    try (Product product = new Product(scratch)) {
      MutationCampaign campaign = new MutationCampaign(files, product);
      for (int at = 0; at < files.size(); at++) {
        MutationCampaign.Tried tried = campaign.of(number * files.size() + at, files.get(at));
        Mutant mutant = tried.mutant();
        Path target = place(home, at);
        Files.delete(target.resolve(files.get(at).name()));
        Files.write(target.resolve(mutant.name()), mutant.bytes());
        damaged.put(target.getFileName() + "/" + mutant.name(), tried.result());
      }
    }
    Jar.Ended ended = Jar.in(home).run("run", "--warnings-ok").exits(0);
    assertThat(home.resolve("output/current/manifest.json")).exists();
    damaged.forEach((name, mutant) -> compare(name, mutant, ended, counts));
  }

  private static Path place(Path home, int at) throws IOException {
    return Files.createDirectories(home.resolve("input").resolve("file-" + at));
  }

  private void compare(
      String name, MutationCampaign.Case mutant, Jar.Ended ended, Map<String, Integer> counts) {
    Judgement alone = mutant.judgement();
    List<String> told = ended.outLines().stream().filter(l -> l.contains(name + ": ")).toList();
    List<String> refusals = told.stream().filter(line -> line.contains("refused: ")).toList();
    if (alone.outcome() == Outcome.REFUSED) {
      assertThat(refusals).as("%s in%n%s", mutant, ended.out()).isNotEmpty();
      assertThat(refusals.get(0)).as("%s", mutant).contains(alone.by());
    }
    if (alone.outcome().isUndetected()) {
      String code = codes(told);
      counts.merge(alone.outcome().words() + ": " + code, 1, Integer::sum);
      mutants.add(code + ": " + name + ": " + mutant);
    }
  }

  private static String codes(List<String> lines) {
    List<String> codes = new ArrayList<>();
    for (String line : lines) {
      Matcher code = CODE.matcher(line);
      while (code.find()) {
        codes.add(code.group(1));
      }
    }
    return codes.isEmpty() ? "nothing said" : String.join(" ", codes);
  }
}
