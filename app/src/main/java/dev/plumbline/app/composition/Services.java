package dev.plumbline.app.composition;

import com.google.common.base.Suppliers;
import dev.plumbline.connectors.prometheus.Authentication;
import dev.plumbline.connectors.prometheus.PrometheusConnector;
import dev.plumbline.connectors.prometheus.PrometheusSettings;
import dev.plumbline.connectors.prometheus.Secret;
import dev.plumbline.designrules.CheckResult;
import dev.plumbline.designrules.RuleCatalogue;
import dev.plumbline.designrules.RuleEngine;
import dev.plumbline.designrules.builtin.BuiltInRules;
import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.workspace.ReadLimits;
import dev.plumbline.graphmodel.workspace.Workspace;
import dev.plumbline.graphmodel.workspace.WorkspaceReader;
import dev.plumbline.interchange.json.JsonExporter;
import dev.plumbline.interchange.mermaid.MermaidExporter;
import dev.plumbline.interchange.structurizr.StructurizrImporter;
import dev.plumbline.pluginapi.Connector;
import dev.plumbline.pluginapi.Evidence;
import dev.plumbline.pluginapi.Exporter;
import dev.plumbline.pluginapi.Importer;
import dev.plumbline.pluginapi.Progress;
import dev.plumbline.pluginapi.RuleContext;
import dev.plumbline.pluginapi.Simulator;
import dev.plumbline.simulation.QueueingSimulator;
import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/// The services that both fronts use: one implementation behind each extension point.
///
/// @param clock the time, for ages and stamps
/// @param rules gives the design rules; they are compiled when they are first asked for, not at every start
/// @param simulator the simulator
/// @param importers the formats that can be read
/// @param exporters the formats that can be written
/// @param drawings the diagrams
public record Services(
        InstantSource clock,
        Supplier<RuleCatalogue> rules,
        Simulator simulator,
        List<Importer> importers,
        List<Exporter> exporters,
        Drawings drawings) {

    private static final String TOKEN = "PLUMBLINE_PROMETHEUS_TOKEN";

    /// The program as it is shipped.
    public static Services standard(InstantSource clock) {
        return new Services(
                clock,
                Suppliers.memoize(BuiltInRules::catalogue),
                new QueueingSimulator(),
                List.of(new StructurizrImporter()),
                List.of(new JsonExporter(), new MermaidExporter()),
                new Drawings());
    }

    /// The design rules.
    public RuleCatalogue catalogue() {
        return rules.get();
    }

    /// Reads a workspace; what is wrong with it stands in its problems.
    public Workspace open(Path folder) {
        return new WorkspaceReader(ReadLimits.standard()).read(folder);
    }

    /// Holds an architecture against all design rules, with ages counted to today.
    public CheckResult check(Architecture architecture, Evidence evidence, Progress progress) {
        return RuleEngine.check(new RuleContext(architecture, evidence, today()), catalogue(), progress);
    }

    /// A connection to a Prometheus server.
    ///
    /// @param environment where a token may stand, as `PLUMBLINE_PROMETHEUS_TOKEN`
    public Connector prometheus(URI url, Map<String, String> environment) {
        PrometheusSettings settings = PrometheusSettings.of("prometheus", url.toString());
        boolean named = environment.containsKey(TOKEN);
        return new PrometheusConnector(
                named ? settings.with(new Authentication.Bearer(new Secret.EnvironmentVariable(TOKEN))) : settings,
                environment);
    }

    /// The day today, in universal time.
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
