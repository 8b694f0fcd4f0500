package dev.plumbline.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/// The launcher in a checkout, or a package, where all else is made up: a JDK that prints what it is started with, and
/// a Maven that writes down that it was called. Of the machine it sees the tools that it needs, and where a system
/// keeps its JDKs it looks into a folder of the test.
final class LauncherUnderTest {

    private static final Path LAUNCHER =
            Path.of(System.getProperty("plumbline.root", "..")).resolve("plumbline");
    private static final List<String> TOOLS = List.of(
            "bash", "readlink", "find", "awk", "tee", "grep", "mktemp", "rm", "mv", "mkdir", "touch", "timeout");
    private static final String JAVA = """
            #!/usr/bin/env bash
            printf '%s\\n' "$0" "$@"
            for argument in "$@"; do
              case "$argument" in -XX:AOTCacheOutput=*) echo cache >"${argument#*=}" ;; esac
            done
            exit "${STATUS:-0}"
            """;
    private static final String MAVEN = """
            #!/usr/bin/env bash
            echo "$JAVA25_HOME $*" >>"$HOME/builds"
            echo '[INFO] Building Plumbline: views 0.1.0-SNAPSHOT                    [7/13]'
            mkdir -p installers/target/plumbline
            echo now >installers/target/plumbline/built
            """;

    private final Path folder;
    private final Path checkout;
    private final Map<String, String> environment = new HashMap<>();

    private LauncherUnderTest(Path folder) {
        this.folder = folder;
        this.checkout = folder.resolve("a check out");
    }

    /// A checkout that is not built yet, with a JDK and Maven.
    static LauncherUnderTest in(Path folder) throws IOException {
        Assumptions.assumeFalse(
                System.getProperty("os.name").startsWith("Windows"), "skipped: the launcher is a script of bash");
        LauncherUnderTest launcher = new LauncherUnderTest(folder);
        for (String made : new String[] {"tools", "maven", "home", "temporary"}) {
            Files.createDirectory(folder.resolve(made));
        }
        for (String tool : TOOLS) {
            executable(folder.resolve("tools").resolve(tool), "#!/bin/sh\nexec '" + onThisMachine(tool) + "' \"$@\"\n");
        }
        String inTheFolder = Matcher.quoteReplacement("'" + folder + "'/");
        String text = Files.readString(LAUNCHER).replaceAll("(?<= )/(?=usr/lib/jvm/|opt/|Library/)", inTheFolder);
        executable(launcher.script(), text);
        executable(folder.resolve("maven/mvn"), MAVEN);
        launcher.source("pom.xml");
        launcher.jdk("jdk", "25.0.1");
        return launcher.with("PATH", folder.resolve("maven") + ":" + folder.resolve("tools"))
                .with("HOME", folder.resolve("home").toString())
                .with("TMPDIR", folder.resolve("temporary").toString())
                .with("PLUMBLINE_JAVA_HOME", folder.resolve("jdk").toString());
    }

    private static Path onThisMachine(String tool) {
        List<Path> found = Stream.of(System.getenv().getOrDefault("PATH", "").split(":"))
                .map(place -> Path.of(place).resolve(tool))
                .filter(Files::isExecutable)
                .toList();
        Assumptions.assumeFalse(found.isEmpty(), () -> "skipped: this machine has no " + tool);
        return found.getFirst();
    }

    LauncherUnderTest with(String variable, String value) {
        environment.put(variable, value);
        return this;
    }

    LauncherUnderTest without(String variable) {
        environment.remove(variable);
        return this;
    }

    LauncherUnderTest withoutMaven() throws IOException {
        Files.delete(folder.resolve("maven/mvn"));
        return this;
    }

    /// Says what Maven does after it has written down that it was called.
    LauncherUnderTest whoseMaven(String commands) throws IOException {
        executable(folder.resolve("maven/mvn"), MAVEN.replaceAll("(?s)(builds\"\n).*", "$1") + commands);
        return this;
    }

    /// Makes a JDK at a place in the folder of the test.
    LauncherUnderTest jdk(String place, String version) throws IOException {
        Path jdk = Files.createDirectories(folder.resolve(place));
        Files.writeString(jdk.resolve("release"), "IMPLEMENTOR=\"Nobody\"\nJAVA_VERSION=\"" + version + "\"\n");
        executable(jdk.resolve("bin/java"), JAVA);
        return this;
    }

    /// Puts in place what a build leaves there; it was built a minute ago.
    LauncherUnderTest built() throws IOException {
        libraries(program());
        aged(Files.writeString(program().resolve("built"), "then"), Duration.ofMinutes(1));
        return this;
    }

    /// Makes it a package: no sources, and the libraries beside the script.
    LauncherUnderTest packaged() throws IOException {
        Files.delete(checkout.resolve("pom.xml"));
        libraries(checkout);
        return this;
    }

    private static void libraries(Path program) throws IOException {
        Files.createDirectories(program.resolve("lib/modules"));
        for (String jar : new String[] {"a-1.jar", "picocli-2.jar", "plumbline-app-3.jar"}) {
            Files.writeString(program.resolve("lib").resolve(jar), "");
        }
    }

    /// A source file that has been there for an hour.
    Path source(String path) throws IOException {
        Path source = checkout.resolve(path);
        Files.createDirectories(source.getParent());
        return aged(Files.writeString(source, "source"), Duration.ofHours(1));
    }

    private static Path aged(Path file, Duration age) throws IOException {
        return Files.setLastModifiedTime(file, FileTime.from(Instant.now().minus(age)));
    }

    private static void executable(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        assertThat(file.toFile().setExecutable(true)).isTrue();
    }

    Path script() {
        return checkout.resolve("plumbline");
    }

    Path program() {
        return checkout.resolve("installers/target/plumbline");
    }

    /// With which JDK and how Maven was called, one line a call.
    List<String> builds() throws IOException {
        Path builds = folder.resolve("home/builds");
        return Files.exists(builds) ? Files.readAllLines(builds) : List.of();
    }

    Run run(String... arguments) throws IOException, InterruptedException {
        return run(script(), arguments);
    }

    Run run(Path script, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(script.toString()));
        command.addAll(List.of(arguments));
        Path out = folder.resolve("out");
        Path err = folder.resolve("err");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        builder.environment().clear();
        builder.environment().putAll(environment);
        Process process = builder.start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return new Run(process.exitValue(), Files.readAllLines(out), Files.readString(err));
    }

    /// @param out what the JDK was started with, one line each: its own path, and the arguments
    record Run(int status, List<String> out, String err) {

        Run startedTheProgram() {
            assertThat(status).as(err).isZero();
            assertThat(out).contains("dev.plumbline.app.Main");
            return this;
        }

        /// What the user gave to the program.
        List<String> arguments() {
            return out.subList(out.indexOf("dev.plumbline.app.Main") + 1, out.size());
        }
    }
}
