package dev.plumbline.app.composition;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.graphmodel.Problem;
import dev.plumbline.pluginapi.Exporter;
import dev.plumbline.pluginapi.Importer;
import dev.plumbline.pluginapi.RulePack;
import dev.plumbline.pluginapi.RulePackProvider;
import dev.plumbline.pluginapi.SimulationRunner;
import dev.plumbline.pluginapi.Simulator;
import dev.plumbline.pluginapi.telemetry.ConnectorProvider;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.example.extension.FailingRules;
import org.example.extension.NamelessRules;
import org.example.extension.NapkinExporter;
import org.example.extension.NapkinImporter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What stands behind the extension points.
final class ServicesTest {

    private static final List<String> OWN_FORMATS = List.of(
            "structurizr", "json", "kubernetes", "compose", "threagile", "backstage", "calm", "archimate", "likec4");

    @TempDir
    private Path jar;

    @Test
    void theProgramsOwnAreFoundLikeAnyOther() throws IOException {
        Services services = registered().services();
        assertThat(services.importers()).extracting(Importer::format).containsExactlyElementsOf(OWN_FORMATS);
        assertThat(services.exporters()).extracting(Exporter::format).containsExactly("graphml", "json", "mermaid");
        assertThat(services.connectors())
                .extracting(ConnectorProvider::kind)
                .contains("alertmanager", "kubernetes", "otlp", "prometheus", "zipkin");
        assertThat(services.simulator().name()).startsWith("Queueing estimate");
        assertThat(services.playingSimulator().name()).startsWith("Discrete-event kernel");
        assertThat(services.runners()).extracting(SimulationRunner::scheme).containsExactly("local");
        assertThat(services.extensions().rulePacks().get().found())
                .extracting(RulePack::id)
                .startsWith("plumbline-graph");
        assertThat(services.extensions().problems()).isEmpty();
        assertThat(services.extensions().groups())
                .allSatisfy(
                        group -> assertThat(group.installed().thirdParties()).isEmpty());
    }

    @Test
    void thirdPartiesComeAfterTheProgramsOwn() throws IOException {
        Services services = registered()
                .register(Importer.class, NapkinImporter.class.getName())
                .register(Exporter.class, NapkinExporter.class.getName())
                .register(RulePackProvider.class, NamelessRules.class.getName())
                .services();
        assertThat(services.importers())
                .extracting(Importer::format)
                .startsWith(OWN_FORMATS.toArray(String[]::new))
                .endsWith("napkin")
                .hasSize(OWN_FORMATS.size() + 1);
        assertThat(services.exporters()).extracting(Exporter::format).endsWith("napkin");
        assertThat(services.catalogue().find("EX-001"))
                .hasValueSatisfying(rule -> assertThat(rule.pack()).isEqualTo("example 7"));
        assertThat(services.ruleProblems()).isEmpty();
        assertThat(services.extensions().rulePacks().get().thirdParties())
                .containsExactly(NamelessRules.class.getName());
    }

    @Test
    void withoutThirdPartiesThereIsOnlyThePrograms() throws IOException {
        Services services = registered()
                .register(Importer.class, NapkinImporter.class.getName(), "org.example.Missing")
                .register(RulePackProvider.class, FailingRules.class.getName())
                .services()
                .withoutThirdParties();
        assertThat(services.importers()).extracting(Importer::format).containsExactlyElementsOf(OWN_FORMATS);
        assertThat(services.extensions().problems()).isEmpty();
        assertThat(services.ruleProblems()).isEmpty();
    }

    @Test
    void oneThatIsBrokenDoesNotTakeTheOthersAlong() throws IOException {
        Services services = registered()
                .register(
                        RulePackProvider.class,
                        "org.example.Missing",
                        FailingRules.class.getName(),
                        NamelessRules.class.getName())
                .register(Simulator.class, "no class name at all")
                .services();
        assertThat(services.catalogue().find("EX-001")).isPresent();
        assertThat(services.ruleProblems())
                .hasSize(2)
                .allSatisfy(problem -> assertThat(problem.code()).isEqualTo("extension.broken"))
                .extracting(Problem::why)
                .anySatisfy(why -> assertThat(why).contains("org.example.Missing"))
                .anySatisfy(why -> assertThat(why).contains("no rules today"));
        assertThat(services.simulators()).hasSize(2);
        assertThat(services.extensions().problems()).hasSize(3);
    }

    @Test
    void aNameThatIsTakenIsRefused() throws IOException {
        Services services = registered()
                .register(Exporter.class, NapkinExporter.class.getName(), SecondNapkin.class.getName())
                .services();
        assertThat(services.exporters()).hasSize(4);
        assertThat(services.extensions().problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.why()).contains("There is one of its name already"));
    }

    private RegisteredExtensions registered() {
        return new RegisteredExtensions(jar);
    }

    /// Says that it is another.
    public static final class SecondNapkin implements Exporter {

        @Override
        public String format() {
            return "json";
        }

        @Override
        public String extension() {
            return "json";
        }

        @Override
        public String write(dev.plumbline.graphmodel.Architecture architecture) {
            return "";
        }
    }
}
