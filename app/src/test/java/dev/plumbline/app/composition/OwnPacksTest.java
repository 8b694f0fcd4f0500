package dev.plumbline.app.composition;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.designrules.CheckResult;
import dev.plumbline.graphmodel.Problem;
import dev.plumbline.graphmodel.workspace.ReadLimits;
import dev.plumbline.graphmodel.workspace.Workspace;
import dev.plumbline.graphmodel.workspace.WorkspaceReader;
import dev.plumbline.pluginapi.DesignRule;
import dev.plumbline.pluginapi.Evidence;
import dev.plumbline.pluginapi.Progress;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class OwnPacksTest {

    private static final String MODEL = "plumbline: 1\nelements:\n  a: {kind: service}\n";
    private static final String PACK = """
            - id: TEAM-001
              title: Title
              severity: high
              foreach: element
              when: e.id == 'a'
              what: "{e.id}"
              remedy: Do it.
            """;

    private final Services services = Services.standard(InstantSource.system());

    private static Workspace workspace(String pack) {
        return new WorkspaceReader(ReadLimits.standard())
                .read(Path.of("w"), Map.of(WorkspaceReader.MAIN_FILE, MODEL, "rules/team.yaml", pack));
    }

    private DesignRule rule(Workspace workspace) {
        return services.rules(workspace)
                .catalogue()
                .find("TEAM-001")
                .orElseThrow()
                .rule();
    }

    @Test
    void areReadAgainOnlyWhenTheirTextChanges() {
        Workspace workspace = workspace(PACK);
        DesignRule rule = rule(workspace);

        Workspace edited = workspace.withText(WorkspaceReader.MAIN_FILE, MODEL + "  b: {kind: service}\n");
        assertThat(rule(edited)).isSameAs(rule);

        Workspace otherwise = edited.withText("rules/team.yaml", PACK.replace("Title", "Other"));
        assertThat(rule(otherwise)).isNotSameAs(rule);
        assertThat(rule(otherwise).description().title()).isEqualTo("Other");
    }

    @Test
    void comeBesideTheInstalledRules() {
        Workspace workspace = workspace(PACK);
        WorkspaceRules rules = services.rules(workspace);
        CheckResult result = services.check(workspace, rules, Evidence.NONE, Progress.NONE);

        assertThat(rules.catalogue().rules())
                .hasSize(services.catalogue().rules().size() + 1);
        assertThat(result.findings())
                .filteredOn(finding -> finding.rule().id().equals("TEAM-001"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.provenance().source()).isEqualTo("team 1"));
    }

    @Test
    void warnOfARuleWithoutExamplesButAreNotBroken() {
        WorkspaceRules rules = services.rules(workspace(PACK));

        assertThat(rules.own()).singleElement().satisfies(problem -> {
            assertThat(problem.severity()).isEqualTo(Problem.Severity.WARNING);
            assertThat(problem.place()).hasToString("rules/team.yaml:1:3");
        });
        assertThat(rules.broken()).isEmpty();
    }

    @Test
    void areNotAskedForWhereThereAreNone() {
        Workspace plain =
                new WorkspaceReader(ReadLimits.standard()).read(Path.of("w"), Map.of(WorkspaceReader.MAIN_FILE, MODEL));

        assertThat(services.rules(plain).catalogue()).isSameAs(services.catalogue());
        assertThat(services.problems(plain)).isEmpty();
        assertThat(services.problems(workspace(PACK))).hasSize(1);
    }
}
