package dev.plumbline.demoplatform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.plumbline.demoplatform.plan.Settings;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// How the child process begins and ends.
final class ChildLifeTest {

    private static final URI NOBODY = URI.create("http://127.0.0.1:9");

    /// The most memory that the child may keep resident, in bytes.
    private static final long MOST_MEMORY = 250L << 20;

    @Test
    void endsWhenItIsClosed() throws Exception {
        try (OtlpSink sink = new OtlpSink()) {
            DemoPlatform platform = DemoPlatform.start(Sample.quick(sink.address()));
            platform.close();

            assertThat(platform.process().isAlive()).isFalse();
        }
    }

    @Test
    void endsWhenItsParentIsKilled() throws Exception {
        Process parent = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Parent.class.getName()))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader out = parent.inputReader()) {
            long pid = Long.parseLong(out.readLine());
            ProcessHandle child = ProcessHandle.of(pid).orElseThrow();
            assertThat(child.isAlive()).isTrue();

            parent.destroyForcibly();

            child.onExit().get(30, TimeUnit.SECONDS);
            assertThat(child.isAlive()).isFalse();
        }
    }

    @Test
    void twoRunAtOnce() throws Exception {
        try (OtlpSink sink = new OtlpSink();
                DemoPlatform one = DemoPlatform.start(Sample.quick(sink.address()));
                DemoPlatform other = DemoPlatform.start(Sample.quick(sink.address()))) {
            assertThat(one.ports().values())
                    .doesNotContainAnyElementsOf(other.ports().values());
            one.control().inject("dead feed-api");

            assertThat(other.control().status().faults()).isEmpty();
        }
    }

    @Test
    void needsNoMoreMemoryThanPromised() throws Exception {
        assumeThat(Path.of("/proc/self/status"))
                .as("the memory of processes is known")
                .exists();
        try (OtlpSink sink = new OtlpSink();
                DemoPlatform platform = DemoPlatform.start(Sample.quick(sink.address()))) {
            platform.control().inject("traffic 2");
            Thread.sleep(3000);
            platform.control().settle();

            assertThat(resident(platform.process().pid())).isLessThan(MOST_MEMORY);
        }
    }

    @Test
    void runsThoughNobodyReceivesWhatItTells() throws Exception {
        try (DemoPlatform platform = DemoPlatform.start(Sample.quick(NOBODY))) {
            assertThat(platform.control().status().faults()).isEmpty();
            assertThat(platform.process().isAlive()).isTrue();
        }
    }

    @Test
    void saysWhyItDoesNotStart(@TempDir Path folder) {
        assertThatThrownBy(() -> DemoPlatform.start(Settings.usual(folder, NOBODY)))
                .isInstanceOf(DemoException.class)
                .hasMessageContaining("has ended while it started")
                .hasMessageContaining("has no flows");
    }

    @Test
    void aControlWithoutAPlatformSaysSo() {
        assertThatThrownBy(() -> new DemoControl(9, "token").heal())
                .isInstanceOf(DemoException.class)
                .hasMessageContaining("does not answer on port 9");
    }

    private static long resident(long pid) throws IOException {
        return Files.readAllLines(Path.of("/proc/" + pid + "/status")).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) << 10)
                .findFirst()
                .orElseThrow();
    }

    /// A program that starts a platform and is killed.
    static final class Parent {
        static void main() throws Exception {
            DemoPlatform platform = DemoPlatform.start(Sample.quick(NOBODY));
            System.out.println(platform.process().pid());
            Thread.sleep(600_000);
        }
    }
}
