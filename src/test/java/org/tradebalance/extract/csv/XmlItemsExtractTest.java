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

class XmlItemsExtractTest {

  private static final String ITEMS =
      "<item><year>2024.04</year><expDlr>1,200</expDlr><statKor>a &amp; b</statKor></item>\n"
          + " <item><expDlr> 7 </expDlr><year>2024.05</year><statKor/><note/></item>";

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<response><header><resultCode>00</resultCode>"
            + "</header><body><items>%s</items><totalCount>2</totalCount></body></response>",
        "<items>%s</items>"
      })
  void itemsReadLikeACsv(String around) throws IOException, RefusedFileException {
    Extract extract = open(around.formatted(ITEMS));
    List<RawRow> rows = new ArrayList<>();
    extract.rows(rows::add);
    assertThat(extract.kind()).isEqualTo("xml");
    assertThat(rows).extracting(RawRow::number).containsExactly(1, 2, 3);
    assertThat(rows.get(0).cells())
        .extracting(RawCell::text)
        .containsExactly("year", "expDlr", "statKor");
    assertThat(rows.get(1).cells())
        .extracting(RawCell::text)
        .containsExactly("2024.04", "1,200", "a & b");
    assertThat(rows.get(2).cells()).extracting(RawCell::text).containsExactly("2024.05", "7", "");
    assertThat(extract.preview().get(0).rows()).isEqualTo(rows);
  }

  @Test
  void anAnswerOfFewerItemsThanItCountsIsRefused() throws IOException, RefusedFileException {
    RefusedFileException refusal =
        refusal("<answer><items>" + ITEMS + "</items><totalCount>3</totalCount></answer>");
    assertThat(refusal.issue().code()).isEqualTo(IssueCode.NO_TABLE);
    assertThat(refusal.issue().message()).contains("2 of 3 items");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<items><item><a>1</a></item>",
        "<items><item><a>1</a><a>2</a></item></items>",
        "<items><item><a><b>1</b></a></item></items>",
        "<items><item><a>1</a></item><item><b>2</b></item></items>",
        "<items><item><a>1</a></item></items><items/>",
        "<!DOCTYPE items [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>"
            + "<items><item><a>&x;</a></item></items>"
      })
  void whatIsCutOffOrNoTableIsRefused(String text) throws IOException, RefusedFileException {
    assertThat(refusal(text).issue().code()).isEqualTo(IssueCode.FILE_DAMAGED);
  }

  @Test
  void xmlWithoutItemsIsNoTable() {
    RefusedFileException refusal =
        catchThrowableOfType(
            RefusedFileException.class,
            () -> open("<OpenAPI_ServiceResponse><returnReasonCode>30</returnReasonCode>"));
    assertThat(refusal.issue().code()).isEqualTo(IssueCode.NO_TABLE);
  }

  private RefusedFileException refusal(String text) throws IOException, RefusedFileException {
    Extract extract = open(text);
    return catchThrowableOfType(RefusedFileException.class, () -> extract.rows(row -> {}));
  }

  private Extract open(String text) throws IOException, RefusedFileException {
    return Extracts.open(
        Files.writeString(folder.resolve("file"), text), "answer.xml", Limits.DEFAULT);
  }
}
