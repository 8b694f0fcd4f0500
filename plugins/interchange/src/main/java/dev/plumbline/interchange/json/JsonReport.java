package dev.plumbline.interchange.json;

import dev.plumbline.graphmodel.Problem;
import dev.plumbline.graphmodel.Problem.Place;
import dev.plumbline.graphmodel.value.ShownText;
import dev.plumbline.pluginapi.ImportException;
import dev.plumbline.pluginapi.Importer.Unresolved;
import java.util.ArrayList;
import java.util.List;

/// What was left out while JSON was read.
final class JsonReport {

    private final String file;
    private final List<Problem> problems = new ArrayList<>();
    private final List<Unresolved> unresolved = new ArrayList<>();

    JsonReport(String file) {
        this.file = file;
    }

    /// Notes that the value at the path was left out.
    void leftOut(String path, String why, String remedy) {
        problems.add(new Problem(
                Problem.Severity.WARNING,
                "import.value",
                new Place(file, 0, 0),
                "The value at " + ShownText.shortened(path) + " was left out.",
                why,
                remedy));
    }

    void unresolved(String from, String to, String path) {
        unresolved.add(new Unresolved(from, to, file + "#" + path));
    }

    /// The exception for a file that is not this format.
    static ImportException refused(Place place, String what, String why) {
        return new ImportException(new Problem(
                Problem.Severity.ERROR,
                "import.parse",
                place,
                what,
                why,
                "Check that it is the right file, and that it is complete."));
    }

    /// The exception for a file that cannot be read.
    static ImportException unreadable(String file, String why) {
        return new ImportException(new Problem(
                Problem.Severity.ERROR,
                "import.unreadable",
                new Place(file, 0, 0),
                "The file cannot be read.",
                why,
                "Check the path and the permissions of the file."));
    }

    List<Problem> problems() {
        return problems.stream().sorted().toList();
    }

    List<Unresolved> unresolved() {
        return List.copyOf(unresolved);
    }
}
