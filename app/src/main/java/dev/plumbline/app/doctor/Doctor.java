package dev.plumbline.app.doctor;

import dev.plumbline.app.composition.Display;
import dev.plumbline.app.composition.Extensions;
import dev.plumbline.app.composition.ProgramFolders;
import dev.plumbline.graphmodel.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// Looks at everything that the program needs: Java, the display, its folders and what is installed into it.
///
/// @param machine what is known of the machine
public record Doctor(Machine machine) {

    private static final int JAVA = 25;
    private static final String WITHOUT = "All commands but open and the window of demo work without.";

    /// Looks at the machine, and at what is installed into the program.
    public List<Examination> examine(Extensions extensions) {
        List<Examination> found = new ArrayList<>(List.of(java(), display(), libraries(), stateFolder(), startCache()));
        found.addAll(installed(extensions));
        return found;
    }

    private Examination java() {
        String running = "Java " + machine.property("java.version") + " from " + machine.property("java.vendor")
                + " in " + machine.property("java.home") + ".";
        return machine.java() == JAVA
                ? Examination.ok("java", running)
                : Examination.warn(
                        "java",
                        running + " The program is made for Java " + JAVA + ".",
                        "Install a JDK " + JAVA + " and name it with PLUMBLINE_JAVA_HOME.");
    }

    private Examination display() {
        return Display.missing(machine.environment(), machine.property("os.name"))
                .map(missing -> Examination.warn("display", missing + " " + WITHOUT, "Set DISPLAY, or use xvfb-run."))
                .orElseGet(() -> Examination.ok(
                        "display",
                        ("There is a display " + machine.environment().getOrDefault("DISPLAY", "")).strip() + "."));
    }

    private Examination libraries() {
        return Display.missingLibraries(machine.property("os.name"))
                .map(missing -> Examination.warn("gtk", missing.what() + " " + WITHOUT, missing.remedy()))
                .orElseGet(() -> Examination.ok("gtk", "The libraries that a window needs are installed."));
    }

    private Examination stateFolder() {
        Path folder = ProgramFolders.of(machine.environment()).state();
        try {
            Files.delete(Files.createTempFile(Files.createDirectories(folder), "doctor-", ".tmp"));
            return Examination.ok("state folder", "Journals and reports are kept in " + folder + ".");
        } catch (IOException unwritable) {
            return Examination.fail(
                    "state folder",
                    "Journals and reports cannot be kept in " + folder + ": it cannot be written.",
                    "Make it writable, or name another folder with --home or PLUMBLINE_HOME.");
        }
    }

    private Examination startCache() {
        String program = machine.property("plumbline.program");
        if (program.isEmpty()) {
            return Examination.warn(
                    "start cache",
                    "The program was not started by its launcher, so windows come without the start cache.",
                    "Start it with plumbline.");
        }
        Path cache = Path.of(program, "window.aot");
        if (Files.isRegularFile(cache)) {
            return Examination.ok("start cache", "Windows come sooner with " + cache + ".");
        }
        return Files.isWritable(Path.of(program))
                ? Examination.ok("start cache", "The first window will make " + cache + ", and later ones come sooner.")
                : Examination.warn(
                        "start cache",
                        "There is no " + cache + ", and it cannot be made, so windows come later.",
                        "Open a window once as a user who may write there.");
    }

    private static List<Examination> installed(Extensions extensions) {
        List<Examination> found = new ArrayList<>();
        String counts = extensions.groups().stream()
                .map(group -> group.installed().found().size() + " " + group.title())
                .collect(Collectors.joining(", "));
        String thirdParties = extensions.groups().stream()
                .flatMap(group -> group.installed().thirdParties().stream())
                .collect(Collectors.joining(", "));
        found.add(Examination.ok(
                "extensions",
                "There are " + counts + "; "
                        + (thirdParties.isEmpty()
                                ? "all are the program's own."
                                : "not the program's own: " + thirdParties + ".")));
        for (Problem problem : extensions.problems()) {
            found.add(Examination.warn("extensions", problem.what() + " " + problem.why(), problem.remedy()));
        }
        return found;
    }
}
