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

class JsonRecordsExtractTest {

  private static final String RECORDS =
      "[{\"MonthId\": 202405, \"Value\": 148391144.0, \"Country\": {\"Name\": \"a, \\\"b\\\"\"}},\n"
          + "{\"Value\": null, \"MonthId\": 202406, \"Country\": null}]";

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "%s",
        "\uFEFF{\"@odata.context\":\"https://example.org/$metadata#OTS\",\"value\":%s}",
        "{\"elapsedTime\":\"0.1 secs\",\"count\":2,\"data\":%s,\"error\":\"\"}",
        "{\"value\":%s,\"@odata.nextLink\":null}",
        "{\"value\":%s,\"more\":{\"a\":[1]},\"list\":[{\"b\":2}]}"
      })
  void recordsReadLikeACsv(String around) throws IOException, RefusedFileException {
    Extract extract = open(around.formatted(RECORDS));
    List<RawRow> rows = new ArrayList<>();
    extract.rows(rows::add);
    assertThat(extract.kind()).isEqualTo("json");
    assertThat(rows).extracting(RawRow::number).containsExactly(1, 2, 3);
    assertThat(rows.get(0).cells())
        .extracting(RawCell::text)
        .containsExactly("MonthId", "Value", "Country/Name");
    assertThat(rows.get(1).cells())
        .extracting(RawCell::text)
        .containsExactly("202405", "148391144.0", "a, \"b\"");
    assertThat(rows.get(2).cells())
        .containsExactly(new RawCell(RawCell.Kind.TEXT, "202406"), RawCell.EMPTY, RawCell.EMPTY);
    assertThat(extract.preview().get(0).rows()).isEqualTo(rows);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"value\":[{\"a\":1}],\"@odata.nextLink\":\"https://example.org/OTS?$skip=40000\"}",
        "{\"@odata.count\":3,\"value\":[{\"a\":1},{\"a\":2}]}",
        "{\"count\":1,\"data\":[{\"a\":1},{\"a\":2}]}"
      })
  void anAnswerThatIsNotWholeIsRefused(String text) throws IOException, RefusedFileException {
    assertThat(refusal(text).issue().code()).isEqualTo(IssueCode.NO_TABLE);
    assertThat(refusal(text).issue().message()).contains("ask for all of it");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[{\"a\":1},{\"a\":2",
        "[{\"a\":1},{\"a\":2}",
        "{\"value\":[{\"a\":1}]",
        "[{\"a\":1},[2]]",
        "[{\"a\":1},{\"b\":2}]",
        "[{\"a\":[1,2]}]",
        "[{\"a\":1,\"a\":2}]",
        "[{\"a\":1}] [{\"a\":1}]"
      })
  void whatIsCutOffOrNoTableIsRefused(String text) throws IOException, RefusedFileException {
    assertThat(refusal(text).issue().code()).isEqualTo(IssueCode.FILE_DAMAGED);
  }

  @Test
  void onlyAsManyRowsAsAPreviewShowsAreReadForIt() throws IOException, RefusedFileException {
    Extract cut = open("[" + "{\"a\":1},".repeat(100));
    assertThat(cut.preview().get(0).rows()).hasSizeLessThan(100);
  }

  private RefusedFileException refusal(String text) throws IOException, RefusedFileException {
    Extract extract = open(text);
    return catchThrowableOfType(RefusedFileException.class, () -> extract.rows(row -> {}));
  }

  private Extract open(String text) throws IOException, RefusedFileException {
    return Extracts.open(
        Files.writeString(folder.resolve("file"), text), "answer.json", Limits.DEFAULT);
  }
}
