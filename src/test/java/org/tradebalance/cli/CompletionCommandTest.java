package org.tradebalance.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What bash offers after it has read the script of {@code completion}. */
class CompletionCommandTest {

  private static final Path BASH = Path.of("/bin/bash");

  @TempDir Path folder;

  @Test
  void aVerbThatIsBegunIsCompleted() throws Exception {
    assertThat(offered("tradebalance", "sta")).containsExactly("status");
    assertThat(offered("tradebalance", "re"))
        .containsExactlyInAnyOrder("rejects", "resubmit", "restart", "recover");
  }

  @Test
  void anOptionOfAVerbIsCompleted() throws Exception {
    assertThat(offered("tradebalance", "explain", "--par")).containsExactly("--partner");
    assertThat(offered("tradebalance", "run", "--dry")).containsExactly("--dry-run");
  }

  private List<String> offered(String... words) throws Exception {
    assumeTrue(Files.isExecutable(BASH), "needs bash");
    Path script = folder.resolve("completion");
    Files.writeString(script, script());
    StringBuilder question = new StringBuilder("source '" + script + "'; COMP_WORDS=(");
    question.append(String.join(" ", words)).append("); COMP_CWORD=").append(words.length - 1);
    question.append("; _complete_tradebalance; printf '%s\\n' \"${COMPREPLY[@]}\"");
    Process bash =
        new ProcessBuilder(BASH.toString(), "--norc", "-c", question.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    String answer = new String(bash.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(bash.waitFor()).isZero();
    return answer.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
  }

  private static String script() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (PrintStream print = new PrintStream(out, true, StandardCharsets.UTF_8)) {
      assertThat(Main.execute(new Console(print, print), "completion")).isZero();
    }
    return out.toString(StandardCharsets.UTF_8);
  }
}
