package dev.plumbline.app.composition;

import com.google.common.base.Suppliers;
import dev.plumbline.app.composition.ExtensionLoader.Origin;
import dev.plumbline.connectors.configuration.ConnectionList;
import dev.plumbline.connectors.prometheus.PrometheusConnector;
import dev.plumbline.connectors.prometheus.PrometheusSettings;
import dev.plumbline.designrules.CheckResult;
import dev.plumbline.designrules.RuleCatalogue;
import dev.plumbline.designrules.RuleEngine;
import dev.plumbline.graphmodel.Problem;
import dev.plumbline.graphmodel.workspace.ReadLimits;
import dev.plumbline.graphmodel.workspace.Workspace;
import dev.plumbline.graphmodel.workspace.WorkspaceReader;
import dev.plumbline.pluginapi.AvailabilityAnalyst;
import dev.plumbline.pluginapi.CapacityAnalysis;
import dev.plumbline.pluginapi.ConnectorException;
import dev.plumbline.pluginapi.Evidence;
import dev.plumbline.pluginapi.Exporter;
import dev.plumbline.pluginapi.Importer;
import dev.plumbline.pluginapi.Progress;
import dev.plumbline.pluginapi.RuleContext;
import dev.plumbline.pluginapi.RulePack;
import dev.plumbline.pluginapi.SimulationResult.Method;
import dev.plumbline.pluginapi.SimulationRunner;
import dev.plumbline.pluginapi.Simulator;
import dev.plumbline.pluginapi.connection.Connection;
import dev.plumbline.pluginapi.connection.Surroundings;
import dev.plumbline.pluginapi.health.HealthSettings;
import dev.plumbline.pluginapi.telemetry.Connector;
import dev.plumbline.pluginapi.telemetry.ConnectorProvider;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The services that both fronts use: what stands behind each extension point, the program's own and what third
/// parties have put on the class path.
public final class Services {

    private final InstantSource clock;
    private final Extensions extensions;
    private final Supplier<RuleCatalogue> rules;
    private final Supplier<Services> safe;
    private final OwnPacks ownPacks = new OwnPacks();
    private final Drawings drawings = new Drawings();

    private Services(InstantSource clock, ClassLoader classes, Origin origin) {
        this.clock = clock;
        this.extensions = Extensions.of(classes, origin);
        this.rules = Suppliers.memoize(
                () -> RuleCatalogue.of(extensions.rulePacks().get().found()));
        this.safe = Suppliers.memoize(() -> new Services(clock, classes, Origin.PROGRAM));
    }

    /// The program as it is installed.
    public static Services standard(InstantSource clock) {
        return standard(clock, Services.class.getClassLoader());
    }

    /// The program with the extensions that a class loader finds.
    public static Services standard(InstantSource clock, ClassLoader classes) {
        return new Services(clock, classes, Origin.ANYBODY);
    }

    /// These services with nothing but what comes with the program.
    public Services withoutThirdParties() {
        return safe.get();
    }

    /// What is installed behind the extension points.
    public Extensions extensions() {
        return extensions;
    }

    /// The time, for ages and stamps.
    public InstantSource clock() {
        return clock;
    }

    /// The diagrams.
    public Drawings drawings() {
        return drawings;
    }

    /// The design rules; they are compiled when they are first asked for.
    public RuleCatalogue catalogue() {
        return rules.get();
    }

    /// The packs and rules that are installed and cannot run.
    public List<Problem> ruleProblems() {
        return Stream.concat(extensions.rulePacks().get().problems().stream(), catalogue().problems().stream())
                .toList();
    }

    /// The rules that a workspace is held against. Its own packs are read again when their texts change.
    public WorkspaceRules rules(Workspace workspace) {
        if (!OwnPacks.areIn(workspace)) {
            return new WorkspaceRules(catalogue(), ruleProblems(), List.of());
        }
        List<RulePack> packs = new ArrayList<>(extensions.rulePacks().get().found());
        OwnPacks.Packs own = ownPacks.of(workspace, catalogue());
        packs.addAll(own.packs());
        return new WorkspaceRules(RuleCatalogue.of(packs), ruleProblems(), own.problems());
    }

    /// What is wrong with a workspace: in its model, its own rules, its connections and its thresholds of health.
    public List<Problem> problems(Workspace workspace) {
        List<Problem> problems = new ArrayList<>(workspace.problems());
        if (OwnPacks.areIn(workspace)) {
            problems.addAll(rules(workspace).own());
        }
        if (workspace.file(WorkspaceReader.CONNECTIONS_FILE).isPresent()) {
            problems.addAll(connections(workspace).problems());
        }
        problems.addAll(HealthSettings.of(workspace).problems());
        return problems.size() == workspace.problems().size()
                ? workspace.problems()
                : problems.stream().sorted().toList();
    }

    /// The connections that a workspace declares.
    public ConnectionList connections(Workspace workspace) {
        return ConnectionList.of(
                workspace, connectors().stream().map(ConnectorProvider::kind).toList());
    }

    /// A connector to a service. Nothing is asked of it yet.
    ///
    /// @throws ConnectorException if there is none of that kind, or the connection cannot be used
    public Connector connect(Connection connection, Surroundings surroundings) throws ConnectorException {
        return provider(connection).connect(connection, surroundings);
    }

    /// A connection that tells what was over a longer past; empty if such services tell only their present.
    ///
    /// @throws ConnectorException if there is no connector of that kind, or its services do not answer for so long
    public Optional<Connection> since(Connection connection, Duration past) throws ConnectorException {
        return provider(connection).since(connection, past);
    }

    private ConnectorProvider provider(Connection connection) throws ConnectorException {
        for (ConnectorProvider provider : connectors()) {
            if (provider.kind().equals(connection.kind())) {
                return provider;
            }
        }
        throw new ConnectorException(
                "There is no connector for " + connection.kind() + ".",
                "There is " + connectors().stream().map(ConnectorProvider::kind).collect(Collectors.joining(", "))
                        + ".");
    }

    /// The formats that can be read.
    public List<Importer> importers() {
        return extensions.importers().get().found();
    }

    /// The formats that can be written.
    public List<Exporter> exporters() {
        return extensions.exporters().get().found();
    }

    /// The services that can be connected to.
    public List<ConnectorProvider> connectors() {
        return extensions.connectors().get().found();
    }

    /// The simulators, the quick one first.
    public List<Simulator> simulators() {
        return extensions.simulators().get().found();
    }

    /// The simulator that answers at once.
    public Simulator simulator() {
        return simulators().getFirst();
    }

    /// The simulator that plays scenarios request by request; the quick one if there is none.
    public Simulator playingSimulator() {
        return simulators().stream()
                .filter(simulator -> simulator.method() == Method.EVENTS)
                .findFirst()
                .orElseGet(this::simulator);
    }

    /// Where simulations can run.
    public List<SimulationRunner> runners() {
        return extensions.runners().get().found();
    }

    /// What tells how much load is carried; the program's own comes first.
    public List<CapacityAnalysis> capacityAnalyses() {
        return extensions.capacityAnalyses().get().found();
    }

    /// What finds out how available elements are; the program's own comes first.
    public List<AvailabilityAnalyst> analysts() {
        return extensions.analysts().get().found();
    }

    /// Reads a workspace; what is wrong with it stands in its problems.
    public Workspace open(Path folder) {
        return open(folder, Progress.NONE);
    }

    /// Reads a workspace and tells how far it is; what is wrong with it stands in its problems.
    public Workspace open(Path folder, Progress progress) {
        return new WorkspaceReader(ReadLimits.standard())
                .read(
                        folder,
                        (read, files) -> progress.report((double) read / (files + 1), "read " + read + " of " + files));
    }

    /// Holds a workspace against all design rules, with ages counted to today.
    ///
    /// @param rules the rules of the workspace
    public CheckResult check(Workspace workspace, WorkspaceRules rules, Evidence evidence, Progress progress) {
        RuleContext context = new RuleContext(workspace.architecture(), evidence, today());
        return RuleEngine.check(context, rules.catalogue(), progress);
    }

    /// A connection to a Prometheus server that asks the standard questions.
    ///
    /// @throws ConnectorException if the address is none
    public Connector prometheus(URI url) throws ConnectorException {
        return PrometheusConnector.of(
                PrometheusSettings.of("prometheus", url.toString()),
                new Surroundings(Path.of(""), new TreeMap<>(), clock));
    }

    /// The day today, in universal time.
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
