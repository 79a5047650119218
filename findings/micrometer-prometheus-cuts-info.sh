#!/usr/bin/env bash
# Micrometer's Prometheus registry: a gauge whose name ends with "_info" loses that ending in the text it writes.
#
# Guessed:  a gauge "run_outcome_info" is scraped as "run_outcome_info", as convention and the text format suggest for
#           a metric that only carries labels.
# Found:    it is written as "run_outcome"; dashboards that join on "..._info" find nothing, and no warning is logged.
#           With NamingConvention.identity the name stays whole.
# Versions: io.micrometer:micrometer-registry-prometheus 1.17.2 (Java 17)
# Source:   run; the default convention is io.micrometer.prometheusmetrics.PrometheusNamingConvention.
# Seen:     the lines that stand at the end of this script, which fails where they change.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
cat > pom.xml <<'POM'
<project xmlns="http://maven.apache.org/POM/4.0.0"><modelVersion>4.0.0</modelVersion>
  <groupId>finding</groupId><artifactId>finding</artifactId><version>1</version>
  <dependencies><dependency><groupId>io.micrometer</groupId>
    <artifactId>micrometer-registry-prometheus</artifactId><version>1.17.2</version></dependency></dependencies>
</project>
POM
mvn -q -B org.apache.maven.plugins:maven-dependency-plugin:3.9.0:copy-dependencies -DoutputDirectory=lib
cat > Names.java <<'JAVA'
import io.micrometer.core.instrument.*;
import io.micrometer.core.instrument.config.NamingConvention;
import io.micrometer.prometheusmetrics.*;
class Names {
  public static void main(String[] none) {
    for (boolean identity : new boolean[] {false, true}) {
      PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
      if (identity) registry.config().namingConvention(NamingConvention.identity);
      Gauge.builder("run_outcome_info", () -> 1).tag("outcome", "published").register(registry);
      registry.scrape().lines().filter(line -> !line.startsWith("#"))
          .forEach(line -> System.out.println((identity ? "identity " : "default  ") + line));
    }
  }
}
JAVA
java -cp 'lib/*' Names.java 2>/dev/null > seen; cat seen
diff seen - <<'SEEN'
default  run_outcome{outcome="published"} 1.0
identity run_outcome_info{outcome="published"} 1.0
SEEN
echo "still so"
