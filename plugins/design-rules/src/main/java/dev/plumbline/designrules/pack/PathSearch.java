package dev.plumbline.designrules.pack;

import dev.plumbline.graphmodel.live.GraphQueries;
import dev.plumbline.graphmodel.live.Hop;
import dev.plumbline.graphmodel.live.PathsFrom;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// Searches the shortest paths between picked elements: those that are there for certain, and those that would be there
/// if what is not known were so.
final class PathSearch {

    private final Inquiry inquiry;
    private final Selection sources;
    private final Selection targets;
    private final Selection along;
    private final Selection avoided;
    private final Search certain;
    private final Optional<Search> possible;

    PathSearch(Inquiry inquiry, Selection sources, Selection targets, Selection along, Selection avoided) {
        this.inquiry = inquiry;
        this.sources = sources;
        this.targets = targets;
        this.along = along;
        this.avoided = avoided;
        certain = search(sources.sure(), along.sure()::contains, id -> !avoided.mayPick(id));
        boolean isUnsure = Stream.of(sources, targets, along, avoided)
                .anyMatch(selection -> !selection.unsure().isEmpty());
        possible = isUnsure
                ? Optional.of(search(
                        sources.possible(),
                        along::mayPick,
                        id -> !avoided.sure().contains(id)))
                : Optional.empty();
    }

    private Search search(NavigableSet<String> starts, Predicate<String> taken, Predicate<String> entered) {
        GraphQueries queries = GraphQueries.of(inquiry.scope().architecture(), relation -> taken.test(relation.id()));
        return new Search(queries, starts, entered, queries.pathsFrom(starts, entered));
    }

    /// A case for each target that is reached, and for each of which that is not known.
    Stream<Case> cases() {
        return targets.possible().stream().flatMap(target -> of(target).stream());
    }

    private Optional<Case> of(String target) {
        inquiry.goOn();
        Optional<List<Hop>> path = targets.sure().contains(target) ? certain.pathTo(target) : Optional.empty();
        return path.<Case>map(hops -> new Case.Asked(subjects(hops)))
                .or(() -> possible.flatMap(search -> search.pathTo(target)).map(hops -> unsure(target, hops)));
    }

    private Map<String, Subject> subjects(List<Hop> hops) {
        Map<String, Subject> subjects = new LinkedHashMap<>();
        Subject.Scope scope = inquiry.scope();
        subjects.put(
                "target", Objects.requireNonNull(scope.find(hops.getLast().to()).orElse(null)));
        subjects.put(
                "source",
                Objects.requireNonNull(scope.find(hops.getFirst().from()).orElse(null)));
        subjects.put("path", new Subject.OfPath(scope, hops));
        return subjects;
    }

    private Case unsure(String target, List<Hop> hops) {
        String source = hops.getFirst().from();
        String missing = Stream.concat(
                        Stream.of(targets.unsure().get(target), sources.unsure().get(source)),
                        hops.stream()
                                .flatMap(hop -> Stream.of(
                                        along.unsure().get(hop.relation().id()),
                                        avoided.unsure().get(hop.from()),
                                        avoided.unsure().get(hop.to()))))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse("");
        return new Case.Unsure(List.of(target, source), missing);
    }

    /// A search from all starts at once, for all targets that are no starts themselves.
    private record Search(
            GraphQueries queries, NavigableSet<String> starts, Predicate<String> entered, PathsFrom fromAll) {

        /// The steps of a path from another element to the target.
        Optional<List<Hop>> pathTo(String target) {
            PathsFrom paths = starts.contains(target) ? queries.pathsFrom(others(target), entered) : fromAll;
            return paths.reaches(target) ? Optional.of(paths.pathTo(target)) : Optional.empty();
        }

        private NavigableSet<String> others(String target) {
            NavigableSet<String> others = new TreeSet<>(starts);
            others.remove(target);
            return others;
        }
    }
}
