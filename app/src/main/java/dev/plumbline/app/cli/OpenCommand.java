package dev.plumbline.app.cli;

import dev.plumbline.app.composition.Display;
import dev.plumbline.app.desktop.Desktop;
import dev.plumbline.app.desktop.NoWindowException;
import dev.plumbline.app.instance.Claim;
import dev.plumbline.app.instance.SingleInstance;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `open`: the desktop program.
@Command(name = "open", description = "Open a workspace in the window.")
final class OpenCommand implements Callable<Integer> {

    /// How long another program may take to answer; it may be still starting.
    private static final Duration PATIENCE = Duration.ofSeconds(4);

    private final RootCommand root;

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "PATH",
            description = "The workspace's folder; the present one if it is a workspace, else the welcome screen.")
    private @Nullable Path path;

    @Option(
            names = "--new-instance",
            description = "Start a program of its own, even if one is running; else that one shows the workspace.")
    private boolean newInstance;

    private Desktop.Purpose purpose = Desktop.Purpose.WORK;

    OpenCommand(RootCommand root) {
        this.root = root;
    }

    OpenCommand(RootCommand root, Path path) {
        this.root = root;
        this.path = path;
    }

    /// Shows the frame of the window and closes it, so that the virtual machine can record which classes that takes.
    static OpenCommand rehearsal(RootCommand root, Path path) {
        OpenCommand command = new OpenCommand(root, path);
        command.purpose = Desktop.Purpose.REHEARSAL;
        return command;
    }

    @Override
    public Integer call() {
        if (path != null && !Files.isDirectory(path)) {
            throw new CommandFailure(
                    ExitCode.INPUT_OUTPUT,
                    "There is no folder " + path + ".",
                    "Give the folder that holds plumbline.yaml.");
        }
        String system = System.getProperty("os.name", "");
        refuse(Display.missing(root.environment(), system));
        try {
            return Desktop.run(root.services(), () -> start(system), root.environment());
        } catch (NoWindowException refused) {
            throw failure(refused.what()).causedBy(refused);
        }
    }

    private Optional<Desktop.Start> start(String system) {
        refuse(Display.missingLibraries(system).map(missing -> missing.what() + " " + missing.remedy()));
        Optional<Path> folder = folder();
        return newInstance ? Optional.of(start(folder, Optional.empty())) : startOnce(folder);
    }

    private void refuse(Optional<String> obstacle) {
        if (obstacle.isPresent()) {
            throw failure(obstacle.get());
        }
    }

    private CommandFailure failure(String what) {
        return new CommandFailure(
                ExitCode.INPUT_OUTPUT,
                what,
                "Without a window: plumbline render " + (path == null ? "DIR" : path) + ".");
    }

    private Optional<Path> folder() {
        Path present = Path.of(".");
        return path != null || Files.exists(present.resolve("plumbline.yaml"))
                ? Optional.of(path == null ? present : path)
                : Optional.empty();
    }

    private Optional<Desktop.Start> startOnce(Optional<Path> folder) {
        List<String> words = Stream.concat(
                        Stream.of("open"),
                        folder.map(path -> path.toAbsolutePath().normalize().toString()).stream())
                .toList();
        return switch (SingleInstance.claim(root.runtime(), words, PATIENCE)) {
            case Claim.First first -> Optional.of(start(folder, Optional.of(first.instance())));
            case Claim.HandedOver other -> {
                root.terminal()
                        .message("plumbline: the program that is running shows "
                                + folder.map(Path::toString).orElse("a window")
                                + ". --new-instance starts another one.");
                yield Optional.empty();
            }
            case Claim.Unknown unknown -> Optional.of(start(folder, Optional.empty()));
        };
    }

    private Desktop.Start start(Optional<Path> folder, Optional<SingleInstance> instance) {
        return new Desktop.Start(folder, Optional.empty(), Duration.ZERO, instance, purpose, root.network());
    }
}
