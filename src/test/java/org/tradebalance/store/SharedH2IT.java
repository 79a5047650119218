package org.tradebalance.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tradebalance.publish.Publication;

/** With the address of {@code bi.md}, another process reads the H2 file while it is written. */
class SharedH2IT {

  @TempDir Path folder;

  @Test
  void anotherProcessReadsWhileAPublicationIsWritten() throws Exception {
    assertThat(Files.readString(Path.of("src/docs/bi.md"))).contains(";AUTO_SERVER=TRUE");
    String url = "jdbc:h2:file:" + folder.resolve("shared") + ";AUTO_SERVER=TRUE;ANALYZE_AUTO=0";
    TestStores stores = TestStores.on(new Engine.Address(url + ";DB_CLOSE_DELAY=-1", "sa", ""));
    Publication shown = BiSample.publish(stores, folder, 2024, 10);
    long run = stores.runs().start("f", false, "/", List.of());
    BiSample.write(stores, run, shown);
    assertThat(askFromAnotherProcess(url + ";IFEXISTS=TRUE"))
        .contains(String.valueOf(shown.book().all().count()));
    stores.jdbc().execute("shutdown");
  }

  private String askFromAnotherProcess(String url) throws IOException, InterruptedException {
    Path out = folder.resolve("answer.txt");
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                Path.of(
                        java.net.URI.create(
                            org.h2.Driver.class
                                .getProtectionDomain()
                                .getCodeSource()
                                .getLocation()
                                .toString()))
                    .toString(),
                "org.h2.tools.Shell",
                "-url",
                url,
                "-user",
                "sa",
                "-sql",
                "select count(*) from bi.fact_bilateral")
            .redirectErrorStream(true)
            .redirectOutput(out.toFile())
            .start();
    assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
    return Files.readString(out);
  }
}
