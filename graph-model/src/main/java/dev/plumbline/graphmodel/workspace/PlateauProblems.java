package dev.plumbline.graphmodel.workspace;

import dev.plumbline.graphmodel.Problem;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/// Collects what is wrong with plateaus, with the places of the values that cause it.
final class PlateauProblems {

    private final Map<String, SourceText> sources;
    private final PlaceFinder places;
    private final Suggestions suggestions = new Suggestions();
    private final List<Problem> found = new ArrayList<>();

    PlateauProblems(Map<String, SourceText> sources, PlaceFinder places) {
        this.sources = sources;
        this.places = places;
    }

    List<Problem> found() {
        return List.copyOf(found);
    }

    /// An error at the first scalar with the text under a path of keys in the plateau.
    void error(DeclaredPlateau at, String path, String text, CrossProblems.Fault fault) {
        add(Problem.Severity.ERROR, at, path, text, fault);
    }

    /// A warning at the first scalar with the text under a path of keys in the plateau.
    void warning(DeclaredPlateau at, String path, String text, CrossProblems.Fault fault) {
        add(Problem.Severity.WARNING, at, path, text, fault);
    }

    void duplicate(DeclaredPlateau second, DeclaredPlateau first) {
        String id = second.plateau().id();
        Problem.Place place = source(first).place(first.start());
        found.add(new Problem(
                Problem.Severity.ERROR,
                "plateau.duplicate",
                source(second).place(second.start()),
                "There is another plateau with the id " + id + " at " + place + ".",
                "The first one counts, this one is left out.",
                "Give one of them another id, or remove it."));
    }

    String remedy(String mistyped, Collection<String> known, String otherwise) {
        return suggestions.remedy(mistyped, known, otherwise);
    }

    private void add(
            Problem.Severity severity, DeclaredPlateau at, String path, String text, CrossProblems.Fault fault) {
        Problem.Place place = places.text(source(at), at.start(), path, text);
        found.add(new Problem(severity, fault.code(), place, fault.what(), fault.why(), fault.remedy()));
    }

    private SourceText source(DeclaredPlateau plateau) {
        SourceText source = sources.get(plateau.file());
        if (source == null) {
            throw new IllegalStateException("A plateau names a file that was not read: " + plateau.file());
        }
        return source;
    }
}
