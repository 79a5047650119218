package org.tradebalance.publisher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tradebalance.golden.PureCore;

/** A text whose labels may be names of XML, saved as the items of such an answer, says the same. */
class XmlAnswersTest {

  private static final Pattern NAME = Pattern.compile("[A-Za-z_][\\w.]*");

  @TempDir Path folder;

  @ParameterizedTest
  @MethodSource("withNamesInTheFirstRow")
  void itemsSayTheSame(PublisherCase example) throws IOException {
    List<List<String>> rows = SheetText.read(example.input());
    StringBuilder xml = new StringBuilder("<?xml version=\"1.0\"?>\n<response><body><items>\n");
    for (List<String> row : rows.subList(1, rows.size())) {
      xml.append("<item>");
      for (int at = 0; at < row.size(); at++) {
        String name = rows.get(0).get(at);
        xml.append('<').append(name).append('>');
        xml.append(row.get(at).replace("&", "&amp;").replace("<", "&lt;"));
        xml.append("</").append(name).append('>');
      }
      xml.append("</item>\n");
    }
    xml.append("</items><totalCount>").append(rows.size() - 1);
    xml.append("</totalCount></body></response>");
    Path file = Files.writeString(folder.resolve(example.fileName()), xml);
    assertThat(PureCore.layout(file).id()).isEqualTo(example.layout());
    example.assertSaidBy(file);
  }

  static Stream<PublisherCase> withNamesInTheFirstRow() throws IOException {
    return PublisherCase.all()
        .filter(example -> !example.isWorkbook())
        .filter(
            example -> {
              List<List<String>> rows = SheetText.read(example.input());
              List<String> names = rows.get(0);
              return names.size() > 2
                  && names.stream().allMatch(name -> NAME.matcher(name).matches())
                  && names.stream().distinct().count() == names.size()
                  && rows.stream().noneMatch(row -> row.size() > names.size());
            });
  }
}
