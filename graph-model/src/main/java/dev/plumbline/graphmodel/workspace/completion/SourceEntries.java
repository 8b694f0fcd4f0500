package dev.plumbline.graphmodel.workspace.completion;

import dev.plumbline.graphmodel.workspace.completion.CaretPlace.Role;
import java.util.List;
import java.util.Optional;

/// Tells in which entry of a workspace file the caret stands, whether or not the text can be read.
public final class SourceEntries {

    private static final List<String> BY_ID = List.of("elements", "flows");

    private SourceEntries() {}

    /// The way from the root to the caret, as people read it: `elements`, `feed-api`, `slo`. Items of lists have no
    /// step.
    public static List<String> way(String text, int caret) {
        CaretPlace place = CaretScan.of(text, caret).place();
        return place.path().stream()
                .filter(Step.Key.class::isInstance)
                .map(step -> ((Step.Key) step).text())
                .toList();
    }

    /// The id of the element, relation or flow whose entry holds the caret.
    public static Optional<String> at(String text, int caret) {
        CaretSearch search = CaretScan.of(text, caret);
        return relation(search).or(() -> byId(text, search)).filter(id -> !id.isEmpty());
    }

    private static Optional<String> relation(CaretSearch search) {
        List<Step> relations = List.of(new Step.Key("relations"));
        for (Frame frame : search.around()) {
            if (frame.path.equals(relations) && !frame.isMapping() && frame.inner != null) {
                return Optional.of(frame.inner.values.getOrDefault("id", ""));
            }
        }
        return Optional.empty();
    }

    private static Optional<String> byId(String text, CaretSearch search) {
        CaretPlace place = search.place();
        if (place.role() == Role.KEY && place.path().size() == 1 && isById(place.path())) {
            return Optional.of(
                    text.substring(place.token().start(), place.token().end()));
        }
        List<Step> way = place.role() == Role.NODE ? place.path() : search.way();
        return way.size() > 1 && isById(way) && way.get(1) instanceof Step.Key key
                ? Optional.of(key.text())
                : Optional.empty();
    }

    private static boolean isById(List<Step> path) {
        return path.getFirst() instanceof Step.Key section && BY_ID.contains(section.text());
    }
}
