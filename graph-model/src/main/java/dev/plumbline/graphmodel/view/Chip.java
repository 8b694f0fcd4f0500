package dev.plumbline.graphmodel.view;

import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.Element;
import dev.plumbline.graphmodel.ElementAttributes;
import dev.plumbline.graphmodel.ElementKind;
import dev.plumbline.graphmodel.Lifecycle;
import dev.plumbline.graphmodel.Ownership;
import dev.plumbline.graphmodel.value.ValueType;
import dev.plumbline.graphmodel.value.ValueTypes;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// One condition of a filter, which an element meets by any of its values.
public sealed interface Chip {

    /// How a lifecycle is written.
    ValueType<Lifecycle> LIFECYCLE = ValueTypes.choice(Lifecycle.class);

    /// Whether an element of the architecture meets the condition.
    boolean matches(Architecture architecture, Element element);

    /// What stands before the values in an expression, as in `kind:service`.
    String key();

    /// The values as they are written; without any, there is no condition.
    List<String> values();

    /// Elements of one of some kinds.
    record Kinds(List<ElementKind> kinds) implements Chip {
        public Kinds {
            kinds = List.copyOf(kinds);
        }

        @Override
        public String key() {
            return "kind";
        }

        @Override
        public List<String> values() {
            return kinds.stream().map(ElementKind::id).toList();
        }

        @Override
        public boolean matches(Architecture architecture, Element element) {
            return kinds.contains(element.kind());
        }
    }

    /// Elements with one of some tags.
    record Tags(List<String> tags) implements Chip {
        public Tags {
            tags = List.copyOf(tags);
        }

        @Override
        public String key() {
            return "tag";
        }

        @Override
        public List<String> values() {
            return tags;
        }

        @Override
        public boolean matches(Architecture architecture, Element element) {
            return element.get(ElementAttributes.TAGS, List.of()).stream().anyMatch(tags::contains);
        }
    }

    /// Elements that one of some teams answers for. Where an element names no owner, that of the nearest container
    /// counts.
    record Owners(List<String> teams) implements Chip {
        public Owners {
            teams = List.copyOf(teams);
        }

        @Override
        public String key() {
            return "owner";
        }

        @Override
        public List<String> values() {
            return teams;
        }

        @Override
        public boolean matches(Architecture architecture, Element element) {
            return Ownership.owner(architecture, element)
                    .filter(teams::contains)
                    .isPresent();
        }
    }

    /// Elements that are so far in their lives.
    record Lifecycles(List<Lifecycle> lifecycles) implements Chip {
        public Lifecycles {
            lifecycles = List.copyOf(lifecycles);
        }

        @Override
        public String key() {
            return "lifecycle";
        }

        @Override
        public List<String> values() {
            return lifecycles.stream().map(LIFECYCLE::format).toList();
        }

        @Override
        public boolean matches(Architecture architecture, Element element) {
            return element.get(ElementAttributes.LIFECYCLE)
                    .filter(lifecycles::contains)
                    .isPresent();
        }
    }

    /// Elements with one of some texts in their id, name, type, technology or tags, in upper or lower case.
    record Words(List<String> texts) implements Chip {
        public Words {
            texts = List.copyOf(texts);
        }

        @Override
        public String key() {
            return "text";
        }

        @Override
        public List<String> values() {
            return texts;
        }

        @Override
        public boolean matches(Architecture architecture, Element element) {
            return texts.stream()
                    .map(text -> text.toLowerCase(Locale.ROOT))
                    .anyMatch(text -> searched(element)
                            .anyMatch(where -> where.toLowerCase(Locale.ROOT).contains(text)));
        }

        private static Stream<String> searched(Element element) {
            return Stream.of(
                            Stream.of(element.id(), element.name()),
                            element.get(ElementAttributes.TYPE).stream(),
                            element.get(ElementAttributes.TECHNOLOGY).stream(),
                            element.get(ElementAttributes.TAGS, List.of()).stream())
                    .flatMap(texts -> texts);
        }
    }

    /// Elements of some ids.
    record Ids(List<String> ids) implements Chip {
        public Ids {
            ids = List.copyOf(ids);
        }

        @Override
        public String key() {
            return "id";
        }

        @Override
        public List<String> values() {
            return ids;
        }

        @Override
        public boolean matches(Architecture architecture, Element element) {
            return ids.contains(element.id());
        }
    }
}
