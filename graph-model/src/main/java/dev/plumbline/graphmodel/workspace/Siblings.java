package dev.plumbline.graphmodel.workspace;

import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.Element;
import dev.plumbline.graphmodel.Relation;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Finds the entry that a new one is written after: the last of its like, in the file where most of them stand.
final class Siblings {

    private final Architecture architecture;
    private final SourceIndex index;

    Siblings(Workspace workspace) {
        this.architecture = workspace.architecture();
        this.index = workspace.index();
    }

    /// An entry, by where it begins.
    ///
    /// @param entry where it stands; null if the file has no such entry yet
    record Neighbour(String file, @Nullable SourceSpan entry) {}

    Neighbour of(Element element) {
        Collection<Element> all = architecture.elements().values();
        Predicate<Element> beside = other -> Objects.equals(other.parent(), element.parent());
        Predicate<Element> alike = other -> other.kind() == element.kind();
        Predicate<Element> container = other -> other.id().equals(element.parent());
        return last(spans(all, beside.and(alike)))
                .or(() -> last(spans(all, beside)))
                .or(() -> last(spans(all, container)))
                .or(() -> last(spans(all, alike)))
                .or(() -> last(spans(all, other -> true)))
                .orElse(new Neighbour(FileReader.MAIN, null));
    }

    Neighbour of(Relation relation) {
        Collection<Relation> all = architecture.relations().values();
        Predicate<Relation> sameSource = other -> other.from().equals(relation.from());
        Predicate<Relation> sameTarget = other -> other.to().equals(relation.to());
        return last(relationSpans(all, sameSource))
                .or(() -> last(relationSpans(all, sameTarget)))
                .or(() -> last(relationSpans(all, other -> true)))
                .orElseGet(() -> new Neighbour(
                        index.element(relation.from()).map(SourceSpan::file).orElse(FileReader.MAIN), null));
    }

    Neighbour ofFlow() {
        List<SourceSpan> spans = architecture.flows().keySet().stream()
                .flatMap(id -> index.flow(id).stream())
                .toList();
        return last(spans).orElse(new Neighbour(FileReader.MAIN, null));
    }

    private List<SourceSpan> spans(Collection<Element> elements, Predicate<Element> filter) {
        return elements.stream()
                .filter(filter)
                .flatMap(element -> index.element(element.id()).stream())
                .toList();
    }

    private List<SourceSpan> relationSpans(Collection<Relation> relations, Predicate<Relation> filter) {
        return relations.stream()
                .filter(filter)
                .flatMap(relation -> index.relation(relation.id()).stream())
                .toList();
    }

    private static Optional<Neighbour> last(List<SourceSpan> spans) {
        Map<String, Integer> counts = new TreeMap<>();
        spans.forEach(span -> counts.merge(span.file(), 1, Integer::sum));
        int most = counts.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        Optional<String> file = counts.entrySet().stream()
                .filter(entry -> entry.getValue() == most)
                .map(Map.Entry::getKey)
                .findFirst();
        return file.flatMap(name -> spans.stream()
                .filter(span -> span.file().equals(name))
                .max(Comparator.comparingInt(SourceSpan::start))
                .map(span -> new Neighbour(name, span)));
    }
}
