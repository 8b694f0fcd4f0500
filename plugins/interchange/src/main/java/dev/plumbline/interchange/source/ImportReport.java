package dev.plumbline.interchange.source;

import dev.plumbline.graphmodel.Problem;
import dev.plumbline.graphmodel.Problem.Place;
import dev.plumbline.pluginapi.ImportException;
import dev.plumbline.pluginapi.Importer.Unresolved;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// What one import has to tell a person, collected while it runs.
public final class ImportReport {

    private final List<Problem> problems = new ArrayList<>();
    private final List<Unresolved> unresolved = new ArrayList<>();

    /// Notes what a person should look at, although the import goes on.
    public void warn(String code, Place place, String what, String why, String remedy) {
        problems.add(new Problem(Problem.Severity.WARNING, code, place, what, why, remedy));
    }

    /// Notes a reference whose target is not in the source.
    public void unresolved(String from, String to, String where) {
        unresolved.add(new Unresolved(from, to, where));
    }

    /// The exception for a source that cannot be read at all.
    public static ImportException failure(String code, Place place, String what, String why, String remedy) {
        return new ImportException(new Problem(Problem.Severity.ERROR, code, place, what, why, remedy));
    }

    /// The warnings, in the order of their places.
    public List<Problem> problems() {
        List<Problem> sorted = new ArrayList<>(problems);
        Collections.sort(sorted);
        return sorted;
    }

    /// The references without a target, in the order in which they were found.
    public List<Unresolved> unresolved() {
        return List.copyOf(unresolved);
    }
}
