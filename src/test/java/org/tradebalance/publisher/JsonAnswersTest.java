package org.tradebalance.publisher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tradebalance.golden.PureCore;
import tools.jackson.databind.json.JsonMapper;

/** A text with one row of labels, saved as the records that an API answers, says the same. */
class JsonAnswersTest {

  @TempDir Path folder;

  @ParameterizedTest
  @MethodSource("withLabelsInTheFirstRow")
  void recordsSayTheSame(PublisherCase example) throws IOException {
    List<List<String>> rows = SheetText.read(example.input());
    List<Map<String, String>> records = new ArrayList<>();
    for (List<String> row : rows.subList(1, rows.size())) {
      Map<String, String> values = new LinkedHashMap<>();
      for (int at = 0; at < rows.get(0).size(); at++) {
        values.put(rows.get(0).get(at), at < row.size() ? row.get(at) : "");
      }
      records.add(values);
    }
    String answer =
        JsonMapper.shared()
            .writeValueAsString(Map.of("value", records, "count", records.size(), "error", ""));
    Path file = Files.writeString(folder.resolve(example.fileName()), answer);
    assertThat(PureCore.layout(file).id()).isEqualTo(example.layout());
    example.assertSaidBy(file);
  }

  /** Those of which each column has a label of its own. */
  static Stream<PublisherCase> withLabelsInTheFirstRow() throws IOException {
    return PublisherCase.all()
        .filter(example -> !example.isWorkbook())
        .filter(
            example -> {
              List<List<String>> rows = SheetText.read(example.input());
              return rows.get(0).size() > 2
                  && rows.get(0).stream().noneMatch(String::isBlank)
                  && rows.get(0).stream().distinct().count() == rows.get(0).size()
                  && rows.stream().noneMatch(row -> row.size() > rows.get(0).size());
            });
  }
}
