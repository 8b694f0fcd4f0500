package dev.plumbline.app;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.Architectures;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// The arrows of the design, and the bans that keep the code in shape.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ArchitectureTest {

    private JavaClasses code;

    @BeforeAll
    void readCode() {
        code = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .withImportOption(location -> !location.contains("-tests.jar"))
                .importPackages("dev.plumbline");
        assertThat(code).hasSizeGreaterThan(100);
    }

    @Test
    void arrowsPointAsTheDesignSays() {
        Architectures.layeredArchitecture()
                .consideringOnlyDependenciesInAnyPackage("dev.plumbline..")
                .layer("model")
                .definedBy("dev.plumbline.graphmodel..")
                .layer("api")
                .definedBy("dev.plumbline.pluginapi..")
                .layer("rules")
                .definedBy("dev.plumbline.designrules..")
                .layer("simulation")
                .definedBy("dev.plumbline.simulation..")
                .layer("diagrams")
                .definedBy("dev.plumbline.diagrams..")
                .layer("interchange")
                .definedBy("dev.plumbline.interchange..")
                .layer("reviews")
                .definedBy("dev.plumbline.reviews..")
                .layer("demo platform")
                .definedBy("dev.plumbline.demoplatform..")
                .layer("connectors")
                .definedBy("dev.plumbline.connectors..")
                .layer("views")
                .definedBy("dev.plumbline.views..")
                .layer("app")
                .definedBy("dev.plumbline.app..")
                .whereLayer("model")
                .mayNotAccessAnyLayer()
                .whereLayer("api")
                .mayOnlyAccessLayers("model")
                .whereLayer("rules")
                .mayOnlyAccessLayers("api", "model")
                .whereLayer("simulation")
                .mayOnlyAccessLayers("api", "model")
                .whereLayer("diagrams")
                .mayOnlyAccessLayers("api", "model")
                .whereLayer("interchange")
                .mayOnlyAccessLayers("api", "model")
                .whereLayer("reviews")
                .mayOnlyAccessLayers("api", "model")
                .whereLayer("demo platform")
                .mayOnlyAccessLayers("model")
                .whereLayer("connectors")
                .mayOnlyAccessLayers("api", "model")
                .whereLayer("views")
                .mayOnlyAccessLayers("diagrams", "api", "model")
                .whereLayer("app")
                .mayNotBeAccessedByAnyLayer()
                .because("docs/architecture.md draws these arrows and no others")
                .check(code);
    }

    @Test
    void packagesHaveNoCycles() {
        slices().matching("dev.plumbline.(**)")
                .should()
                .beFreeOfCycles()
                .because("a package that needs itself through another cannot be understood alone")
                .check(code);
    }

    @Test
    void onlyTheWindowKnowsJavaFx() {
        noClasses()
                .that()
                .resideOutsideOfPackages("dev.plumbline.views..", "dev.plumbline.app.desktop..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("javafx..", "atlantafx..", "org.controlsfx..", "impl.org.controlsfx..")
                .because("the command line runs without JavaFX")
                .check(code);
    }

    @Test
    void oneBridgeLeadsToTheFxThread() {
        noClasses()
                .that()
                .doNotHaveSimpleName("FxBridge")
                .should()
                .callMethod("javafx.application.Platform", "runLater", "java.lang.Runnable")
                .because(
                        "work that reaches the window goes through one bridge, where it is coalesced and can be tested")
                .check(code);
    }

    @Test
    void onlyTheProgramsStartKnowsTheStandardStreams() {
        noClasses()
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .because("streams are passed in; data and messages do not mix")
                .check(code);
    }

    @Test
    void nothingIsStaticAndMutable() {
        noFields()
                .that()
                .areStatic()
                .and()
                .areNotFinal()
                .should()
                .haveModifier(JavaModifier.STATIC)
                .because("state that everybody shares belongs to nobody")
                .allowEmptyShould(true)
                .check(code);
    }

    @Test
    void namesSayWhatAThingIs() {
        noClasses()
                .should()
                .haveSimpleNameEndingWith("Impl")
                .orShould()
                .haveSimpleNameEndingWith("Util")
                .orShould()
                .haveSimpleNameEndingWith("Utils")
                .orShould()
                .haveSimpleNameEndingWith("Helper")
                .orShould()
                .haveSimpleNameEndingWith("Manager")
                .because("such a name says nothing of its room")
                .check(code);
    }

    @Test
    void importersDoNotReachTheNetwork() {
        noClasses()
                .that(resideInAPackage("dev.plumbline.interchange.."))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.net.http..", "okhttp3..")
                .because("reading a foreign model fetches nothing")
                .check(code);
    }

    @Test
    void everyPackageIsNullMarked() {
        classes()
                .that()
                .resideInAPackage("dev.plumbline..")
                .and()
                .haveSimpleName("package-info")
                .should()
                .beAnnotatedWith("org.jspecify.annotations.NullMarked")
                .because("null is said, never guessed")
                .allowEmptyShould(true)
                .check(code);
    }
}
