package org.tradebalance.extract.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tradebalance.extract.Extract;
import org.tradebalance.extract.Extracts;
import org.tradebalance.extract.Limits;
import org.tradebalance.extract.RefusedFileException;
import org.tradebalance.layout.RawCell;
import org.tradebalance.layout.RawRow;
import org.tradebalance.quality.IssueCode;

class JsonExtractTest {

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"imports.csv", "imports.json", "imports"})
  void aTableOfJsonReadsLikeACsv(String name) throws IOException, RefusedFileException {
    Extract extract =
        open(name, "\uFEFF[[\"CTY_CODE\",\"VAL\"],\n[\"5700\",1e3],[null,\"a, \\\"b\\\"\"]]\n");
    List<RawRow> rows = new ArrayList<>();
    extract.rows(rows::add);
    assertThat(rows).extracting(RawRow::number).containsExactly(1, 2, 3);
    assertThat(rows.get(1).cells()).extracting(RawCell::text).containsExactly("5700", "1e3");
    assertThat(rows.get(2).cells())
        .containsExactly(RawCell.EMPTY, new RawCell(RawCell.Kind.TEXT, "a, \"b\""));
    assertThat(extract.preview().get(0).rows()).isEqualTo(rows);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[[\"a\",\"b\"],[\"1\",\"2\"",
        "[[\"a\",\"b\"],[\"1\",\"2\"]",
        "[[\"a\"],[{\"b\":1}]]",
        "[[\"a\"],7]",
        "[[\"a\"]] [[\"b\"]]"
      })
  void whatIsCutOffOrNoTableIsRefused(String text) throws IOException, RefusedFileException {
    Extract extract = open("t.csv", text);
    RefusedFileException refusal =
        catchThrowableOfType(RefusedFileException.class, () -> extract.rows(row -> {}));
    assertThat(refusal.issue().code()).isEqualTo(IssueCode.FILE_DAMAGED);
  }

  @Test
  void aCsvMayBeginWithABracket() throws IOException, RefusedFileException {
    assertThat(open("t.csv", "[year],code\n2024,1\n").kind()).isEqualTo("csv");
  }

  private Extract open(String name, String text) throws IOException, RefusedFileException {
    return Extracts.open(Files.writeString(folder.resolve("file"), text), name, Limits.DEFAULT);
  }
}
