package dev.plumbline.views;

import dev.plumbline.graphmodel.Problem;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;

/// Places that are given one by one.
record KnownPlaces(Map<String, Problem.Place> places) implements SourcePlaces {

    @Override
    public Optional<Problem.Place> of(String id) {
        return Optional.ofNullable(places.get(id));
    }

    @Override
    public Optional<String> partAt(Problem.Place place) {
        return places.entrySet().stream()
                .filter(entry -> entry.getValue().file().equals(place.file())
                        && entry.getValue().line() <= place.line())
                .max(Comparator.comparingInt(entry -> entry.getValue().line()))
                .map(Map.Entry::getKey);
    }
}
