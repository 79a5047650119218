package org.tradebalance.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What an operator sees of a file that is held, and the verb that accepts it. When a file is held
 * is tried within one process: {@code QuarantineTest}.
 */
class QuarantineIT {

  @TempDir Path folder;

  @Test
  void whatStandsIsPublishedUntilSomebodyAcceptsTheFile() throws IOException {
    assertThat(Jar.in(folder).run("accept", "bad.xlsx").exits(2).err()).contains("no run yet");
    Path input = Files.createDirectories(folder.resolve("input"));
    SmallCensus.of(2023, 2024, 12).write(input.resolve("good.xlsx"));
    Jar.in(folder).run("run").exits(0);
    SortedMap<String, String> before = figures();
    bad().write(input.resolve("bad.xlsx"));
    assertThat(Jar.in(folder).run("run", "--dry-run").exits(1).out())
        .contains("bad.xlsx: held: the file is held: ");

    Jar.Ended held = Jar.in(folder).run("run").exits(1);
    assertThat(held.outLines())
        .filteredOn(line -> line.contains("[TB-2042]"))
        .singleElement()
        .asString()
        .contains("held: bad.xlsx: the file is held: ", "`accept bad.xlsx` and run");
    assertThat(held.out()).contains("1 files, 1 held, ");
    assertThat(figures()).isEqualTo(before);
    Database database = Database.below(folder.resolve("output"));
    assertThat(database.texts("select name from source_file")).containsExactly("good.xlsx");
    assertThat(database.texts("select status from ledger where file_name = 'bad.xlsx'"))
        .containsExactly("held");
    assertThat(Jar.in(folder).run("run").exits(0).out()).contains("still held: bad.xlsx");

    assertThat(Jar.in(folder).run("accept", "other.xlsx", "bad.xlsx").exits(2).err())
        .contains("accept other.xlsx: expected a file", "the newest run holds bad.xlsx");
    assertThat(Jar.in(folder).run("accept", "bad.xlsx").exits(0).out())
        .contains("bad.xlsx", "is accepted");
    assertThat(Jar.in(folder).run("accept", "input/bad.xlsx").exits(0).out())
        .contains("was accepted before");
    assertThat(Jar.in(folder).run("run").exits(1).out())
        .contains("differ from good.xlsx, which is of the same vintage 2024-12")
        .contains(" hold, because it was accepted: ", "[TB-2040]")
        .doesNotContain("[TB-2042]");
    assertThat(figures()).isNotEqualTo(before);
    assertThat(Jar.in(folder).run("run").exits(0).out()).contains("nothing new");
  }

  /** Other imports from half of the countries, as a wrong paste leaves them. */
  private static SmallCensus bad() {
    SmallCensus census = SmallCensus.of(2023, 2024, 12);
    for (String code : new String[] {"5700", "1220", "4280"}) {
      for (int year = 2023; year <= 2024; year++) {
        for (int month = 1; month <= 12; month++) {
          census.revised(code, year, month, Integer.toString(2000 + month * 37 + year));
        }
      }
    }
    return census;
  }

  private SortedMap<String, String> figures() {
    SortedMap<String, String> hashes =
        new TreeMap<>(Folder.hashes(folder.resolve("output/current")));
    hashes.keySet().removeIf(name -> name.matches("(ledger|rejects)\\.csv|.*\\.(json|xlsx|html)"));
    return hashes;
  }
}
