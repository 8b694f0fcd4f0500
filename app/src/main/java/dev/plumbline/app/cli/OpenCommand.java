package dev.plumbline.app.cli;

import dev.plumbline.app.composition.Display;
import dev.plumbline.app.desktop.Desktop;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `open`: the desktop program.
@Command(name = "open", description = "Open a workspace in the window.")
final class OpenCommand implements Callable<Integer> {

    private final RootCommand root;

    @Parameters(index = "0", arity = "0..1", paramLabel = "PATH", description = "The workspace's folder.")
    private Path path = Path.of(".");

    OpenCommand(RootCommand root) {
        this.root = root;
    }

    OpenCommand(RootCommand root, Path path) {
        this.root = root;
        this.path = path;
    }

    @Override
    public Integer call() {
        if (!Files.isDirectory(path)) {
            throw new CommandFailure(
                    ExitCode.INPUT_OUTPUT,
                    "There is no folder " + path + ".",
                    "Give the folder that holds plumbline.yaml.");
        }
        Optional<String> obstacle = Display.obstacle(root.environment(), System.getProperty("os.name", ""));
        if (obstacle.isPresent()) {
            throw new CommandFailure(
                    ExitCode.INPUT_OUTPUT, obstacle.get(), "Without a window: plumbline render " + path + ".");
        }
        return Desktop.run(root.services(), new Desktop.Start(path, false, Duration.ZERO), root.environment());
    }
}
