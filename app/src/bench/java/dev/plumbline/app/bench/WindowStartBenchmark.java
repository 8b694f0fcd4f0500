package dev.plumbline.app.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// How soon the window appears, against an empty window of the same JavaFX, one after the other in the same run:
/// `java app/src/bench/java/dev/plumbline/app/bench/WindowStartBenchmark.java [RUNS]` in the project's folder, with a JDK 25,
/// or at the end of `mvn -Pbench verify`.
public final class WindowStartBenchmark {

    private static final Path SOURCES = Path.of("app/src/bench/java/dev/plumbline/app/bench");
    private static final Path MODULES = Path.of("installers/target/plumbline/lib/modules");

    private WindowStartBenchmark() {}

    static void main(String[] arguments) throws IOException, InterruptedException {
        if (!VirtualScreen.isInstalled()) {
            System.out.println("Skipped: Xvfb, which stands for a screen, is not installed.");
            return;
        }
        int runs = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 7;
        Path folder = Files.createTempDirectory("window-start");
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        try (VirtualScreen screen = VirtualScreen.start(folder)) {
            EmptyProgram empty =
                    EmptyProgram.build(java, folder, SOURCES.resolve("EmptyWindow.java"), MODULES, screen.name());
            List<Contender> contenders = List.of(
                    empty.cached(),
                    ours("plumbline open", Map.of()),
                    empty.plain(),
                    ours("plumbline open, no cache", Map.of("PLUMBLINE_START_CACHE", "no")));
            Map<Contender, List<Start>> starts = new LinkedHashMap<>();
            for (int run = 0; run <= runs; run++) {
                for (Contender contender : contenders) {
                    Start start = Start.of(contender, screen);
                    // The first run fills the caches of the operating system.
                    if (run > 0) {
                        starts.computeIfAbsent(contender, key -> new ArrayList<>()).add(start);
                    }
                }
            }
            print(contenders, starts);
        }
    }

    private static Contender ours(String name, Map<String, String> environment) {
        return new Contender(name, List.of("./plumbline", "open", "app/samples/content-platform"), environment);
    }

    private static void print(List<Contender> contenders, Map<Contender, List<Start>> starts) {
        for (int i = 0; i < contenders.size(); i++) {
            List<Start> measured = starts.get(contenders.get(i));
            double appeared = Start.median(measured, Start::appeared);
            System.out.printf(
                    Locale.ROOT,
                    "%-26s appeared after %5.0f ms, settled after %5.0f ms",
                    contenders.get(i).name(),
                    appeared,
                    Start.median(measured, Start::settled));
            if (i % 2 == 1) {
                System.out.printf(
                        Locale.ROOT,
                        ", %.2f times the empty window",
                        appeared / Start.median(starts.get(contenders.get(i - 1)), Start::appeared));
            }
            System.out.println();
        }
    }
}
