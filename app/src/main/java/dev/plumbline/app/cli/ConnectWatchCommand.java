package dev.plumbline.app.cli;

import dev.plumbline.connectors.live.LiveFeed;
import dev.plumbline.connectors.live.Source;
import dev.plumbline.pluginapi.ConnectorException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `connect watch`: a line for every pull, until the user stops it.
@Command(
        name = "watch",
        description = "Pull again and again, each connection in its interval, and print a line for each.")
final class ConnectWatchCommand implements Callable<Integer> {

    private static final Duration LOOK = Duration.ofMillis(50);
    private static final Duration SHORTEST = Duration.ofMillis(100);

    private final RootCommand root;

    @Parameters(index = "0", arity = "0..1", paramLabel = "PATH", description = "The workspace's folder.")
    private @Nullable Path path;

    @Parameters(index = "1", arity = "0..1", paramLabel = "NAME", description = ConnectCommand.NAME)
    private @Nullable String name;

    @Option(
            names = "--interval",
            paramLabel = "TIME",
            description = "The time between two pulls, as in 5s, instead of that of the connections.")
    private @Nullable String interval;

    @Option(names = "--pulls", paramLabel = "N", description = "End after so many pulls; without it, at Ctrl+C.")
    private int pulls;

    @Mixin
    private ConnectionOptions options = new ConnectionOptions();

    ConnectWatchCommand(RootCommand root) {
        this.root = root;
    }

    @Override
    public Integer call() {
        List<ConnectionTarget> targets = options.areGiven() || path == null
                ? List.of(options.target(root))
                : ConnectionTarget.of(root, ConnectCommand.workspace(root, path), name);
        Duration chosen = interval == null ? Duration.ZERO : time(interval);
        WatchLog log = new WatchLog(root, Math.max(0, pulls));
        List<Source> sources = new ArrayList<>();
        for (ConnectionTarget target : targets) {
            open(target, chosen, log, sources);
        }
        if (sources.isEmpty()) {
            throw new CommandFailure(
                    ExitCode.INPUT_OUTPUT, "No connection can be used.", "Look at what is told of each above.");
        }
        LiveFeed feed = LiveFeed.start(sources, root.services().clock(), state -> {});
        try {
            awaitEnd(log);
        } finally {
            feed.close();
        }
        root.print(log.report());
        return log.hasFailures() ? ExitCode.PARTIAL : ExitCode.DONE;
    }

    private static void open(ConnectionTarget target, Duration chosen, WatchLog log, List<Source> sources) {
        try {
            sources.add(new Source(
                    target.open(),
                    target.connection().kind(),
                    chosen.isZero() ? target.connection().interval() : chosen,
                    log));
        } catch (ConnectorException unusable) {
            log.failed(target.name(), unusable);
        }
    }

    private void awaitEnd(WatchLog log) {
        try {
            while (!log.isFull()) {
                if (root.interruption().isRequested()) {
                    throw new CancellationException("The watch was stopped");
                }
                Thread.sleep(LOOK);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new CancellationException("The watch was stopped");
        }
    }

    private static Duration time(String text) {
        Duration time = TimeOption.parse("--interval", text);
        if (time.compareTo(SHORTEST) < 0) {
            throw new CommandFailure(ExitCode.USAGE, "The interval is too short.", "Give at least 100ms.");
        }
        return time;
    }
}
