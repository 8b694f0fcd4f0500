package dev.plumbline.connectors;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/// A server of others that a test runs on loopback, where its program is there.
public final class RealServer implements AutoCloseable {

    private final Process process;

    private RealServer(Process process) {
        this.process = process;
    }

    /// Starts a program.
    ///
    /// @param log takes what it prints
    public static RealServer start(Path log, List<String> command) throws IOException {
        return new RealServer(new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start());
    }

    /// A program that an environment variable names, or that is on the path; the test is skipped where it is absent.
    ///
    /// @param names the names that it may have
    public static Path require(String variable, String... names) {
        Optional<Path> found = find(variable, names);
        Assumptions.assumeTrue(
                found.isPresent(),
                () -> "skipped: there is no " + String.join(" or ", names) + " on the path, and " + variable
                        + " is not set");
        return found.orElseThrow();
    }

    private static Optional<Path> find(String variable, String... names) {
        String named = System.getenv(variable);
        if (named != null) {
            return Optional.of(Path.of(named)).filter(Files::isExecutable);
        }
        String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
        return Stream.of(path.split(Pattern.quote(File.pathSeparator), -1))
                .filter(folder -> !folder.isEmpty())
                .flatMap(folder -> Stream.of(names).map(name -> Path.of(folder).resolve(name)))
                .filter(file -> Files.isExecutable(file) && Files.isRegularFile(file))
                .findFirst();
    }

    /// A port that nobody listens at.
    public static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /// Waits up to a minute until something is so.
    public static boolean await(Condition condition) throws Exception {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (System.nanoTime() < end) {
            if (condition.holds()) {
                return true;
            }
            TimeUnit.MILLISECONDS.sleep(200);
        }
        return false;
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (process.waitFor(10, TimeUnit.SECONDS)) {
                return;
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        process.destroyForcibly();
    }

    /// What is waited for.
    @FunctionalInterface
    public interface Condition {
        boolean holds() throws Exception;
    }
}
