package dev.plumbline.app.cli;

import dev.plumbline.connectors.live.LiveFeed;
import dev.plumbline.connectors.live.Source;
import dev.plumbline.pluginapi.ConnectorException;
import dev.plumbline.pluginapi.telemetry.ConnectionState;
import dev.plumbline.pluginapi.telemetry.ConnectionState.Phase;
import dev.plumbline.pluginapi.telemetry.LiveState;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;

/// Asks connections for some time, and takes what is known at its end.
///
/// @param root the command line
/// @param length how long is asked; at least until each has answered or failed once
record LiveGathering(RootCommand root, Duration length) {

    private static final Duration LOOK = Duration.ofMillis(50);

    /// What the connections told.
    ///
    /// @throws CommandFailure if none of them told anything
    LiveState of(List<ConnectionTarget> targets, ProgressLine progress) {
        List<Source> sources = new ArrayList<>();
        List<CommandFailure> unusable = new ArrayList<>();
        for (ConnectionTarget target : targets) {
            try {
                sources.add(new Source(
                        target.open(),
                        target.connection().kind(),
                        target.connection().interval()));
            } catch (ConnectorException failed) {
                unusable.add(ConnectCommand.failure(failed));
            }
        }
        if (sources.isEmpty()) {
            throw unusable.getFirst();
        }
        LiveState state = state(sources, progress);
        List<ConnectionState> down = state.connections().stream()
                .filter(connection -> connection.phase() == Phase.DOWN)
                .toList();
        down.forEach(connection ->
                root.terminal().message("note: " + connection.name() + " told nothing: " + told(connection)));
        if (down.size() == state.connections().size()) {
            ConnectionState.Trouble trouble = down.getFirst().trouble().orElseThrow();
            throw new CommandFailure(ExitCode.INPUT_OUTPUT, trouble.what(), trouble.remedy());
        }
        return state;
    }

    private static String told(ConnectionState connection) {
        return connection
                .trouble()
                .map(trouble -> trouble.what() + " " + trouble.remedy())
                .orElse("");
    }

    private LiveState state(List<Source> sources, ProgressLine progress) {
        long begin = System.nanoTime();
        try (LiveFeed feed = LiveFeed.start(sources, root.services().clock(), state -> {})) {
            while (true) {
                long passed = System.nanoTime() - begin;
                LiveState state = feed.state();
                boolean haveAll =
                        state.connections().stream().noneMatch(connection -> connection.phase() == Phase.CONNECTING);
                if (haveAll && passed >= length.toNanos()) {
                    return state;
                }
                progress.report(
                        length.isZero() ? -1 : Math.min(1, passed / (double) length.toNanos()),
                        "asking " + sources.size() + (sources.size() == 1 ? " connection" : " connections"));
                if (progress.isCancelled()) {
                    throw new CancellationException("Asking was stopped");
                }
                Thread.sleep(LOOK);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new CancellationException("Asking was stopped");
        }
    }
}
