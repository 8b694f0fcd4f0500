package dev.plumbline.app.demo;

import dev.plumbline.app.composition.Services;
import dev.plumbline.app.composition.WorkspaceRules;
import dev.plumbline.app.live.Feeds;
import dev.plumbline.app.live.PlatformPlace;
import dev.plumbline.connectors.drift.DriftFinder;
import dev.plumbline.connectors.live.LiveFeed;
import dev.plumbline.connectors.prometheus.StandardQueries;
import dev.plumbline.connectors.simulated.SimulatedPrometheus;
import dev.plumbline.designrules.CheckResult;
import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.Scenario;
import dev.plumbline.graphmodel.workspace.Workspace;
import dev.plumbline.pluginapi.ConnectorException;
import dev.plumbline.pluginapi.Evidence;
import dev.plumbline.pluginapi.Progress;
import dev.plumbline.pluginapi.Recording;
import dev.plumbline.pluginapi.SimulationResult;
import dev.plumbline.pluginapi.Simulator;
import dev.plumbline.pluginapi.TimeSpan;
import dev.plumbline.pluginapi.telemetry.ConnectionState.Trouble;
import dev.plumbline.pluginapi.telemetry.Connector;
import dev.plumbline.pluginapi.telemetry.Drift;
import dev.plumbline.pluginapi.telemetry.History;
import dev.plumbline.pluginapi.telemetry.LiveState;
import dev.plumbline.pluginapi.telemetry.Mapped;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;

/// The main job from end to end on the sample: open the workspace, watch its services while they run, estimate the
/// scenarios, check the rules.
///
/// @param services the services of the program
/// @param place where the running services are noted
public record DemoRun(Services services, PlatformPlace place) {

    private static final long SEED = 20_261_123;
    private static final Duration WINDOW = Duration.ofMinutes(5);
    private static final Duration LOOK = Duration.ofMillis(100);
    private static final Duration LONGEST = Duration.ofSeconds(90);
    private static final Duration REMEMBERED = Duration.ofHours(6);
    private static final int MOMENTS = 73;

    /// Runs the main job.
    ///
    /// @param folder the workspace
    /// @param watched how long its services are watched
    /// @throws ConnectorException if its services do not run
    public Outcome run(Path folder, Duration watched, Progress progress) throws ConnectorException {
        progress.report(0.05, "opening the workspace");
        Workspace workspace = services.open(folder);
        Architecture architecture = workspace.architecture();
        progress.report(0.1, "starting the services of the sample");
        LiveState live = watch(workspace, watched, progress);
        Mapped pull = Mapped.of(architecture, live.observations());
        progress.report(0.5, "estimating the scenarios");
        List<SimulationResult> results = simulate(services.simulator(), architecture, progress);
        progress.report(0.7, "checking the rules");
        Evidence evidence = pull.evidence().withSimulations(results);
        WorkspaceRules rules = services.rules(workspace);
        CheckResult checked = services.check(workspace, rules, evidence, progress);
        Drift drift = DriftFinder.find(architecture, live.observations());
        return new Outcome(workspace, pull, drift, rules, checked, results);
    }

    /// What the services of the sample tell while they run; at least until they have told of themselves.
    private LiveState watch(Workspace workspace, Duration watched, Progress progress) throws ConnectorException {
        Feeds feeds = Feeds.of(services, Map.of()).withPlatform(place);
        long begin = System.nanoTime();
        try (LiveFeed feed = LiveFeed.start(feeds.open(workspace).sources(), services.clock(), state -> {})) {
            while (true) {
                LiveState state = feed.state();
                Optional<Trouble> trouble = state.connections().stream()
                        .flatMap(connection -> connection.trouble().stream())
                        .findFirst();
                long passed = System.nanoTime() - begin;
                if (trouble.isPresent()) {
                    throw new ConnectorException(
                            trouble.get().what(), trouble.get().remedy());
                }
                boolean isEnough = passed >= watched.toNanos()
                        && !state.observations().calls().isEmpty();
                if (isEnough || passed > LONGEST.toNanos() || progress.isCancelled()) {
                    return state;
                }
                progress.report(0.1 + 0.4 * Math.min(1, passed / (double) watched.toNanos()), "watching the services");
                Thread.sleep(LOOK);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new CancellationException("The demo was stopped");
        }
    }

    /// Plays the scenarios request by request, for so long as is given.
    ///
    /// @param within how long all of them may take; what is not played by then is told in part
    public List<SimulationResult> play(Architecture architecture, Duration within, Progress progress) {
        Deadline deadline = new Deadline(progress, System::nanoTime);
        int left = architecture.scenarios().size();
        List<SimulationResult> results = new ArrayList<>();
        long end = System.nanoTime() + within.toNanos();
        for (Scenario scenario : architecture.scenarios().values()) {
            deadline.allow((end - System.nanoTime()) / left--);
            results.add(services.playingSimulator().simulate(architecture, scenario, deadline));
        }
        return results;
    }

    private static List<SimulationResult> simulate(Simulator simulator, Architecture architecture, Progress progress) {
        return architecture.scenarios().values().stream()
                .map(scenario -> simulator.simulate(architecture, scenario, progress))
                .toList();
    }

    /// The client that talks to a real server talks to the simulated one here, over HTTP on the loopback address.
    ///
    /// @throws ConnectorException if the simulated platform does not answer
    /// @throws IOException if it cannot be started
    public Mapped pull(Architecture architecture, Progress progress) throws ConnectorException, IOException {
        try (SimulatedPrometheus server = SimulatedPrometheus.start(
                        architecture, SEED, services.clock(), StandardQueries.over(WINDOW), 0);
                Connector connector = services.prometheus(URI.create(server.url()))) {
            return Mapped.of(architecture, connector.pull(progress));
        }
    }

    /// What the simulated platform remembers of the last hours.
    ///
    /// @throws ConnectorException if the simulated platform does not answer
    /// @throws IOException if it cannot be started
    public Recording recall(Architecture architecture, Progress progress) throws ConnectorException, IOException {
        try (SimulatedPrometheus server = SimulatedPrometheus.start(
                        architecture, SEED, services.clock(), StandardQueries.over(WINDOW), 0);
                Connector connector = services.prometheus(URI.create(server.url()))) {
            Optional<History> history = connector.history();
            TimeSpan span = TimeSpan.before(services.clock().instant(), REMEMBERED, MOMENTS);
            return history.isPresent() ? history.get().recall(span, progress).of(architecture) : Recording.NONE;
        }
    }

    /// What the main job found.
    ///
    /// @param workspace the workspace that was opened
    /// @param pull what the services told
    /// @param drift how that and what is declared differ
    /// @param rules the rules that were checked
    /// @param checked the findings
    /// @param results the estimates, one for each scenario
    public record Outcome(
            Workspace workspace,
            Mapped pull,
            Drift drift,
            WorkspaceRules rules,
            CheckResult checked,
            List<SimulationResult> results) {

        public Outcome {
            results = List.copyOf(results);
        }
    }
}
