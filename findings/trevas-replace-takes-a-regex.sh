#!/usr/bin/env bash
# Trevas (VTL in Java): replace reads the text to look for as a regular expression, and the new one as its replacement.
#
# Guessed:  replace("1.234.567", ".", "") is "1234567": the manual of VTL has only plain words as examples of replace,
#           and match_characters is the operator that it has for regular expressions.
# Found:    the point stands for any character, so nothing is left of a number with points between thousands, and
#           "0101.21" loses its code; "|" in a key of dimensions is the empty text between two letters, so points are
#           set there and the "|" stays. The point has to be written "[.]".
# Versions: fr.insee.trevas:vtl-engine 1.11.0 (Java 17)
# Source:   run; github.com/sdmx-twg/vtl, v2.1/docs/reference_manual, String pattern replacement.
# Seen:     the lines that stand at the end of this script, which fails where they change.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
cat > pom.xml <<'POM'
<project xmlns="http://maven.apache.org/POM/4.0.0"><modelVersion>4.0.0</modelVersion>
  <groupId>finding</groupId><artifactId>finding</artifactId><version>1</version>
  <dependencies><dependency><groupId>fr.insee.trevas</groupId>
    <artifactId>vtl-engine</artifactId><version>1.11.0</version></dependency></dependencies>
</project>
POM
mvn -q -B org.apache.maven.plugins:maven-dependency-plugin:3.9.0:copy-dependencies -DoutputDirectory=lib >&2
cat > Replace.java <<'JAVA'
import javax.script.*;
class Replace {
  public static void main(String[] none) throws ScriptException {
    ScriptEngine vtl = new ScriptEngineManager().getEngineByName("vtl");
    for (String expression : new String[] {"replace(\"1.234.567\", \".\", \"\")", "replace(\"0101.21\", \".\", \"\")",
        "replace(\"M|DE|FR\", \"|\", \".\")", "replace(\"1.234.567\", \"[.]\", \"\")"}) {
      vtl.eval("r := " + expression + ";");
      System.out.println(expression + ": \"" + vtl.getContext().getAttribute("r") + "\"");
    }
  }
}
JAVA
java -cp 'lib/*' Replace.java > seen 2> messages || { cat messages >&2; exit 1; }; cat seen
diff seen - <<'SEEN'
replace("1.234.567", ".", ""): ""
replace("0101.21", ".", ""): ""
replace("M|DE|FR", "|", "."): ".M.|.D.E.|.F.R."
replace("1.234.567", "[.]", ""): "1234567"
SEEN
echo "still so"
