package dev.plumbline.app.cli;

import dev.plumbline.connectors.calibration.Calibration;
import dev.plumbline.connectors.calibration.CalibrationFile;
import dev.plumbline.connectors.calibration.Calibrator;
import dev.plumbline.connectors.calibration.Prediction;
import dev.plumbline.graphmodel.workspace.Workspace;
import dev.plumbline.pluginapi.telemetry.Mapped;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `connect calibrate`: what a simulator can be told of the running system, and how well it then predicts.
@Command(
        name = "calibrate",
        description = "Find service times and load in what running services tell, and keep them in calibration.json.")
final class ConnectCalibrateCommand implements Callable<Integer> {

    private static final double GATHERED = 0.7;
    private static final Duration USUAL = Duration.ofSeconds(60);

    private final RootCommand root;

    @Parameters(index = "0", paramLabel = "PATH", description = "The workspace's folder.")
    private Path path = Path.of(".");

    @Parameters(index = "1", arity = "0..1", paramLabel = "NAME", description = ConnectCommand.NAME)
    private @Nullable String name;

    @Option(
            names = "--for",
            paramLabel = "TIME",
            description = "How long to watch, as in 90s; 60s if not given, or one answer of each connection with"
                    + " --since.")
    private @Nullable String length;

    @Mixin
    private ConnectionOptions options = new ConnectionOptions();

    @Mixin
    private SinceOption since = new SinceOption();

    ConnectCalibrateCommand(RootCommand root) {
        this.root = root;
    }

    @Override
    public Integer call() {
        ConnectionTarget.requireOnline(root);
        LiveGathering gathering = new LiveGathering(root, length());
        Calibration calibration;
        Prediction prediction;
        CalibrationFile file = CalibrationFile.in(path);
        try (ProgressLine progress = root.progress("calibrating")) {
            Workspace workspace = new WorkspaceArgument(root, path).openValid(new Share(progress, 0, 0.1));
            List<ConnectionTarget> targets =
                    options.areGiven() ? List.of(options.target(root)) : ConnectionTarget.of(root, workspace, name);
            Mapped told = Mapped.of(
                    workspace.architecture(),
                    gathering.of(since.of(root, targets), progress).observations());
            calibration = Calibrator.of(workspace.architecture(), List.of(told));
            if (calibration.arrivals().isEmpty()) {
                throw new CommandFailure(
                        ExitCode.PARTIAL,
                        "No load was seen to enter by a relation that a flow begins with.",
                        "Watch longer by --for, while the services are used; see what connect pull tells.");
            }
            prediction = Prediction.of(
                    root.services().playingSimulator(),
                    workspace.architecture(),
                    calibration,
                    1,
                    List.of(told),
                    new Share(progress, GATHERED, 1));
            if (progress.isCancelled()) {
                throw new CancellationException("The calibration was stopped");
            }
        }
        keep(file, calibration);
        root.print(new CalibrationReport(calibration, prediction, file.path().toString()));
        calibration.notes().forEach(note -> root.terminal().message("note: " + note));
        return ExitCode.DONE;
    }

    private Duration length() {
        if (length != null) {
            return TimeOption.parse("--for", length);
        }
        return since.isGiven() ? Duration.ZERO : USUAL;
    }

    private static void keep(CalibrationFile file, Calibration calibration) {
        try {
            file.write(calibration);
        } catch (IOException failed) {
            throw new CommandFailure(
                            ExitCode.INPUT_OUTPUT,
                            file.path() + " cannot be written: " + failed.getMessage() + ".",
                            "See whether the folder may be written to and has room.")
                    .causedBy(failed);
        }
    }
}
