package dev.plumbline.app.cli;

import dev.plumbline.pluginapi.ConnectorException;
import dev.plumbline.pluginapi.connection.Connection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// How far back services are asked that remember what was.
final class SinceOption {

    @Option(
            names = "--since",
            paramLabel = "TIME",
            description = "How far back to look, as in 7d, where services remember it; what each connection says if"
                    + " not given.")
    private @Nullable String past;

    boolean isGiven() {
        return past != null;
    }

    /// The connections, asked for the past that people want. Those that tell only their present are named.
    ///
    /// @throws CommandFailure if it is no length of time, or more than one of them answers for
    List<ConnectionTarget> of(RootCommand root, List<ConnectionTarget> targets) {
        if (past == null) {
            return targets;
        }
        Duration wanted = TimeOption.parse("--since", past);
        List<ConnectionTarget> asked = new ArrayList<>();
        for (ConnectionTarget target : targets) {
            Optional<Connection> longer = since(root, target, wanted);
            if (longer.isEmpty()) {
                root.terminal()
                        .message("note: " + target.name() + " tells only what is at present: --since does not change"
                                + " what it is asked.");
            }
            asked.add(new ConnectionTarget(root, longer.orElse(target.connection()), target.folder()));
        }
        return asked;
    }

    private static Optional<Connection> since(RootCommand root, ConnectionTarget target, Duration past) {
        try {
            return root.services().since(target.connection(), past);
        } catch (ConnectorException wrong) {
            throw new CommandFailure(ExitCode.USAGE, String.valueOf(wrong.getMessage()), wrong.remedy());
        }
    }
}
