package dev.plumbline.graphmodel.workspace;

import dev.plumbline.graphmodel.Problem;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Collects the problems between entries, with the places of the values that cause them.
///
/// @param sources the texts by path
/// @param index where the entries are
/// @param places finds values within entries
/// @param suggestions offers near names
/// @param found where the problems go
record CrossProblems(
        Map<String, SourceText> sources,
        SourceIndex index,
        PlaceFinder places,
        Suggestions suggestions,
        List<Problem> found) {

    /// An error at the first scalar with the text under a path of keys in the entry.
    void error(Optional<SourceSpan> entry, String path, String text, Fault fault) {
        add(Problem.Severity.ERROR, entry, path, text, fault);
    }

    /// A warning at the first scalar with the text under a path of keys in the entry.
    void warning(Optional<SourceSpan> entry, String path, String text, Fault fault) {
        add(Problem.Severity.WARNING, entry, path, text, fault);
    }

    void duplicate(String what, String id, String file, int start) {
        SourceText source = source(file);
        SourceSpan first = index.any(what, id).orElseThrow();
        Problem.Place place = source(first.file()).place(first.start());
        found.add(new Problem(
                Problem.Severity.ERROR,
                what + ".duplicate",
                source.place(start),
                "There is another " + what + " with the id " + id + " at " + place + ".",
                "The first one counts, this one is left out.",
                "Give one of them another id, or remove it."));
    }

    private void add(Problem.Severity severity, Optional<SourceSpan> entry, String path, String text, Fault fault) {
        SourceSpan span = entry.orElseThrow();
        Problem.Place place = places.text(source(span.file()), span.start(), path, text);
        found.add(new Problem(severity, fault.code, place, fault.what, fault.why, fault.remedy));
    }

    private SourceText source(String file) {
        SourceText source = sources.get(file);
        if (source == null) {
            throw new IllegalStateException("The index names a file that was not read: " + file);
        }
        return source;
    }

    /// A problem without its place.
    record Fault(String code, String what, String why, String remedy) {}
}
