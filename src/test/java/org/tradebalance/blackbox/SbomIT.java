package org.tradebalance.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The bill of materials in the jar names the libraries in the jar, and those only. */
class SbomIT {

  private static final Pattern PURL =
      Pattern.compile("pkg:maven/[^/]+/([^@]+)@([^?]+)\\?(?:classifier=([^&]+)&)?type=jar");
  private static final String LIBRARIES = "BOOT-INF/lib/";

  @Test
  void everyLibraryIsNamedAndNoOther() throws IOException {
    NavigableSet<String> carried = new TreeSet<>();
    NavigableSet<String> named = new TreeSet<>();
    try (JarFile jar = new JarFile(Jar.PACKAGED.toFile())) {
      jar.stream()
          .map(entry -> entry.getName())
          .filter(name -> name.startsWith(LIBRARIES) && name.endsWith(".jar"))
          .map(name -> name.substring(LIBRARIES.length()))
          .filter(name -> !name.startsWith("spring-boot-jarmode-tools")) // added when packaged
          .forEach(carried::add);
      try (InputStream bill =
          jar.getInputStream(jar.getJarEntry("META-INF/sbom/application.cdx.json"))) {
        JsonNode root = new JsonMapper().readTree(bill);
        assertThat(root.has("serialNumber")).isFalse();
        assertThat(root.at("/metadata/timestamp").isMissingNode()).isTrue();
        for (JsonNode component : root.get("components")) {
          Matcher purl = PURL.matcher(component.get("purl").asString());
          assertThat(purl.matches()).as("%s", component.get("purl")).isTrue();
          if (!purl.group(1).startsWith("spring-boot-starter")) { // names of lists, without classes
            String classifier = purl.group(3) == null ? "" : "-" + purl.group(3);
            named.add(purl.group(1) + "-" + purl.group(2) + classifier + ".jar");
          }
        }
      }
    }
    assertThat(named)
        .as("renew it, online, with: mvn generate-resources -Psbom")
        .containsExactlyElementsOf(carried);
  }
}
