package dev.plumbline.app.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.plumbline.app.demo.Sample;
import dev.plumbline.designrules.CheckResult;
import dev.plumbline.graphmodel.Problem;
import dev.plumbline.graphmodel.workspace.ReadLimits;
import dev.plumbline.graphmodel.workspace.Workspace;
import dev.plumbline.graphmodel.workspace.WorkspaceReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

final class FindingsFormatsTest {

    private static final String SHOP = """
            plumbline: 1
            name: "Shop <b>|</b>"
            elements:
              api: {kind: service}
              stock: {kind: service, name: "Stock <script>"}
            relations:
              - {id: api-stock, from: api, to: stock, kind: calls}
            """;

    @TempDir
    private Path folder;

    @TempDir
    private Path home;

    private Path shop;

    @BeforeEach
    void write() throws IOException {
        shop = folder.resolve("models/shop");
        Files.createDirectories(shop);
        Files.writeString(shop.resolve("plumbline.yaml"), SHOP);
    }

    @Test
    void writesSarifThatFollowsTheSchema() throws IOException {
        String plain = check(shop, "sarif");
        assertThat(errors(plain)).isEmpty();
        assertThat(errors(plain.replace("\"ruleId\"", "\"rule\"")))
                .as("the schema is strict")
                .isNotEmpty();
        String sample = check(Sample.unpack(folder.resolve("sample")), "sarif");
        assertThat(errors(sample)).isEmpty();
        JsonNode run = JsonMapper.shared().readTree(sample).get("runs").get(0);
        assertThat(run.get("results")).hasSizeGreaterThan(5).allSatisfy(result -> {
            int rule = result.get("ruleIndex").asInt();
            assertThat(run.at("/tool/driver/rules/" + rule + "/id")).isEqualTo(result.get("ruleId"));
        });
        assertThat(run.at("/invocations/0/executionSuccessful").asBoolean()).isTrue();
    }

    @Test
    void pointsWithSarifAtTheLineOfTheRelationFromTheRootOfTheRepository() throws IOException {
        assertThat(result(check(shop, "sarif"))
                        .at("/locations/0/physicalLocation/artifactLocation/uri")
                        .asString())
                .isEqualTo("plumbline.yaml");
        Files.createDirectory(folder.resolve(".git"));
        JsonNode result = result(check(shop, "sarif"));
        assertThat(result.at("/locations/0/physicalLocation/artifactLocation/uri")
                        .asString())
                .isEqualTo("models/shop/plumbline.yaml");
        JsonNode region = result.at("/locations/0/physicalLocation/region");
        assertThat(region.get("startLine").asInt()).isEqualTo(7);
        assertThat(region.get("endLine").asInt()).isEqualTo(7);
        assertThat(region.get("endColumn").asInt())
                .isEqualTo(1 + SHOP.lines().toList().get(6).length());
        assertThat(result.get("level").asString()).isEqualTo("error");
        assertThat(result.at("/partialFingerprints/primaryLocationLineHash").asString())
                .isNotBlank();
    }

    @Test
    void drawsTheWayOfAPathRuleAsACodeFlow() throws IOException {
        JsonNode run = JsonMapper.shared()
                .readTree(check(Sample.unpack(folder.resolve("sample")), "sarif"))
                .get("runs")
                .get(0);
        assertThat(run.get("results"))
                .filteredOn(result -> result.get("ruleId").asString().equals("REL-003"))
                .isNotEmpty()
                .allSatisfy(result -> assertThat(result.at("/codeFlows/0/threadFlows/0/locations"))
                        .hasSizeGreaterThan(1));
    }

    @Test
    void writesJunitWithAFailureForEachFinding() throws Exception {
        Element root = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(check(shop, "junit").getBytes(UTF_8)))
                .getDocumentElement();
        JsonNode json = program().run("check", shop, "--json").json().get("summary");
        assertThat(root.getElementsByTagName("failure").getLength())
                .isEqualTo(json.get("findings").asInt())
                .isPositive();
        assertThat(root.getAttribute("failures")).isEqualTo(json.get("findings").asString());
        assertThat(root.getElementsByTagName("skipped").getLength())
                .isEqualTo(json.get("cannotTell").asInt());
        assertThat(root.getElementsByTagName("testcase").getLength())
                .isEqualTo(Integer.parseInt(root.getAttribute("tests")));
    }

    @Test
    void writesNamesAsTextAndNotAsMarks() {
        assertThat(check(shop, "html")).contains("Shop &lt;b&gt;|&lt;/b&gt;").doesNotContain("<script", "<b>");
        assertThat(check(shop, "markdown")).contains("| high | REL-001 |");
    }

    @Test
    void listsWhatCannotBeToldInHtmlAndMarkdown() throws IOException {
        Path rota = Files.createDirectories(folder.resolve("rota"));
        Files.writeString(rota.resolve("plumbline.yaml"), """
                plumbline: 1
                name: Rota
                elements:
                  rota: {kind: service, tier: critical, replicas: 3, description: Plans shifts}
                  desk: {kind: service, tier: critical, replicas: 3, description: Shows shifts}
                  nurses: {kind: service, tier: critical, replicas: 3, description: Knows who works}
                  wards: {kind: service, tier: critical, replicas: 3, description: Knows where}
                relations:
                  - {id: desk-rota, from: desk, to: rota, kind: calls, timeout: 300ms}
                """);
        GoldenFindings golden = new GoldenFindings("questions");
        golden.assertHolds(check(rota, "markdown"), ".md");
        golden.assertHolds(check(rota, "html"), ".html");
    }

    @Test
    void writesIntoAFileWhileJsonGoesToTheOutput() throws IOException {
        Path file = folder.resolve("out/check.sarif");
        ProgramUnderTest.Run run = program().run("check", shop, "--format", "sarif", "-o", file, "--json");
        assertThat(run.status()).isEqualTo(ExitCode.FINDINGS);
        assertThat(run.json().get("schema").asString()).isEqualTo("plumbline.check/1");
        assertThat(errors(Files.readString(file))).isEmpty();
    }

    @Test
    void neverLetsARuleThatDidNotRunLookAsIfItHadPassed() throws IOException {
        Workspace workspace = new WorkspaceReader(ReadLimits.standard()).read(shop);
        Problem broken = new Problem(
                Problem.Severity.ERROR,
                "rules.syntax",
                new Problem.Place("own.yaml", 3, 1),
                "OWN-1 fails.",
                "Why.",
                "Mend it.");
        FindingsReport report =
                FindingsReport.of(workspace, new CheckResult(List.of(), List.of(), List.of(), 1), List.of(broken));
        String sarif = new FindingsSarif(report).text();
        assertThat(errors(sarif)).isEmpty();
        assertThat(JsonMapper.shared()
                        .readTree(sarif)
                        .at("/runs/0/invocations/0/executionSuccessful")
                        .asBoolean())
                .isFalse();
        assertThat(new FindingsJunit(report).text())
                .contains("errors=\"1\"", "<error message=\"own.yaml:3:1: OWN-1 fails. Why. Mend it.\"");
        assertThat(new FindingsMarkdown(report).text()).contains("**Not checked:** own.yaml:3:1: OWN-1 fails");
        assertThat(new FindingsHtml(report).text()).contains("Not checked:</strong> own.yaml:3:1: OWN-1 fails");
    }

    private ProgramUnderTest program() {
        return new ProgramUnderTest(home);
    }

    private String check(Path workspace, String format) {
        ProgramUnderTest.Run run = program().run("check", workspace, "--format", format, "--as-of", "2026-11-23");
        assertThat(run.status()).as(run.err()).isEqualTo(ExitCode.FINDINGS);
        return run.out();
    }

    private static JsonNode result(String sarif) {
        for (JsonNode result : JsonMapper.shared().readTree(sarif).at("/runs/0/results")) {
            if (result.get("ruleId").asString().equals("REL-001")) {
                return result;
            }
        }
        throw new AssertionError(sarif);
    }

    private static List<String> errors(String sarif) throws IOException {
        try (InputStream published =
                Objects.requireNonNull(FindingsFormatsTest.class.getResourceAsStream("sarif-schema-2.1.0.json"))) {
            Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_4)
                    .getSchema(new String(published.readAllBytes(), UTF_8), InputFormat.JSON);
            return schema.validate(sarif, InputFormat.JSON).stream()
                    .map(Object::toString)
                    .toList();
        }
    }
}
