package org.tradebalance.extract.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChineseTextTest {

  @ParameterizedTest
  @CsvSource({
    "'数据年月,商品编码\n202404,1\n', GB18030, GB18030",
    "'数据年月,商品编码\n202404,1\n', UTF-8, UTF-8",
    "'Länder;Ausfuhr;Größe\nÄÖÜ;1;2\n', windows-1252, windows-1252",
    "'Réexportations,Côte d’Ivoire\n1,2\n', windows-1252, windows-1252"
  })
  void theFirstLineTellsChineseFromOtherText(String text, String written, String read)
      throws IOException {
    byte[] bytes = text.getBytes(Charset.forName(written));
    TextEncoding encoding = TextEncoding.of(() -> new ByteArrayInputStream(bytes));
    assertThat(encoding.charset()).isEqualTo(Charset.forName(read));
  }

  @Test
  void aDamagedLineBelowDoesNotMakeUtf8Chinese() throws IOException {
    byte[] bytes = "数据年月,商品编码\n几内亚?,1\n".getBytes(StandardCharsets.UTF_8);
    bytes[bytes.length - 4] = (byte) 0xFF;
    assertThat(TextEncoding.of(() -> new ByteArrayInputStream(bytes)).charset())
        .isNotEqualTo(TextEncoding.GB18030);
  }
}
