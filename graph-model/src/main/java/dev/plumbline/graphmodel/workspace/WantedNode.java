package dev.plumbline.graphmodel.workspace;

import dev.plumbline.graphmodel.value.ValueFormatException;
import dev.plumbline.graphmodel.value.ValueType;
import dev.plumbline.graphmodel.value.ValueTypes;
import dev.plumbline.graphmodel.workspace.YamlNode.YamlMapping;
import dev.plumbline.graphmodel.workspace.YamlNode.YamlScalar;
import dev.plumbline.graphmodel.workspace.YamlNode.YamlSequence;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// What a node of a file is to say, whichever way it is written.
sealed interface WantedNode {

    /// It on one line, so that it can stand in braces.
    String oneLine();

    /// Whether a node says it already.
    boolean isSaidBy(YamlNode node);

    /// A text.
    static WantedNode text(String text) {
        return new Scalar<>(ValueTypes.TEXT, text);
    }

    /// One value.
    record Scalar<T>(ValueType<T> type, T value) implements WantedNode {

        boolean isText() {
            return type instanceof ValueType.Text;
        }

        String format() {
            return type.format(value);
        }

        @Override
        public String oneLine() {
            return YamlFormat.scalar(type, value);
        }

        @Override
        public boolean isSaidBy(YamlNode node) {
            try {
                return node.resolved() instanceof YamlScalar scalar
                        && !scalar.isNull()
                        && type.parse(scalar.value()).equals(value);
            } catch (ValueFormatException other) {
                return false;
            }
        }
    }

    /// A text whose type only its reader knows: a number as often as not.
    record Untyped(String value) implements WantedNode {
        @Override
        public String oneLine() {
            return ScenarioText.override(value);
        }

        @Override
        public boolean isSaidBy(YamlNode node) {
            return node.resolved() instanceof YamlScalar scalar
                    && !scalar.isNull()
                    && scalar.value().equals(value);
        }
    }

    /// One of several ways to say the same.
    ///
    /// @param group the way in braces or on lines
    record Either(WantedNode alone, Group group) implements WantedNode {

        /// The way that is most like a node.
        WantedNode like(YamlNode node) {
            return node instanceof YamlMapping ? group : alone;
        }

        @Override
        public String oneLine() {
            return alone.oneLine();
        }

        @Override
        public boolean isSaidBy(YamlNode node) {
            return alone.isSaidBy(node) || group.isSaidBy(node);
        }
    }

    /// A list; one item may stand for itself.
    record Listing(List<WantedNode> items) implements WantedNode {
        public Listing {
            items = List.copyOf(items);
        }

        @Override
        public String oneLine() {
            return items.stream().map(WantedNode::oneLine).collect(Collectors.joining(", ", "[", "]"));
        }

        @Override
        public boolean isSaidBy(YamlNode node) {
            if (!(node.resolved() instanceof YamlSequence list)) {
                return items.size() == 1 && items.getFirst().isSaidBy(node);
            }
            boolean isSame = list.items().size() == items.size();
            for (int i = 0; isSame && i < items.size(); i++) {
                isSame = items.get(i).isSaidBy(list.items().get(i));
            }
            return isSame;
        }
    }

    /// Keys with their values.
    ///
    /// @param fields those that are to be there, in the order in which they are written
    /// @param isKnown whether a key means something here: one that does and is not wanted goes, any other one stays
    record Group(List<Field> fields, Predicate<String> isKnown) implements WantedNode {
        public Group {
            fields = List.copyOf(fields);
        }

        Optional<Field> field(String key) {
            return fields.stream().filter(field -> field.key().equals(key)).findFirst();
        }

        /// The fields on a line each.
        List<String> lines() {
            return fields.stream().map(Field::oneLine).toList();
        }

        @Override
        public String oneLine() {
            return YamlFormat.braces(lines());
        }

        @Override
        public boolean isSaidBy(YamlNode node) {
            if (!(node.resolved() instanceof YamlMapping mapping)) {
                return false;
            }
            List<YamlEntry> among = new MergedEntries(null).of(mapping);
            boolean isSame = true;
            for (Field field : fields) {
                YamlNode said = EntryReader.find(among, field.key());
                isSame &= said == null ? field.isImplied() : field.value().isSaidBy(said);
            }
            return isSame && among.stream().noneMatch(entry -> isUnwanted(entry.keyText()));
        }

        boolean isUnwanted(String key) {
            return isKnown.test(key) && field(key).isEmpty();
        }
    }

    /// A key with its value.
    ///
    /// @param isImplied whether the value holds too where the key is not written
    record Field(String key, WantedNode value, boolean isImplied) {

        static Field of(String key, WantedNode value) {
            return new Field(key, value, false);
        }

        static <T> Field of(String key, ValueType<T> type, T value) {
            return new Field(key, new Scalar<>(type, value), false);
        }

        static <T> Field implied(String key, ValueType<T> type, T value) {
            return new Field(key, new Scalar<>(type, value), true);
        }

        String oneLine() {
            return YamlFormat.key(key) + value.oneLine();
        }
    }
}
