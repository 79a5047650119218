package org.tradebalance.collect;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tradebalance.collect.CollectOutcome.Kind;
import org.tradebalance.quality.IssueCode;

/** An answer is what its content is, and taken in only where that is what is expected. */
class AnswerContentTest extends PlayedNight {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<!DOCTYPE html><html><body>We are down for maintenance</body></html>",
        "\n<html lang='en'><head>",
        "<?xml version=\"1.0\"?>\n<!DOCTYPE html PUBLIC \"x\" \"y\">\n<html>",
        "{\"statusCode\": 429, \"message\": \"Rate limit is exceeded. Try again in 7 seconds.\"}",
        "{\"data\":[],\"error\":\"invalid key\"}",
        "<error>no</error>",
        "Rate limit exceeded",
        "   \n",
        ""
      })
  void whatIsNoTableIsNamedAndNotTakenIn(String body) throws Exception {
    try (PlayedServer server = new PlayedServer(asked -> PlayedReply.ok(body))) {
      CollectOutcome outcome = only(Sources.csv(server.at("/a")).named("a"));
      assertThat(outcome.code()).isEqualTo(IssueCode.SOURCE_ANSWER_WRONG);
      assertThat(outcome.detail())
          .contains(
              body.isBlank()
                  ? "the answer is empty"
                  : body.contains("html")
                      ? "a web page (HTML), expected a text table"
                      : body.startsWith("{")
                          ? "JSON, expected a text table"
                          : body.startsWith("<") ? "XML" : "text without columns: Rate limit");
      assertThat(input.resolve("table.csv")).doesNotExist();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Service temporarily unavailable, try later\n",
        "error;42;no such series",
        "month,value\n"
      })
  void aSingleLineIsNoTable(String body) throws Exception {
    try (PlayedServer server = new PlayedServer(asked -> PlayedReply.ok(body))) {
      CollectOutcome outcome = only(Sources.csv(server.at("/a")).named("a"));
      assertThat(outcome.code()).isEqualTo(IssueCode.SOURCE_ANSWER_WRONG);
      assertThat(outcome.detail()).contains("the answer is a single line: " + body.strip());
      assertThat(input.resolve("table.csv")).doesNotExist();
    }
  }

  @Test
  void whatNoLayoutFitsDoesNotReplaceWhatIsHere() throws Exception {
    AtomicReference<String> body = new AtomicReference<>("a,b\n1,2\n");
    try (PlayedServer server =
        new PlayedServer(
            asked ->
                PlayedReply.tagged(
                    asked,
                    '"' + Integer.toString(body.get().length()) + '"',
                    body.get().getBytes(StandardCharsets.UTF_8)))) {
      WebSource source = Sources.csv(server.at("/a")).layout("some").named("a");
      sources.recognition =
          (file, name) ->
              Files.readString(file).startsWith("a,b") ? null : "no layout fits " + name;
      assertThat(only(source).kind()).isEqualTo(Kind.FETCHED);
      body.set("Error, code 42\nPlease try again, later\n");
      for (int night = 0; night < 2; night++) {
        CollectOutcome outcome = only(source);
        assertThat(outcome.code()).isEqualTo(IssueCode.SOURCE_ANSWER_WRONG);
        assertThat(outcome.detail())
            .startsWith("no layout fits table.csv; it is kept, look at it with: layouts --explain");
        assertThat(input.resolve("table.csv")).hasContent("a,b\n1,2\n");
        assertThat(input.resolve(".collected/refused/table.csv")).hasContent(body.get());
      }
      body.set("a,b\n1,2\n3,4\n");
      assertThat(only(source).kind()).isEqualTo(Kind.FETCHED);
      assertThat(input.resolve("table.csv")).hasContent(body.get());
      assertThat(input.resolve(".collected/refused/table.csv")).doesNotExist();
    }
  }

  @Test
  void aMessageInJsonIsNoAnswer() throws Exception {
    try (PlayedServer server =
        new PlayedServer(asked -> PlayedReply.ok("{\"error\":\"no such series\",\"code\":4}"))) {
      WebSource source = Sources.csv(server.at("/a")).file("a.json", ContentKind.JSON).named("a");
      assertThat(only(source).detail()).contains("the answer is a message: no such series");
    }
  }

  @Test
  void aWebPageInPlaceOfAWorkbookIsNamed() throws Exception {
    try (PlayedServer server =
        new PlayedServer(asked -> PlayedReply.ok("<html><title>Log in</title></html>"))) {
      WebSource source =
          Sources.csv(server.at("/a")).file("country.xlsx", ContentKind.XLSX).named("a");
      assertThat(only(source).detail())
          .contains("the answer is a web page (HTML), expected an Excel workbook", "Log in");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"zip", "gz", "xlsx"})
  void anArchiveHasToBeWhole(String ending) throws Exception {
    byte[] whole = archive(ending);
    ContentKind kind =
        Stream.of(ContentKind.values()).filter(k -> k.code().equals(ending)).findFirst().get();
    Function<byte[], CollectOutcome> fetched =
        body -> {
          try (PlayedServer server = new PlayedServer(asked -> PlayedReply.ok(body))) {
            return only(Sources.csv(server.at("/a")).file("t." + ending, kind).named("a"));
          } catch (Exception e) {
            throw new AssertionError(e);
          }
        };
    CollectOutcome cut = fetched.apply(Arrays.copyOf(whole, whole.length * 2 / 3));
    assertThat(cut.code()).as(cut.line()).isEqualTo(IssueCode.SOURCE_CUT);
    byte[] damaged = whole.clone();
    for (int at = whole.length / 2; at < whole.length / 2 + 30; at++) {
      damaged[at] ^= 0x55;
    }
    assertThat(fetched.apply(damaged).code()).isEqualTo(IssueCode.SOURCE_CUT);
    assertThat(input.resolve("t." + ending)).doesNotExist();
    CollectOutcome good = fetched.apply(whole);
    assertThat(good.kind()).as(good.line()).isEqualTo(Kind.FETCHED);
    assertThat(input.resolve("t." + ending)).hasBinaryContent(whole);
  }

  @Test
  void anArchiveOfATableAndItsMetadataIsOneTableAndOfTwoIsNone() throws Exception {
    for (String second : List.of("12100011_MetaData.csv", "12100012.csv")) {
      byte[] zip = zip(Map.of("12100011.csv", TABLE, second, "a,b\n"));
      try (PlayedServer server = new PlayedServer(asked -> PlayedReply.ok(zip))) {
        CollectOutcome outcome =
            only(Sources.csv(server.at("/z")).file("z.zip", ContentKind.ZIP).named("z"));
        if (second.contains("MetaData")) {
          assertThat(outcome.kind()).isEqualTo(Kind.FETCHED);
        } else {
          assertThat(outcome.detail()).contains("2 tables besides metadata");
        }
      }
    }
  }

  @Test
  void aHashOfTheServerHasToAgree() throws Exception {
    String good =
        java.util.Base64.getEncoder()
            .encodeToString(HexFormat.of().parseHex(org.tradebalance.digest.Sha256.ofText(TABLE)));
    for (String hash : List.of(good, good.replaceFirst("^..", "AA"))) {
      try (PlayedServer server =
          new PlayedServer(
              asked -> PlayedReply.ok(BYTES).with("Repr-Digest", "sha-256=:" + hash + ":"))) {
        CollectOutcome outcome = only(Sources.csv(server.at("/a")).named("a"));
        assertThat(outcome.isFailure()).isEqualTo(!hash.equals(good));
      }
    }
  }

  @Test
  void aPackedBodyThatIsCutIsNoBody() throws Exception {
    PlayedReply packed = PlayedReply.ok(BYTES).packed();
    byte[] half = Arrays.copyOf(packed.body(), packed.body().length / 2);
    try (PlayedServer server =
        new PlayedServer(asked -> PlayedReply.ok(half).with("Content-Encoding", "gzip"))) {
      assertThat(only(Sources.csv(server.at("/a")).named("a")).code())
          .isEqualTo(IssueCode.SOURCE_CUT);
    }
  }

  private static byte[] archive(String ending) throws IOException {
    return switch (ending) {
      case "gz" -> {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
          out.write(BYTES);
        }
        yield bytes.toByteArray();
      }
      case "xlsx" -> zip(Map.of("[Content_Types].xml", "<Types/>", "xl/workbook.xml", TABLE));
      default -> zip(Map.of("table.csv", TABLE));
    };
  }

  private static byte[] zip(Map<String, String> parts) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream out = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, String> part : new java.util.TreeMap<>(parts).entrySet()) {
        out.putNextEntry(new ZipEntry(part.getKey()));
        out.write(part.getValue().getBytes(StandardCharsets.UTF_8));
        out.closeEntry();
      }
    }
    return bytes.toByteArray();
  }
}
