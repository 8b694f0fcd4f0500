package dev.plumbline.views.source;

import dev.plumbline.graphmodel.Problem;
import dev.plumbline.views.source.editor.SourceEditor;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// The way from the caret to the problems of the file; after the last one it begins anew.
record ProblemWalk(SourceModel model) {

    Optional<Problem.Place> next() {
        return first(Comparator.naturalOrder(), place -> place.compareTo(caret()) > 0);
    }

    Optional<Problem.Place> previous() {
        return first(Comparator.reverseOrder(), place -> place.compareTo(caret()) < 0);
    }

    private Optional<Problem.Place> first(Comparator<Problem.Place> order, Predicate<Problem.Place> wanted) {
        List<Problem.Place> places = model.problemsHere().stream()
                .map(Problem::place)
                .map(known -> new Problem.Place(known.file(), Math.max(1, known.line()), Math.max(1, known.column())))
                .sorted(order)
                .toList();
        return places.stream()
                .filter(wanted)
                .findFirst()
                .or(() -> places.stream().findFirst());
    }

    private Problem.Place caret() {
        SourceEditor.Place place = model.place.get();
        return new Problem.Place(model.file.get().orElse(""), place.line(), place.column());
    }
}
