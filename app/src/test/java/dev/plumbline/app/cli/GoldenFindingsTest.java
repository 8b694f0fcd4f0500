package dev.plumbline.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.app.demo.Sample;
import dev.plumbline.app.templates.Template;
import dev.plumbline.app.templates.TemplateCatalogue;
import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.SharedFiles;
import dev.plumbline.graphmodel.workspace.ReadLimits;
import dev.plumbline.graphmodel.workspace.WorkspaceReader;
import dev.plumbline.graphmodel.workspace.WorkspaceWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/// Whoever changes a rule sees here what it says of whole models.
final class GoldenFindingsTest {

    private static final TemplateCatalogue TEMPLATES = new TemplateCatalogue();

    @TempDir
    private Path folder;

    @Test
    void saysTheSameOfTheSample() throws IOException {
        new GoldenFindings("sample").assertHolds(check(sample("sample")));
    }

    @ParameterizedTest
    @MethodSource("templates")
    void saysTheSameOfEachTemplate(String template) throws IOException {
        Path made = folder.resolve(template);
        assertThat(TEMPLATES.unpack(TEMPLATES.find(template).orElseThrow(), made))
                .isEmpty();
        new GoldenFindings("template-" + template).assertHolds(check(made));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            bigbank,      structurizr, structurizr-bigbank/structurizr-dsl/src/test/resources/dsl/big-bank-plc.dsl
            cloud,        structurizr, structurizr-bigbank/structurizr-dsl/src/test/resources/dsl/amazon-web-services-local.dsl
            risk,         structurizr, structurizr-bigbank/structurizr-dsl/src/test/resources/dsl/financial-risk-system.dsl
            petclinic,    structurizr, structurizr-bigbank/structurizr-dsl/src/test/resources/dsl/spring-petclinic/workspace.json
            boutique,     likec4,      likec4-boutique/examples/multi-project/boutique
            shop,         kubernetes,  online-boutique-k8s/release/kubernetes-manifests.yaml
            trains,       compose,     train-ticket/docker-compose.yml
            catalogue,    backstage,   backstage-giantswarm/catalogs
            insurance,    archimate,   archi-archisurance/tests/com.archimatetool.testsupport/testdata/models/Archisurance.archimate
            trading,      calm,        calm-finos/docs/static/calm-example/trading-system.architecture.json
            threats,      threagile,   threagile-example/demo/example/threagile.yaml
            mesh,         kubernetes,  online-boutique-k8s
            rails,        kubernetes,  train-ticket/deployment/kubernetes-manifests/k8s-with-istio
            assistant,    calm,        calm-finos/examples/fluxnova/fluxnova-ai-agent.architecture.json
            onboarding,   calm,        calm-finos/examples/fluxnova/fluxnova-kyc-onboarding.architecture.json
            """)
    void saysTheSameOfModelsOfOthers(String name, String format, String path) throws IOException {
        Path source = SharedFiles.require("models/" + path);
        Assumptions.assumeTrue(
                ProgramUnderTest.INSTALLED.importers().stream()
                        .anyMatch(importer -> importer.format().equals(format)),
                () -> "skipped: " + format + " cannot be imported");
        Path workspace = folder.resolve(name);
        ProgramUnderTest.Run run = program().run("import", format, source, "-o", workspace);
        assertThat(run.status()).as(run.all()).isEqualTo(ExitCode.DONE);
        new GoldenFindings("model-" + name).assertHolds(check(workspace));
    }

    @Test
    void saysTheSameOfTheSamePartsInAnotherOrder() throws IOException {
        Path sample = sample("sample");
        String text = GoldenFindings.text(check(sample));
        assertThat(GoldenFindings.text(check(sample))).isEqualTo(text);
        Architecture parts =
                new WorkspaceReader(ReadLimits.standard()).read(sample).architecture();
        Architecture turned = Architecture.of(
                parts.name(),
                turned(parts.elements().values()),
                turned(parts.relations().values()),
                turned(parts.flows().values()),
                turned(parts.scenarios().values()));
        Path written = folder.resolve("written");
        assertThat(new WorkspaceWriter().write(written, new WorkspaceWriter().texts(turned)))
                .isEmpty();
        assertThat(GoldenFindings.text(check(written))).isEqualTo(text);
        assertThat(GoldenFindings.text(check(withFilesInAnotherOrder()))).isEqualTo(text);
    }

    @Test
    void mendsInTheSampleWhatItSaysThatItCanMend() throws IOException {
        Path sample = sample("sample");
        List<String> fixable =
                fingerprints(check(sample), finding -> finding.get("fixable").asBoolean());
        assertThat(fixable).hasSizeGreaterThan(3);
        ProgramUnderTest.Run run =
                program().run("check", sample, "--as-of", "2026-11-23", "--fail-on", "never", "--fix");
        assertThat(run.status()).as(run.all()).isEqualTo(ExitCode.DONE);
        assertThat(fingerprints(check(sample), finding -> true)).isNotEmpty().doesNotContainAnyElementsOf(fixable);
    }

    private static List<String> fingerprints(JsonNode check, Predicate<JsonNode> wanted) {
        return StreamSupport.stream(check.get("findings").spliterator(), false)
                .filter(wanted)
                .map(finding -> finding.get("fingerprint").asString())
                .toList();
    }

    private static <T> List<T> turned(Collection<T> parts) {
        return new ArrayList<>(parts).reversed();
    }

    private Path withFilesInAnotherOrder() throws IOException {
        Path renamed = sample("renamed");
        List<Path> files;
        try (Stream<Path> found = Files.list(renamed)) {
            files = found.filter(file -> file.toString().endsWith(".yaml") && !file.endsWith("plumbline.yaml"))
                    .sorted()
                    .toList()
                    .reversed();
        }
        for (int index = 0; index < files.size(); index++) {
            Files.move(files.get(index), renamed.resolve(String.format(Locale.ROOT, "part-%02d.yaml", index)));
        }
        return renamed;
    }

    private static Stream<String> templates() {
        return TEMPLATES.all().stream().map(Template::id);
    }

    private Path sample(String name) throws IOException {
        return Sample.unpack(folder.resolve(name));
    }

    private JsonNode check(Path workspace) {
        ProgramUnderTest.Run run =
                program().run("check", workspace, "--as-of", "2026-11-23", "--fail-on", "never", "--json");
        assertThat(run.status()).as(run.all()).isEqualTo(ExitCode.DONE);
        return run.json();
    }

    private ProgramUnderTest program() {
        return new ProgramUnderTest(folder.resolve("home"));
    }
}
