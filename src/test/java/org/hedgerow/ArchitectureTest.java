package org.hedgerow;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The house: arrows go down only, and each foreign library has one room. */
final class ArchitectureTest {
  private static final JavaClasses HOUSE =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("org.hedgerow");

  /** From the ground to the roof; expression stands beside the products, knowing basics only. */
  private static final List<String> STOREYS =
      List.of(
          "basics",
          "document",
          "product",
          "market",
          "pricing",
          "book",
          "expression",
          "vocabulary",
          "strategy",
          "rules",
          "plan",
          "run",
          "journal",
          "register",
          "report",
          "cli");

  private static String room(String name) {
    return "org.hedgerow." + name + "..";
  }

  @Test
  void arrowsGoDownOnly() {
    for (int i = 0; i < STOREYS.size(); i++) {
      String[] above =
          STOREYS.subList(i + 1, STOREYS.size()).stream()
              .map(ArchitectureTest::room)
              .toArray(String[]::new);
      if (above.length > 0) {
        noClasses()
            .that()
            .resideInAPackage(room(STOREYS.get(i)))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(above)
            .check(HOUSE);
      }
    }
  }

  @Test
  void everyClassStandsInARoom() {
    classes()
        .should()
        .resideInAnyPackage(STOREYS.stream().map(ArchitectureTest::room).toArray(String[]::new))
        .check(HOUSE);
  }

  @Test
  void rulesAndPlanDoNotSeeEachOther() {
    layeredArchitecture()
        .consideringOnlyDependenciesInAnyPackage("org.hedgerow..")
        .layer("rules")
        .definedBy(room("rules"))
        .layer("plan")
        .definedBy(room("plan"))
        .layer("run and above")
        .definedBy(room("run"), room("journal"), room("register"), room("report"), room("cli"))
        .whereLayer("rules")
        .mayOnlyBeAccessedByLayers("run and above")
        .whereLayer("plan")
        .mayOnlyBeAccessedByLayers("run and above")
        .check(HOUSE);
  }

  @Test
  void onlyTheRulesRoomKnowsDrools() {
    only(room("rules"), "org.kie..", "org.drools..");
  }

  @Test
  void onlyTheDocumentRoomReadsYaml() {
    only(room("document"), "com.fasterxml.jackson.dataformat..", "org.yaml..");
  }

  @Test
  void onlyTheDocumentAndReportRoomsKnowJackson() {
    noClasses()
        .that()
        .resideOutsideOfPackages(room("document"), room("report"))
        .should()
        .dependOnClassesThat()
        .resideInAPackage("com.fasterxml..")
        .check(HOUSE);
  }

  @Test
  void onlyTheStrategyRoomCompilesFormulas() {
    only(room("strategy"), "org.mvel2..");
  }

  @Test
  void onlyTheRoofKnowsPicocli() {
    only(room("cli"), "picocli..");
  }

  @Test
  void onlyTheJournalKnowsJdbc() {
    only(room("journal"), "java.sql..", "javax.sql..", "org.sqlite..");
  }

  @Test
  void expressionsKnowNothingOfOptions() {
    noClasses()
        .that()
        .resideInAPackage(room("expression"))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(room("product"), room("market"), room("pricing"), room("book"))
        .check(HOUSE);
  }

  @Test
  void formulasKnowOptionRightAndTheChecksOnly() {
    noClasses()
        .that()
        .resideInAPackage(room("pricing.formula"))
        .should()
        .dependOnClassesThat(
            new DescribedPredicate<>("another project type") {
              @Override
              public boolean test(JavaClass type) {
                String name = type.getName();
                return name.startsWith("org.hedgerow.")
                    && !name.startsWith("org.hedgerow.pricing.formula.")
                    && !name.equals("org.hedgerow.product.OptionRight")
                    && !name.equals("org.hedgerow.basics.Check");
              }
            })
        .check(HOUSE);
  }

  @Test
  void noClockNoChanceBelowTheRoof() {
    noClasses()
        .that()
        .resideOutsideOfPackage(room("cli"))
        .should()
        .callMethod(LocalDate.class, "now")
        .orShould()
        .callMethod(LocalDateTime.class, "now")
        .orShould()
        .callMethod(Instant.class, "now")
        .orShould()
        .dependOnClassesThat()
        .areAssignableTo(Clock.class)
        .orShould()
        .dependOnClassesThat()
        .areAssignableTo(Random.class)
        .orShould()
        .callMethod(System.class, "currentTimeMillis")
        .orShould()
        .callMethod(System.class, "nanoTime")
        .orShould()
        .callMethod(System.class, "getenv", String.class)
        .orShould()
        .callMethod(System.class, "getProperty", String.class)
        .orShould()
        .callMethod(Math.class, "random")
        .check(HOUSE);
  }

  @Test
  void onlyTheRoofPrints() {
    noClasses()
        .that()
        .resideOutsideOfPackage(room("cli"))
        .should()
        .accessField(System.class, "out")
        .orShould()
        .accessField(System.class, "err")
        .orShould()
        .callMethod(Throwable.class, "printStackTrace")
        .check(HOUSE);
  }

  private static void only(String room, String... libraries) {
    noClasses()
        .that()
        .resideOutsideOfPackage(room)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(libraries)
        .check(HOUSE);
  }
}
