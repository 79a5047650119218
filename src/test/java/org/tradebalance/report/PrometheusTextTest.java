package org.tradebalance.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The text is what the documentation of Prometheus calls the text format, version 0.0.4. */
class PrometheusTextTest {

  private static final Pattern COMMENT =
      Pattern.compile("# (HELP|TYPE) ([a-zA-Z_:][a-zA-Z0-9_:]*) (.+)");
  private static final String LABEL = "[a-zA-Z_][a-zA-Z0-9_]*=\"(?:[^\"\\\\\\n]|\\\\[\"\\\\n])*\"";
  private static final Pattern SAMPLE =
      Pattern.compile(
          "([a-zA-Z_:][a-zA-Z0-9_:]*)(\\{"
              + LABEL
              + "(?:,"
              + LABEL
              + ")*\\})? (-?[0-9.]+(?:E[0-9]+)?)");

  @Test
  void everyLineIsAsTheFormatSays() {
    assertThat(problems(text(SampleReport.ended("published", 1)))).isEmpty();
    assertThat(
            problems(
                PrometheusText.of(
                    RunMeters.ofLook(Instant.parse("2026-11-03T02:00:00Z"), 0), Map.of())))
        .isEmpty();
  }

  @Test
  void theCheckOfTheFormatFindsWhatIsWrong() {
    assertThat(problems("a 1")).isNotEmpty();
    assertThat(problems("a{b=\"c\"d\"} 1\n")).isNotEmpty();
    assertThat(problems("a-b 1\n")).isNotEmpty();
    assertThat(problems("# TYPE a gauge\na 1\n# TYPE b gauge\nb 1\na 2\n")).isNotEmpty();
    assertThat(problems("# TYPE a gauge\na 1\na 1\n")).isNotEmpty();
  }

  @Test
  void stepsOfSeveralExecutionsAreOneTime() {
    assertThat(text(SampleReport.ended("published", 1)))
        .contains(
            "tradebalance_step_duration_seconds{output_folder=\"C:\\\\out \\\"x\\\"\",step=\"scan\"}"
                + " 2.0\n")
        .doesNotContain("scan:a");
  }

  @Test
  void timesAreSecondsSince1970() {
    assertThat(PrometheusText.of(RunMeters.of(SampleReport.ended("failed", 5)), Map.of()))
        .contains(
            "tradebalance_run_start_timestamp_seconds 1.7936712E9\n",
            "tradebalance_run_duration_seconds 12.5\n",
            "tradebalance_run_outcome_info{outcome=\"failed\",version=\"0.1.0\"} 1.0\n",
            "tradebalance_dataset_newest_month_timestamp_seconds{dataset=\"some-dataset\"}"
                + " 1.7882208E9\n",
            "tradebalance_reject_issues{code=\"TB-1004\"} 2.0\n");
  }

  private static String text(RunReport report) {
    return PrometheusText.of(RunMeters.of(report), Map.of("output_folder", "C:\\out \"x\""));
  }

  /** What a strict reader complains of. */
  private static List<String> problems(String text) {
    List<String> problems = new ArrayList<>();
    if (!text.endsWith("\n")) {
      problems.add("the last line does not end");
    }
    Set<String> finished = new HashSet<>();
    Set<String> samples = new HashSet<>();
    String metric = "";
    for (String line : text.lines().toList()) {
      Matcher comment = COMMENT.matcher(line);
      Matcher sample = SAMPLE.matcher(line);
      boolean isComment = comment.matches();
      if (!isComment && !sample.matches()) {
        problems.add("neither comment nor sample: " + line);
        continue;
      }
      String name = isComment ? comment.group(2) : sample.group(1);
      if (!name.equals(metric)) {
        finished.add(metric);
        metric = name;
      }
      if (finished.contains(name)) {
        problems.add("the samples of " + name + " do not stand together");
      }
      if (!isComment && !samples.add(line.substring(0, line.lastIndexOf(' ')))) {
        problems.add("twice: " + line);
      }
    }
    return problems;
  }
}
