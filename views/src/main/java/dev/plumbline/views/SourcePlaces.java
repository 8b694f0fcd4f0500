package dev.plumbline.views;

import dev.plumbline.graphmodel.Problem;
import dev.plumbline.graphmodel.workspace.Workspace;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/// Where the parts of an architecture stand in its files.
public interface SourcePlaces {

    /// No places: of an architecture that was not read from files.
    SourcePlaces NONE = new SourcePlaces() {
        @Override
        public Optional<Problem.Place> of(String id) {
            return Optional.empty();
        }

        @Override
        public Optional<String> partAt(Problem.Place place) {
            return Optional.empty();
        }
    };

    /// The place of an element or a relation.
    Optional<Problem.Place> of(String id);

    /// The element or relation whose entry is the last one that starts at or before a place of the same file.
    Optional<String> partAt(Problem.Place place);

    /// The places in a workspace, looked up when they are asked for.
    static SourcePlaces of(Workspace workspace) {
        return new SourcePlaces() {
            @Override
            public Optional<Problem.Place> of(String id) {
                return workspace.placeOf(id);
            }

            @Override
            public Optional<String> partAt(Problem.Place place) {
                return Stream.of(
                                workspace.architecture().elements().keySet(),
                                workspace.architecture().relations().keySet())
                        .flatMap(ids -> ids.stream())
                        .flatMap(id -> workspace.placeOf(id).map(at -> new Found(id, at)).stream())
                        .filter(found -> found.place().file().equals(place.file())
                                && found.place().line() <= place.line())
                        .max(Comparator.comparing(Found::place))
                        .map(Found::id);
            }
        };
    }

    /// A part and where it stands.
    record Found(String id, Problem.Place place) {}
}
