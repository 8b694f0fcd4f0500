package dev.plumbline.app.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.spi.ToolProvider;

/// The empty window as a program of its own: a jar, with a start cache like the one that our launcher makes.
///
/// @param java the runtime
/// @param folder where the jar and the cache stand
/// @param modules where JavaFX stands
record EmptyProgram(Path java, Path folder, Path modules) {

    private static final List<String> OPTIONS =
            List.of("-XX:+UseSerialGC", "-Djava.awt.headless=true", "--enable-native-access=javafx.graphics");

    /// Compiles and packs the program, and makes its cache on a screen.
    static EmptyProgram build(Path java, Path folder, Path source, Path modules, String screen)
            throws IOException, InterruptedException {
        EmptyProgram program = new EmptyProgram(java, folder, modules);
        String modulePath = modules.toString();
        String classes = folder.resolve("classes").toString();
        tool(
                "javac",
                "--module-path",
                modulePath,
                "--add-modules",
                "javafx.controls",
                "-d",
                classes,
                source.toString());
        tool("jar", "--create", "--file", program.jar(), "-C", classes, ".");
        List<String> rehearsal = program.command("-XX:AOTCacheOutput=" + program.cache());
        rehearsal.add("3000");
        ProcessBuilder run = new ProcessBuilder(rehearsal)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        run.environment().put("DISPLAY", screen);
        int status = run.start().waitFor();
        if (status != 0) {
            throw new IOException("The empty window ended with status " + status);
        }
        return program;
    }

    private static void tool(String name, String... arguments) {
        int status = ToolProvider.findFirst(name).orElseThrow().run(System.out, System.err, arguments);
        if (status != 0) {
            throw new IllegalStateException(name + " ended with status " + status);
        }
    }

    Contender cached() {
        return new Contender("empty window", command("-XX:AOTCache=" + cache()), Map.of());
    }

    Contender plain() {
        return new Contender("empty window, no cache", command(), Map.of());
    }

    private List<String> command(String... cache) {
        List<String> command = new ArrayList<>();
        command.add(java.toString());
        command.addAll(List.of(cache));
        command.addAll(OPTIONS);
        command.addAll(List.of("--module-path", modules.toString(), "--add-modules", "javafx.controls"));
        // By name: the launcher of source files would otherwise compile the class too, without JavaFX.
        command.addAll(List.of("-cp", jar(), "dev.plumbline.app.bench.EmptyWindow"));
        return command;
    }

    private String jar() {
        return folder.resolve("empty.jar").toString();
    }

    private Path cache() {
        return folder.resolve("empty.aot");
    }
}
