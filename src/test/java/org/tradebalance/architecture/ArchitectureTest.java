package org.tradebalance.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The table of packages in the design, as a test. */
class ArchitectureTest {

  private static final String ROOT = "org.tradebalance.";
  private static final String[] CORE = {
    ROOT + "trade..",
    ROOT + "quality..",
    ROOT + "layout..",
    ROOT + "normalise..",
    ROOT + "balance..",
    ROOT + "metric..",
    ROOT + "revision..",
    ROOT + "explain..",
    ROOT + "claim..",
    ROOT + "plausibility.."
  };
  private static final JavaClasses MAIN =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("org.tradebalance");

  /** Public types that no other package of the program uses, and why they are public. */
  private static final Map<String, String> PUBLIC_BESIDES =
      Map.of(
          "publish.table.MetricsTable",
          "written as Parquet by the tests of publish.parquet",
          "publish.table.RankingsTable",
          "written as Parquet by the tests of publish.parquet",
          "claim.Range",
          "a test of the configuration reads one",
          "cli.Main",
          "the start of the program",
          "store.run.LeaseLostException",
          "whoever writes may catch it");

  @ParameterizedTest
  @CsvSource({
    "trade, ''",
    "quality, trade",
    "layout, trade quality",
    "layout.definition, trade quality layout",
    "layout.detection, trade quality layout layout.definition",
    "normalise, trade quality layout layout.definition layout.detection",
    "balance, trade quality",
    "metric, trade balance explain",
    "revision, trade balance metric",
    "explain, trade quality balance",
    "claim, trade balance metric",
    "plausibility, trade quality"
  })
  void corePackageUsesOnlyWhatTheTableAllows(String name, String allowed) {
    List<String> packages = new ArrayList<>(List.of("java..", "org.jspecify..", ROOT + name));
    for (String other : allowed.split(" ", -1)) {
      packages.add(ROOT + other);
    }
    classes()
        .that()
        .resideInAPackage(ROOT + name)
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(packages.toArray(String[]::new))
        .check(MAIN);
  }

  @ParameterizedTest
  @CsvSource({
    "layout.proposal.., layout",
    "extract.., layout quality extract",
    "collect.., trade quality digest collect",
    "config.., layout trade claim expectation extract collect config",
    "expectation.., trade quality balance expectation",
    "report.., quality publish report",
    "store.sql.., publish store.sql",
    "store.database.., publish store.database",
    "store.run.., trade quality store.run",
    "store.ledger.., trade quality layout expectation store.sql store.run store.ledger",
    "store.observation.., trade quality layout normalise plausibility publish store.sql store.run"
        + " store.ledger store.observation",
    "store.publication.., trade balance metric publish store.sql store.database store.observation"
        + " store.publication",
    "digest.., digest",
    "publish.., trade quality balance metric claim revision digest publish",
    "pipeline.., trade quality layout normalise balance metric claim plausibility revision extract"
        + " bulk seasonal config digest store publish pipeline",
    "run.., trade quality layout extract balance metric claim expectation config digest store"
        + " publish report pipeline run",
    "resubmission.., trade quality layout normalise extract config digest store publish pipeline"
        + " run resubmission",
    "query.., trade quality layout normalise balance metric claim revision explain extract"
        + " collect config publish digest store pipeline run query",
    "batch.., quality balance claim config store publish pipeline run resubmission query batch"
  })
  void outerPackageUsesOnlyWhatTheTableAllowsOfTheProgram(String name, String allowed) {
    List<String> packages = new ArrayList<>();
    for (String other : allowed.split(" ", -1)) {
      packages.add(ROOT + other + "..");
    }
    noClasses()
        .that()
        .resideInAPackage(ROOT + name)
        .should()
        .dependOnClassesThat(
            resideInAPackage("org.tradebalance..")
                .and(not(resideInAnyPackage(packages.toArray(String[]::new)))))
        .check(MAIN);
  }

  @Test
  void nothingUsesTheCommandLine() {
    noClasses()
        .that()
        .resideOutsideOfPackage(ROOT + "cli")
        .should()
        .dependOnClassesThat()
        .resideInAPackage(ROOT + "cli")
        .check(MAIN);
  }

  @Test
  void coreTouchesNoFileDatabaseClockOrLocale() {
    noClasses()
        .that()
        .resideInAnyPackage(CORE)
        .should()
        .dependOnClassesThat()
        .haveNameMatching(
            "java\\.io\\.(?!Serializable|ObjectStreamException|InvalidObjectException).*"
                + "|java\\.nio\\.file\\..*|java\\.sql\\..*|java\\.time\\..*"
                + "|java\\.util\\.(Date|Calendar|TimeZone)")
        .check(MAIN);
    noClasses()
        .that()
        .resideInAnyPackage(CORE)
        .should()
        .callMethod(java.util.Locale.class, "getDefault")
        .orShould()
        .callMethod(System.class, "currentTimeMillis")
        .orShould()
        .callMethod(System.class, "nanoTime")
        .check(MAIN);
  }

  @Test
  void amountsAreNeverBinaryFractions() {
    fields()
        .that()
        .areDeclaredInClassesThat()
        .resideInAnyPackage(CORE)
        .should()
        .notHaveRawType(double.class)
        .andShould()
        .notHaveRawType(float.class)
        .check(MAIN);
  }

  @ParameterizedTest
  @CsvSource({
    "com.amazon.., digest",
    "org.apache.poi.., extract extract.csv extract.excel publish.excel",
    "com.fasterxml.aalto.., extract.excel",
    "org.codehaus.stax2.., extract.excel",
    "org.apache.commons.csv.., extract.csv publish.csv config",
    "org.apache.parquet.., publish.parquet",
    "org.springframework.jdbc.., store.sql store.database store.run store.ledger store.observation"
        + " store.publication batch run pipeline resubmission",
    "org.springframework.batch.., batch",
    "org.yaml.., config layout.proposal",
    "com.networknt.., config",
    "io.openlineage.., report",
    "io.micrometer.., report",
    "tools.jackson.., collect config publish.json report extract.csv",
    "com.fasterxml.jackson.., query publish.json report",
    "jdplus.., seasonal",
    "gg.jte.., publish.html",
    "picocli.., cli"
  })
  void libraryIsUsedOnlyWhereItBelongs(String library, String allowed) {
    List<String> packages = new ArrayList<>();
    for (String name : allowed.split(" ", -1)) {
      packages.add(ROOT + name);
    }
    noClasses()
        .that()
        .resideOutsideOfPackages(packages.toArray(String[]::new))
        .should()
        .dependOnClassesThat()
        .resideInAPackage(library)
        .check(MAIN);
  }

  @Test
  void whatIsBuiltOnSpringBatchStaysSmall() {
    List<String> types =
        topLevel()
            .filter(type -> type.getPackageName().equals(ROOT + "batch"))
            .map(JavaClass::getSimpleName)
            .toList();
    assertThat(types).hasSizeBetween(1, 25);
  }

  /** A type is public where another package uses it, and nowhere else. */
  @Test
  void typesArePublicOnlyWhereAnotherPackageUsesThem() {
    Map<String, String> unused = new TreeMap<>();
    topLevel()
        .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
        .filter(type -> !type.getSimpleName().startsWith("Jte")) // made from a template
        .filter(type -> usedOnlyIn(type, type.getPackageName()))
        .forEach(type -> unused.put(type.getName().substring(ROOT.length()), "no other package"));
    assertThat(unused.keySet()).containsExactlyInAnyOrderElementsOf(PUBLIC_BESIDES.keySet());
  }

  private static Stream<JavaClass> topLevel() {
    return MAIN.stream()
        .filter(type -> type.isTopLevelClass() && !type.getSimpleName().equals("package-info"));
  }

  /** Whether a type, with those nested in it, is used in no other package. */
  private static boolean usedOnlyIn(JavaClass type, String home) {
    return MAIN.stream()
        .filter(
            each ->
                each.getName().equals(type.getName())
                    || each.getName().startsWith(type.getName() + "$"))
        .flatMap(each -> each.getDirectDependenciesToSelf().stream())
        .allMatch(use -> use.getOriginClass().getPackageName().equals(home));
  }

  @Test
  void packagesHaveNoCycles() {
    slices().matching("org.tradebalance.(*)..").should().beFreeOfCycles().check(MAIN);
    slices().matching("org.tradebalance.store.(*)..").should().beFreeOfCycles().check(MAIN);
  }

  @Test
  void everyPackageSaysWhatItIsAndIsNullMarked() {
    List<String> without =
        MAIN.stream()
            .map(type -> type.getPackage())
            .distinct()
            .filter(type -> !type.tryGetAnnotationOfType(NullMarked.class).isPresent())
            .map(type -> type.getName())
            .sorted()
            .toList();
    assertThat(without).isEmpty();
  }

  @Test
  void nobodyUsesTheOldChunkStep() {
    noClasses()
        .should()
        .callMethod(
            org.springframework.batch.core.step.builder.StepBuilder.class,
            "chunk",
            int.class,
            org.springframework.transaction.PlatformTransactionManager.class)
        .check(MAIN);
  }
}
