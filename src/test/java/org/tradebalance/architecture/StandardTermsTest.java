package org.tradebalance.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.batch.core.step.tasklet.Tasklet;

/** A reader who knows SDMX and Spring Batch finds one thing behind each name. */
class StandardTermsTest {

  private static final JavaClasses MAIN =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("org.tradebalance");

  @Test
  void noSimpleNameStandsForTwoTypes() {
    Map<String, List<String>> packages =
        MAIN.stream()
            .filter(type -> type.isTopLevelClass() && !type.getSimpleName().equals("package-info"))
            .collect(
                Collectors.groupingBy(
                    JavaClass::getSimpleName,
                    TreeMap::new,
                    Collectors.mapping(JavaClass::getPackageName, Collectors.toList())));
    packages.values().removeIf(found -> found.size() == 1);
    assertThat(packages).isEmpty();
  }

  @Test
  void whatSpringBatchCallsATaskletIsNamedSo() {
    assertThat(
            MAIN.stream()
                .filter(type -> type.isAssignableTo(Tasklet.class))
                .map(JavaClass::getSimpleName)
                .filter(name -> !name.endsWith("Tasklet")))
        .isEmpty();
  }

  @Test
  void namesSayWhatATypeIsNotThatItHelps() {
    assertThat(
            MAIN.stream()
                .map(JavaClass::getSimpleName)
                .filter(name -> name.matches(".*(Util|Utils|Helper|Manager|Impl)")))
        .isEmpty();
  }
}
