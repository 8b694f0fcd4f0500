package dev.plumbline.graphmodel.workspace;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A node of a YAML file with the span of text that it was read from.
///
/// Spans are half-open ranges of `char` offsets into the text of the file. The span of a node is that of its content
/// alone: an anchor or a tag stands before it. The span of a scalar includes its quotes, and for a block scalar its
/// `|` or `>`, but no line break after the last character. The span of a block collection reaches from its first key
/// or dash to the end of its last child. The span of an empty value has no length.
public sealed interface YamlNode {

    /// The offset of the first character.
    int start();

    /// The offset after the last character.
    int end();

    /// The name that aliases use for the node, without the `&`, or null. For an alias: null.
    @Nullable
    String anchor();

    /// A scalar: one piece of text.
    ///
    /// @param value the text without quotes, with escapes and folding resolved
    /// @param style how it is written
    record YamlScalar(
            int start,
            int end,
            String value,
            YamlStyle style,
            @Nullable String anchor) implements YamlNode {

        /// Whether the scalar is YAML's null: nothing, `~` or `null` without quotes.
        public boolean isNull() {
            return style == YamlStyle.PLAIN
                    && switch (value) {
                        case "", "~", "null", "Null", "NULL" -> true;
                        default -> false;
                    };
        }
    }

    /// A mapping, with the entries as they stand in the file: merge keys are not merged.
    ///
    /// @param flow whether it is written in braces, or as a lone pair within brackets
    record YamlMapping(
            int start,
            int end,
            boolean flow,
            List<YamlEntry> entries,
            @Nullable String anchor) implements YamlNode {

        /// The first entry whose key is the given text, or null. Merge keys are not looked into.
        public @Nullable YamlEntry entry(String key) {
            for (YamlEntry entry : entries) {
                if (entry.key() instanceof YamlScalar scalar && scalar.value().equals(key)) {
                    return entry;
                }
            }
            return null;
        }
    }

    /// A sequence.
    ///
    /// @param flow whether it is written in brackets
    record YamlSequence(
            int start,
            int end,
            boolean flow,
            List<YamlNode> items,
            @Nullable String anchor) implements YamlNode {}

    /// A reference to the node with an anchor.
    ///
    /// @param name the anchor's name
    /// @param target the node that it stands for, which stands earlier in the file; null where only a part of the file
    ///     was parsed and the anchor is outside
    record YamlAlias(
            int start, int end, String name, @Nullable YamlNode target) implements YamlNode {
        @Override
        public @Nullable String anchor() {
            return null;
        }
    }

    /// The node itself, or for an alias the node that it stands for if that is known.
    default YamlNode resolved() {
        return this instanceof YamlAlias alias && alias.target() != null
                ? alias.target().resolved()
                : this;
    }
}
