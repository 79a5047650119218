package org.tradebalance.normalise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tradebalance.golden.PureCore;

/** A file that says how many rows of figures it has. */
class StatedRowsTest {

  private static final String[] COUNTRIES = {"Japan", "France", "Australia", "Italy", "Norway"};

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"4", "4.0", "\"4\""})
  void aFileWithSoManyRowsLoads(String stated) throws IOException {
    assertThat(PureCore.read(file("Data Row Count," + stated, 4, true)).flows()).hasSize(48);
  }

  @ParameterizedTest
  @CsvSource({"3, 4", "5, 4", "50, 4", "0, 1", "4, 3", "1, 5"})
  void aFileWithMoreOrFewerIsRefused(int stated, int rows) throws IOException {
    for (boolean total : new boolean[] {true, false}) {
      Path file = file("Data Row Count," + stated, rows, total);
      assertThatThrownBy(() -> PureCore.read(file))
          .hasMessageContaining(
              "row 2, Data Row Count, says %s, and the rows of figures below it are %s",
              stated, rows)
          .hasMessageContaining("TB-2022");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"many", "4 of 9"})
  void whatIsNoNumberIsNotTakenForOne(String stated) throws IOException {
    Path file = file("Data Row Count," + stated, 4, true);
    assertThatThrownBy(() -> PureCore.read(file)).hasMessageContaining("says '" + stated + "'");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Data Row Count"})
  void aFileThatDoesNotSayItLoads(String line) throws IOException {
    assertThat(PureCore.read(file(line, 3, true)).flows()).hasSize(36);
  }

  /** A rejected row is a row: the file is whole, and the row is told by itself. */
  @ParameterizedTest
  @ValueSource(strings = {"Atlantis", ""})
  void aRejectedRowCounts(String country) throws IOException {
    Path file = file("Data Row Count,3", 3, false);
    Files.writeString(file, Files.readString(file).replace("Japan", country));
    assertThat(PureCore.read(file).rejections()).hasSize(1);
  }

  private Path file(String stated, int rows, boolean total) throws IOException {
    List<String> lines = new ArrayList<>();
    lines.add("General Imports|Monthly data for 2023");
    lines.add(stated);
    lines.add(
        "Data Type,Country,Year,January,February,March,April,May,June,July,August,September,"
            + "October,November,December");
    for (int row = 0; row < rows; row++) {
      lines.add("General Customs Value," + COUNTRIES[row] + ",2023" + ",100.00".repeat(12));
    }
    if (total) {
      lines.add("Total: ,," + (",\"" + rows * 100 + "\"").repeat(12));
    }
    return Files.write(folder.resolve("imports.csv"), lines);
  }
}
