package dev.plumbline.interchange.structurizr;

import dev.plumbline.graphmodel.Problem.Place;
import java.util.List;
import java.util.Optional;

/// A DSL source as one list of lines: includes put in place, and everything removed that would run code or fetch.
///
/// @param lines the lines
/// @param places where each line stands in the source
/// @param base the workspace that this one extends, if it does so
/// @param imageViews how many image views were removed
record FlatDsl(List<String> lines, List<Place> places, Optional<Base> base, int imageViews) {

    FlatDsl {
        lines = List.copyOf(lines);
        places = List.copyOf(places);
    }

    /// The place of a line.
    ///
    /// @param line the line, from 1; 0 for the whole source
    Place place(int line) {
        if (line >= 1 && line <= places.size()) {
            return places.get(line - 1);
        }
        return new Place(places.isEmpty() ? "" : places.getFirst().file(), 0, 0);
    }

    /// How many image views were removed here and in the workspaces that this one extends.
    int allImageViews() {
        return imageViews
                + (base.orElse(null) instanceof DslBase parent ? parent.dsl().allImageViews() : 0);
    }

    /// A workspace that another one extends.
    sealed interface Base {

        /// The name that the extending workspace calls it by.
        String fileName();
    }

    /// A base in the DSL.
    record DslBase(String fileName, FlatDsl dsl) implements Base {}

    /// A base as JSON text.
    record JsonBase(String fileName, String json) implements Base {}
}
