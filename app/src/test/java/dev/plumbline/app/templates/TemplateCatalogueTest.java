package dev.plumbline.app.templates;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.app.composition.Services;
import dev.plumbline.designrules.CheckResult;
import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.Problem;
import dev.plumbline.graphmodel.workspace.Workspace;
import dev.plumbline.pluginapi.Evidence;
import dev.plumbline.pluginapi.Finding;
import dev.plumbline.pluginapi.Progress;
import dev.plumbline.pluginapi.Severity;
import dev.plumbline.pluginapi.SimulationResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class TemplateCatalogueTest {

    private static final Path SOURCE =
            Path.of(System.getProperty("plumbline.root", "..")).resolve("app/templates");
    private static final String BLANK = "blank";
    private static final TemplateCatalogue CATALOGUE = new TemplateCatalogue();

    private final Services services = Services.standard(InstantSource.fixed(Instant.parse("2026-11-23T12:00:00Z")));

    @TempDir
    private Path folder;

    @Test
    void knowsEveryFileOfEveryTemplate() throws IOException {
        List<String> known = CATALOGUE.all().stream()
                .flatMap(template -> template.files().stream().map(file -> template.id() + "/" + file))
                .toList();
        try (Stream<Path> files = Files.walk(SOURCE)) {
            assertThat(files.filter(Files::isRegularFile)
                            .map(file -> SOURCE.relativize(file).toString().replace('\\', '/')))
                    .containsExactlyInAnyOrderElementsOf(known);
        }
    }

    @ParameterizedTest
    @MethodSource("templates")
    void isAValidWorkspaceOfTheSizeOfATemplate(Template template) {
        Workspace workspace = workspace(template);
        assertThat(workspace.problems()).isEmpty();
        Architecture architecture = workspace.architecture();
        assertThat(architecture.name()).isEqualTo(template.name());
        assertThat(architecture.elements().values().stream()
                        .filter(element -> element.kind().runs()))
                .hasSizeBetween(12, 25);
        assertThat(architecture.flows()).hasSizeBetween(2, 4);
        assertThat(architecture.scenarios()).hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("templates")
    void hasFewFindingsAndNoneThatIsGrave(Template template) {
        Workspace workspace = workspace(template);
        CheckResult result = services.check(workspace, services.rules(workspace), Evidence.NONE, Progress.NONE);
        assertThat(result.findings()).hasSizeBetween(1, 12);
        assertThat(result.findings().stream()
                        .filter(finding -> finding.severity().compareTo(Severity.HIGH) < 0))
                .extracting(Finding::what)
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("templates")
    void holdsWhatItsScenarioAsserts(Template template) {
        Architecture architecture = workspace(template).architecture();
        architecture.scenarios().values().forEach(scenario -> {
            SimulationResult result = services.simulator().simulate(architecture, scenario, Progress.NONE);
            assertThat(result.assertions())
                    .isNotEmpty()
                    .allSatisfy(outcome -> assertThat(outcome.verdict())
                            .as("%s: %s", outcome.expression(), outcome.detail())
                            .isEqualTo(SimulationResult.Outcome.HOLDS));
        });
    }

    @Test
    void refusesAFolderWithSomethingInIt() throws IOException {
        Files.writeString(folder.resolve("mine.txt"), "precious");
        assertThat(CATALOGUE.unpack(CATALOGUE.all().getFirst(), folder))
                .get()
                .extracting(Problem::code)
                .isEqualTo("workspace.exists");
        assertThat(folder.resolve("plumbline.yaml")).doesNotExist();
    }

    @Test
    void beginsWithNothingOnABlankSheet() {
        Workspace workspace = workspace(CATALOGUE.find(BLANK).orElseThrow());
        assertThat(workspace.problems()).isEmpty();
        assertThat(workspace.architecture().elements()).isEmpty();
    }

    static Stream<Template> templates() {
        return CATALOGUE.all().stream().filter(template -> !template.id().equals(BLANK));
    }

    private Workspace workspace(Template template) {
        Path made = folder.resolve(template.id());
        assertThat(CATALOGUE.unpack(template, made)).isEmpty();
        return services.open(made);
    }
}
