package org.tradebalance.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.ArchConfiguration;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The same input gives the same bytes on every machine: no default of the machine decides. */
class MachineDefaultsTest {

  private static final JavaClasses MAIN =
      ArchConfiguration.withThreadLocalScope(MachineDefaultsTest::importMain);

  /** Spring Batch stamps its steps in the zone of the machine; progress goes into no output. */
  private static final String PROGRESS = "org.tradebalance.batch.Progress";

  private static final Set<String> LOCALE =
      Set.of(
          "java.lang.String.format(java.lang.String, [Ljava.lang.Object;)",
          "java.lang.String.formatted([Ljava.lang.Object;)",
          "java.lang.String.toLowerCase()",
          "java.lang.String.toUpperCase()",
          "java.util.Locale.getDefault()",
          "java.util.Locale.getDefault(java.util.Locale$Category)",
          "java.text.NumberFormat.getInstance()",
          "java.text.DecimalFormat.<init>(java.lang.String)",
          "java.text.SimpleDateFormat.<init>(java.lang.String)",
          "java.time.format.DateTimeFormatter.ofPattern(java.lang.String)",
          "java.util.Scanner.<init>(java.io.InputStream)");

  private static final Set<String> CHARSET =
      Set.of(
          "java.lang.String.<init>([B)",
          "java.lang.String.getBytes()",
          "java.io.FileReader.<init>(java.io.File)",
          "java.io.FileReader.<init>(java.lang.String)",
          "java.io.FileWriter.<init>(java.io.File)",
          "java.io.FileWriter.<init>(java.lang.String)",
          "java.io.InputStreamReader.<init>(java.io.InputStream)",
          "java.io.OutputStreamWriter.<init>(java.io.OutputStream)",
          "java.io.ByteArrayOutputStream.toString()",
          "java.nio.charset.Charset.defaultCharset()");

  private static final Set<String> TIME_ZONE =
      Set.of(
          "java.time.ZoneId.systemDefault()",
          "java.util.TimeZone.getDefault()",
          "java.util.Calendar.getInstance()",
          "java.time.Clock.systemDefaultZone()",
          "java.time.LocalDate.now()",
          "java.time.LocalDateTime.now()",
          "java.time.ZonedDateTime.now()",
          "java.time.YearMonth.now()");

  @Test
  void nothingDependsOnTheLocaleOfTheMachine() {
    nobodyCalls(LOCALE, "what takes the default locale");
  }

  @Test
  void nothingDependsOnTheCharsetOfTheMachine() {
    nobodyCalls(CHARSET, "what takes the default charset");
  }

  @Test
  void nothingDependsOnTheTimeZoneOfTheMachine() {
    nobodyCalls(TIME_ZONE, "what takes the default time zone");
  }

  /** The names of what is called are enough; the libraries need not be read. */
  private static JavaClasses importMain(ArchConfiguration configuration) {
    configuration.setResolveMissingDependenciesFromClassPath(false);
    return new ClassFileImporter()
        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
        .importPackages("org.tradebalance");
  }

  private static void nobodyCalls(Set<String> forbidden, String what) {
    noClasses()
        .that()
        .doNotHaveFullyQualifiedName(PROGRESS)
        .should()
        .accessTargetWhere(
            DescribedPredicate.describe(
                what, (JavaAccess<?> access) -> forbidden.contains(name(access))))
        .check(MAIN);
  }

  private static String name(JavaAccess<?> access) {
    return access.getTarget().getFullName();
  }
}
