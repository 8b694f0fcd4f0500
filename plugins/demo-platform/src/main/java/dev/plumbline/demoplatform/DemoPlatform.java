package dev.plumbline.demoplatform;

import dev.plumbline.demoplatform.fault.Fault;
import dev.plumbline.demoplatform.plan.Settings;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The services of a workspace's flows, running in a child process on loopback, under load, and telling of themselves
/// over OTLP. The process ends when this is closed, or when this process ends, however it does.
public final class DemoPlatform implements AutoCloseable {

    private static final int LONGEST_START = 60;
    private static final int LONGEST_END = 12;

    private final Process process;
    private final DemoControl control;
    private final JsonNode ready;

    private DemoPlatform(Process process, JsonNode ready) {
        this.process = process;
        this.ready = ready;
        this.control = new DemoControl(controlPort(), token());
    }

    /// Starts a platform and waits until all its services answer.
    ///
    /// @throws DemoException if it cannot be started, with what it said
    public static DemoPlatform start(Settings settings) throws DemoException {
        return start(settings, Optional.empty());
    }

    /// Starts a platform and waits until all its services answer.
    ///
    /// @param archive a file where the Java machine may keep the classes that it has loaded, so that the next start
    /// takes
    /// half the time; it is made when the platform is closed
    /// @throws DemoException if it cannot be started, with what it said
    public static DemoPlatform start(Settings settings, Optional<Path> archive) throws DemoException {
        LastLines complaints = new LastLines();
        Process process;
        try {
            process = new ProcessBuilder(ChildCommand.of(settings, archive)).start();
        } catch (IOException noProgram) {
            throw new DemoException("The demo platform cannot be started: " + noProgram.getMessage(), noProgram);
        }
        CompletableFuture<Optional<String>> first = new CompletableFuture<>();
        Thread.ofVirtual().start(() -> complaints.read(process.errorReader(StandardCharsets.UTF_8)));
        Thread.ofVirtual().start(() -> readOutput(process.inputReader(StandardCharsets.UTF_8), first));
        try {
            String line = first.get(LONGEST_START, TimeUnit.SECONDS)
                    .orElseThrow(() ->
                            new DemoException("The demo platform has ended while it started. " + complaints.told()));
            return new DemoPlatform(process, new JsonMapper().readTree(line));
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
            throw new DemoException("The start of the demo platform was stopped.", ended);
        } catch (ExecutionException | TimeoutException | JacksonException silent) {
            process.destroyForcibly();
            throw new DemoException(
                    "The demo platform did not say within " + LONGEST_START + " s that it runs. " + complaints.told(),
                    silent);
        }
    }

    private static void readOutput(BufferedReader reader, CompletableFuture<Optional<String>> first) {
        try (reader) {
            String line = reader.readLine();
            first.complete(Optional.ofNullable(line));
            while (line != null) {
                line = reader.readLine();
            }
        } catch (IOException ended) {
            first.complete(Optional.empty());
        }
    }

    /// Lets something go wrong.
    public DemoStatus inject(Fault fault) throws DemoException {
        return control.inject(fault);
    }

    /// Takes all faults away.
    public DemoStatus heal() throws DemoException {
        return control.heal();
    }

    /// What else may be asked of it.
    public DemoControl control() {
        return control;
    }

    /// The port of its control, for other processes; only who has the token may use it.
    public int controlPort() {
        return ready.path("control").asInt();
    }

    /// What others must know to control it.
    public String token() {
        return ready.path("token").asString();
    }

    /// The ports of the services on 127.0.0.1, by the ids of the elements. Each answers at `/metrics`.
    public SortedMap<String, Integer> ports() {
        SortedMap<String, Integer> ports = new TreeMap<>();
        ready.path("services")
                .properties()
                .forEach(entry -> ports.put(entry.getKey(), entry.getValue().asInt()));
        return ports;
    }

    /// How many requests each service works on at the same time, by the ids of the elements.
    public SortedMap<String, Integer> servers() {
        SortedMap<String, Integer> servers = new TreeMap<>();
        ready.path("servers")
                .properties()
                .forEach(entry -> servers.put(entry.getKey(), entry.getValue().asInt()));
        return servers;
    }

    /// The process of the services.
    public ProcessHandle process() {
        return process.toHandle();
    }

    /// The whole line that it said when it ran, as JSON.
    public String said() {
        return ready.toString();
    }

    /// Ends the platform, after it has sent what it knows.
    @Override
    public void close() {
        try (OutputStream end = process.getOutputStream()) {
            end.flush();
        } catch (IOException gone) {
            process.destroy();
        }
        try {
            if (!process.waitFor(LONGEST_END, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException hurry) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    /// The last lines that a process complains of.
    private static final class LastLines {

        private static final int MOST = 12;
        private final ArrayDeque<String> lines = new ArrayDeque<>();

        void read(BufferedReader reader) {
            try (reader) {
                for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                    add(line);
                }
            } catch (IOException ended) {
                add("(" + ended.getMessage() + ")");
            }
        }

        private synchronized void add(String line) {
            lines.addLast(line);
            if (lines.size() > MOST) {
                lines.removeFirst();
            }
        }

        synchronized String told() {
            return lines.isEmpty() ? "It said nothing." : "It said: " + String.join("\n", List.copyOf(lines));
        }
    }
}
