package dev.plumbline.app.cli;

import dev.plumbline.app.composition.Display;
import dev.plumbline.app.composition.ModelContent;
import dev.plumbline.app.composition.PictureFormat;
import dev.plumbline.app.composition.ProgramFolders;
import dev.plumbline.app.demo.DemoRun;
import dev.plumbline.app.demo.Sample;
import dev.plumbline.app.desktop.Desktop;
import dev.plumbline.app.desktop.NoWindowException;
import dev.plumbline.app.live.PlatformPlace;
import dev.plumbline.diagrams.Drawing;
import dev.plumbline.diagrams.layout.View;
import dev.plumbline.diagrams.paint.Theme;
import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.pluginapi.ConnectorException;
import dev.plumbline.pluginapi.Metric;
import dev.plumbline.pluginapi.Progress;
import dev.plumbline.pluginapi.health.HealthSettings;
import dev.plumbline.pluginapi.telemetry.Drift;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `demo`: the main job on the sample, in the window or as files.
@Command(
        name = "demo",
        description = "Run the sample platform, watch its services, check the rules and simulate its scenarios;"
                + " in the window, or without a display as text, pictures and JSON.",
        subcommands = DemoFaultCommand.class)
final class DemoCommand implements Callable<Integer> {

    private static final double QUICK = 0.2;
    private static final Duration USUAL = Duration.ofSeconds(60);
    private static final Duration WATCHED = Duration.ofSeconds(15);

    private final RootCommand root;

    @Option(names = "-o", paramLabel = "DIR", description = "The folder for the results; plumbline-demo if not given.")
    private Path output = Path.of("plumbline-demo");

    @Option(names = "--no-window", description = "Open no window.")
    private boolean noWindow;

    @Option(
            names = "--duration",
            paramLabel = "TIME",
            description =
                    "Close the window after this time, as in 60s; without one, simulate no longer; 60s if not given.")
    private String duration = "";

    DemoCommand(RootCommand root) {
        this.root = root;
    }

    @Override
    public Integer call() throws IOException {
        Optional<String> obstacle = Display.obstacle(root.environment(), System.getProperty("os.name", ""));
        Duration shown = given();
        if (noWindow) {
            return withoutWindow(unpack());
        }
        if (obstacle.isPresent()) {
            return goOn(obstacle.get());
        }
        try {
            return Desktop.run(
                    root.services(),
                    () -> Optional.of(new Desktop.Start(
                            Optional.empty(),
                            Optional.of(unpack()),
                            shown,
                            Optional.empty(),
                            Desktop.Purpose.WORK,
                            root.network())),
                    root.environment());
        } catch (NoWindowException refused) {
            return goOn(refused.what());
        }
    }

    private int goOn(String obstacle) throws IOException {
        root.terminal().message("plumbline: " + obstacle + " Going on without a window.");
        return withoutWindow(unpack());
    }

    private Path unpack() {
        try {
            return Sample.unpack(output.resolve("content-platform"));
        } catch (IOException unwritable) {
            throw new CommandFailure(
                            ExitCode.INPUT_OUTPUT,
                            "The sample cannot be written to " + output + ": " + OutputFile.reason(unwritable) + ".",
                            "Choose another folder with -o.")
                    .causedBy(unwritable);
        }
    }

    private int withoutWindow(Path folder) throws IOException {
        DemoRun.Outcome outcome;
        SimulationReport played;
        try (ProgressLine progress = root.progress("demo")) {
            DemoRun run = new DemoRun(
                    root.services(),
                    PlatformPlace.in(ProgramFolders.of(root.environment()).state()));
            outcome = run.run(folder, watched(), new Share(progress, 0, QUICK));
            played = played(run, outcome, new Share(progress, QUICK, 1));
        } catch (ConnectorException failed) {
            throw ConnectCommand.failure(failed);
        }
        FindingsReport findings = FindingsReport.of(
                outcome.workspace(), outcome.checked(), outcome.rules().broken());
        writeFiles(outcome, findings, played);
        if (root.json()) {
            root.terminal().data(summary(outcome).text());
        } else {
            root.terminal()
                    .data(outcome.workspace().architecture() + "\n\n"
                            + outcome.pull().measurements().size() + " measurements and "
                            + outcome.pull().evaluations().size() + " evaluations of the running services\n\n"
                            + new DriftReport(outcome.drift()).text() + "\n\n" + findings.text() + "\n"
                            + played.text());
        }
        root.terminal().message("Pictures, findings and results are in " + output + ".");
        return ExitCode.DONE;
    }

    /// Long enough for figures of every service, but no longer than people want to wait.
    private Duration watched() {
        Duration given = given();
        return given.isZero() || given.compareTo(WATCHED) > 0 ? WATCHED : given;
    }

    private SimulationReport played(DemoRun run, DemoRun.Outcome outcome, Progress progress) {
        Architecture architecture = outcome.workspace().architecture();
        String model = ModelContent.name(outcome.workspace());
        Duration given = given();
        return SimulationReport.of(run.play(architecture, given.isZero() ? USUAL : given, progress).stream()
                .map(result -> new Simulated(
                        Objects.requireNonNull(architecture.scenarios().get(result.scenario())), result, model))
                .toList());
    }

    private void writeFiles(DemoRun.Outcome outcome, FindingsReport findings, SimulationReport simulation) {
        write("findings.json", findings);
        write("results.json", simulation);
        OutputFile.write(
                SafeText.of(simulation.html()).getBytes(StandardCharsets.UTF_8), output.resolve("results.html"));
        write(
                "telemetry.json",
                new PullReport(
                        outcome.pull(), HealthSettings.of(outcome.workspace()).thresholds()));
        write("drift.json", new DriftReport(outcome.drift()));
        View landscape = View.landscape(outcome.workspace().architecture().name());
        Drawing drawing = root.services()
                .drawings()
                .draw(
                        outcome.workspace().architecture(),
                        landscape,
                        outcome.pull().measurements(),
                        Metric.UTILIZATION);
        for (Theme theme : List.of(Theme.LIGHT, Theme.DARK)) {
            for (PictureFormat format : PictureFormat.values()) {
                OutputFile.write(
                        root.services().drawings().picture(drawing, theme, format),
                        output.resolve("landscape-" + theme.name().toLowerCase(Locale.ROOT) + "." + format));
            }
        }
    }

    private void write(String name, Report report) {
        OutputFile.write(report.json().text().getBytes(StandardCharsets.UTF_8), output.resolve(name));
    }

    private static JsonReport summary(DemoRun.Outcome outcome) {
        JsonReport report = JsonReport.of("demo");
        report.summary()
                .put("elements", outcome.workspace().architecture().elements().size())
                .put("relations", outcome.workspace().architecture().relations().size())
                .put("flows", outcome.workspace().architecture().flows().size())
                .put("scenarios", outcome.results().size())
                .put("measurements", outcome.pull().measurements().size())
                .put("evaluations", outcome.pull().evaluations().size())
                .put("unexpected", outcome.drift().in(Drift.State.UNEXPECTED).size())
                .put("findings", outcome.checked().findings().size());
        return report;
    }

    /// How long it goes on; nothing if that is not given.
    private Duration given() {
        return duration.isBlank() ? Duration.ZERO : TimeOption.parse("--duration", duration);
    }
}
