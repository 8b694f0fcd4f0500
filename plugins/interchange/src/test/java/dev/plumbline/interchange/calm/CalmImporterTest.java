package dev.plumbline.interchange.calm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.plumbline.graphmodel.Element;
import dev.plumbline.graphmodel.ElementKind;
import dev.plumbline.graphmodel.Flow;
import dev.plumbline.graphmodel.RelationKind;
import dev.plumbline.graphmodel.SharedFiles;
import dev.plumbline.interchange.Golden;
import dev.plumbline.interchange.ImportText;
import dev.plumbline.pluginapi.ImportException;
import dev.plumbline.pluginapi.Importer.Import;
import dev.plumbline.pluginapi.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class CalmImporterTest {

    private static final String FOLDER = "models/calm-finos/";

    @TempDir
    private Path folder;

    @Test
    void readsTheDeskExactly() throws ImportException {
        Golden.check("calm/desk.txt", ImportText.of(read(Path.of("src/test/resources/calm/desk.json"))));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            docs/static/calm-example/trading-system.architecture.json, 13, 18, 7, 42
            examples/fluxnova/fluxnova-ai-agent.architecture.json,     11, 15, 0,  0
            examples/fluxnova/fluxnova-kyc-onboarding.architecture.json, 20, 28, 0, 0
            examples/fluxnova/fluxnova-flash-risk.architecture.json,   11, 17, 0,  0
            examples/fluxnova/fluxnova-microservices.architecture.json, 12, 17, 0, 0
            examples/fluxnova/fluxnova-platform.architecture.json,      7, 11, 0,  0
            examples/fluxnova/fluxnova-settlement.architecture.json,   11, 16, 0,  0
            calm/architecture/calm-1.json,                              6,  6, 0,  0
            calm/architecture/calm-2.json,                              8,  8, 3,  7
            calm/architecture/calm-3.json,                             10, 10, 5,  9
            calm/architecture/calm-hub-detail.architecture.json,        5,  4, 0,  0
            """)
    void findsAllOfTheExamples(String file, int nodes, int relationships, int flows, int transitions)
            throws ImportException {
        Import read = read(SharedFiles.require(FOLDER + file));
        assertThat(read.counts())
                .containsEntry("elements", nodes)
                .containsEntry("relations", relationships)
                .containsEntry("flows", flows)
                .containsEntry("transitions", transitions);
        assertThat(read.architecture().elements()).hasSize(nodes);
        assertThat(read.architecture().flows()).hasSize(flows);
        assertThat(read.unresolved()).isEmpty();
        assertThat(read.problems()).isEmpty();
    }

    @Test
    void readsTheTradingSystemWithItsFlows() throws ImportException {
        Import trading =
                read(SharedFiles.require(FOLDER + "docs/static/calm-example/trading-system.architecture.json"));
        assertThat(trading.architecture().relations()).hasSize(17);
        assertThat(trading.architecture().children("trading-system")).hasSize(10);
        Flow submit = trading.architecture().flows().get("submit-trade-flow");
        assertThat(submit).isNotNull();
        assertThat(submit.relations())
                .containsExactly(
                        "trader-web-gui",
                        "web-gui-security-master",
                        "web-gui-trade-service",
                        "trade-service-security-master",
                        "trade-service-account-service",
                        "trade-service-trade-feed");
    }

    @Test
    void readsTheAgentWithItsGuardrailAndTool() throws ImportException {
        Import agent = read(SharedFiles.require(FOLDER + "examples/fluxnova/fluxnova-ai-agent.architecture.json"));
        assertThat(agent.architecture().elements().values())
                .extracting(Element::kind)
                .contains(ElementKind.AGENT, ElementKind.MODEL_ENDPOINT, ElementKind.GUARDRAIL, ElementKind.TOOL);
        assertThat(agent.architecture().requireRelation("ai-guardrail-ai-agent").kind())
                .isEqualTo(RelationKind.GUARDS);
        assertThat(agent.architecture().requireRelation("ai-agent-ai-tool").kind())
                .isEqualTo(RelationKind.USES_TOOL);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"nodes": [                     | architecture.json:1:
            {"nodes": {}}                   | architecture.json
            {"model": {}}                   | architecture.json
            [1, 2]                          | architecture.json
            """)
    void refusesWhatIsNoArchitecture(String text, String place) throws IOException {
        ImportException refused = refusal(text);
        assertThat(refused.problem().code()).isEqualTo("import.parse");
        assertThat(refused.problem().place().toString()).startsWith(place);
    }

    @Test
    void refusesObjectsThatNestWithoutEnd() throws IOException {
        assertThat(refusal("{\"nodes\": [".repeat(100_000)).problem().code()).isEqualTo("import.parse");
    }

    @Test
    void readsPartsOfOddShapes() throws Exception {
        Import read = read(write("""
                {"nodes": [{"unique-id": "a", "interfaces": "x", "controls": [], "metadata": 1}, 5, null],
                 "relationships": [{"relationship-type": {"connects": {"source": "a"}}}, {"unique-id": {}}, 7],
                 "flows": [{"transitions": {"a": 1}}, 3]}
                """));
        assertThat(read.architecture().elements()).containsOnlyKeys("a");
        assertThat(read.architecture().flows()).hasSize(2);
        assertThat(read.problems()).isNotEmpty();
    }

    private ImportException refusal(String text) throws IOException {
        Path file = write(text);
        ImportException refused = catchThrowableOfType(ImportException.class, () -> read(file));
        assertThat(refused).isNotNull();
        return refused;
    }

    private static Import read(Path source) throws ImportException {
        return new CalmImporter().read(source, Progress.NONE);
    }

    private Path write(String text) throws IOException {
        return Files.writeString(folder.resolve("architecture.json"), text);
    }
}
