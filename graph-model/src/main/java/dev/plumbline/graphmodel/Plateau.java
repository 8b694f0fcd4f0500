package dev.plumbline.graphmodel;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A state that the architecture is to reach or once had, said as what differs from the one that it stands on.
///
/// @param id the stable slug
/// @param title what people call it; the id if nothing else is written
/// @param description one or two sentences, may be empty
/// @param base the id of the plateau that it stands on; null if it stands on the architecture itself
/// @param parts what differs
public record Plateau(
        String id,
        String title,
        String description,
        @Nullable String base,
        Parts parts) {

    /// The architecture with what differs here. What does not fit is left out: a change of what is not there, a
    /// relation without its ends, a parent that leads in a circle. The base is not asked for: see `Plateaus.applied`.
    public Architecture applyTo(Architecture architecture) {
        return new PlateauApplication(architecture, parts).result();
    }

    /// Whether the plateau names an element, a relation or a flow.
    public boolean mentions(String id) {
        return parts.ids().anyMatch(id::equals);
    }

    /// What differs on a plateau.
    ///
    /// @param elements elements that come, and values of those that are there
    /// @param relations relations that come, and values of those that are there
    /// @param flows flows that come, and those that take the place of others with their ids
    /// @param removed the ids of what goes: of an element, or else of a relation, or else of a flow
    public record Parts(
            List<ElementOverlay> elements, List<RelationOverlay> relations, List<Flow> flows, List<String> removed) {

        public Parts {
            elements = List.copyOf(elements);
            relations = List.copyOf(relations);
            flows = List.copyOf(flows);
            removed = List.copyOf(removed);
        }

        private Stream<String> ids() {
            return Stream.of(
                            elements.stream().flatMap(ElementOverlay::ids),
                            relations.stream().flatMap(RelationOverlay::ids),
                            flows.stream().flatMap(flow -> Stream.concat(Stream.of(flow.id()), flow.relations())),
                            removed.stream())
                    .flatMap(ids -> ids);
        }
    }

    /// What is written of an element: all of a new one, or the values that differ.
    ///
    /// @param kind its kind; null if it stays
    /// @param name its name; null if it stays
    /// @param parent its container; null if it stays
    /// @param attributes the values that differ; groups are merged with those that are there
    public record ElementOverlay(
            String id,
            @Nullable ElementKind kind,
            @Nullable String name,
            @Nullable String parent,
            Attributes attributes) {

        /// The element with these values over it; null if there is none and no kind that would make one.
        @Nullable
        Element over(@Nullable Element present) {
            if (present == null) {
                return kind == null ? null : new Element(id, kind, name == null ? id : name, parent, attributes);
            }
            return new Element(
                    id,
                    kind == null ? present.kind() : kind,
                    name == null ? present.name() : name,
                    parent == null ? present.parent() : parent,
                    present.attributes().under(attributes));
        }

        private Stream<String> ids() {
            return Stream.concat(
                    Stream.concat(Stream.of(id), Stream.ofNullable(parent)),
                    references(attributes, ElementAttributes.all()));
        }
    }

    /// What is written of a relation: all of a new one, or the values that differ.
    ///
    /// @param from the id of its source; null if it stays
    /// @param to the id of its target; null if it stays
    /// @param kind its kind; null if it stays
    /// @param attributes the values that differ; groups are merged with those that are there
    public record RelationOverlay(
            String id,
            @Nullable String from,
            @Nullable String to,
            @Nullable RelationKind kind,
            Attributes attributes) {

        /// Whether all of a new relation is written.
        public boolean isWhole() {
            return from != null && to != null && kind != null;
        }

        /// The relation with these values over it; null if there is none and too little is written to make one.
        @Nullable
        Relation over(@Nullable Relation present) {
            if (present == null) {
                return from == null || to == null || kind == null ? null : new Relation(id, from, to, kind, attributes);
            }
            return new Relation(
                    id,
                    from == null ? present.from() : from,
                    to == null ? present.to() : to,
                    kind == null ? present.kind() : kind,
                    present.attributes().under(attributes));
        }

        private Stream<String> ids() {
            return Stream.concat(
                    Stream.concat(Stream.of(id), Stream.concat(Stream.ofNullable(from), Stream.ofNullable(to))),
                    references(attributes, RelationAttributes.all()));
        }
    }

    private static Stream<String> references(Attributes attributes, AttributeType.Fields fields) {
        Stream.Builder<String> found = Stream.builder();
        References.collect(attributes, fields, (path, id) -> found.add(id));
        return found.build();
    }
}
