package dev.plumbline.app.cli;

import dev.plumbline.pluginapi.ConnectorException;
import dev.plumbline.pluginapi.telemetry.Connector;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// `connect test`: what answers at the other end, or what is wrong.
@Command(name = "test", description = "Say what answers at the other end, or what is wrong and what to do.")
final class ConnectTestCommand implements Callable<Integer> {

    private final RootCommand root;

    @Parameters(index = "0", arity = "0..1", paramLabel = "PATH", description = "The workspace's folder.")
    private @Nullable Path path;

    @Parameters(index = "1", arity = "0..1", paramLabel = "NAME", description = ConnectCommand.NAME)
    private @Nullable String name;

    @Mixin
    private ConnectionOptions options = new ConnectionOptions();

    ConnectTestCommand(RootCommand root) {
        this.root = root;
    }

    @Override
    public Integer call() {
        return options.areGiven() || path == null ? one(options.target(root)) : all(path);
    }

    private int one(ConnectionTarget target) {
        try (Connector connector = target.open()) {
            String answer = connector.test();
            JsonReport json = JsonReport.of("connect");
            json.summary().put("answer", answer);
            root.print(Report.of(answer, json));
            return ExitCode.DONE;
        } catch (ConnectorException failed) {
            throw ConnectCommand.failure(failed);
        }
    }

    private int all(Path folder) {
        List<Tested> tested = new ArrayList<>();
        List<ConnectionTarget> targets = ConnectionTarget.of(root, ConnectCommand.workspace(root, folder), name);
        try (ProgressLine progress = root.progress("testing")) {
            for (ConnectionTarget target : targets) {
                progress.report((double) tested.size() / targets.size(), target.name());
                tested.add(test(target));
                if (progress.isCancelled()) {
                    throw new CancellationException("The test was stopped");
                }
            }
        }
        root.print(Report.of(tested.stream().map(Tested::line).collect(Collectors.joining("\n")), json(tested)));
        return tested.stream().allMatch(Tested::isWell) ? ExitCode.DONE : ExitCode.INPUT_OUTPUT;
    }

    private static Tested test(ConnectionTarget target) {
        try (Connector connector = target.open()) {
            return new Tested(target, connector.test(), Optional.empty());
        } catch (ConnectorException failed) {
            return new Tested(target, "", Optional.of(failed));
        }
    }

    private static JsonReport json(List<Tested> tested) {
        JsonReport json = JsonReport.of("connect");
        long well = tested.stream().filter(Tested::isWell).count();
        json.summary().put("connections", tested.size()).put("ok", well).put("failed", tested.size() - well);
        ArrayNode array = json.root().putArray("connections");
        tested.forEach(one -> one.addTo(array.addObject()));
        return json;
    }

    /// What a test of a connection showed.
    ///
    /// @param answer what answers; empty if nothing does
    private record Tested(ConnectionTarget target, String answer, Optional<ConnectorException> failure) {

        boolean isWell() {
            return failure.isEmpty();
        }

        String line() {
            String begin = String.format(Locale.ROOT, "%-20s %-7s ", target.name(), isWell() ? "ok" : "failed");
            return begin
                    + failure.map(failed -> failed.getMessage() + "\n" + " ".repeat(29) + failed.remedy())
                            .orElse(answer);
        }

        void addTo(ObjectNode node) {
            node.put("name", target.name())
                    .put("type", target.connection().kind())
                    .put("ok", isWell());
            if (failure.isPresent()) {
                node.put("what", failure.get().getMessage())
                        .put("remedy", failure.get().remedy());
            } else {
                node.put("answer", answer);
            }
        }
    }
}
