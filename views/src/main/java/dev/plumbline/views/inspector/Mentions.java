package dev.plumbline.views.inspector;

import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.Relation;
import dev.plumbline.graphmodel.RelationAttributes;
import dev.plumbline.graphmodel.value.ValueTypes;
import java.util.Locale;
import java.util.Optional;

/// How the overview speaks of elements and relations.
///
/// @param architecture where they are
record Mentions(Architecture architecture) {

    Block.Part part(String id) {
        return architecture
                .element(id)
                .map(element -> new Block.Part(id, element.name(), Optional.of(element.kind())))
                .orElseGet(() -> new Block.Part(id, id, Optional.empty()));
    }

    Block.Line line(String element) {
        return new Block.PartLine(part(element), "");
    }

    /// @param other the end that is not clear here
    Block.Line line(Relation relation, String other) {
        return new Block.RelationLine(relation.id(), detail(relation), part(other));
    }

    String name(String id) {
        return part(id).name();
    }

    static String verb(Relation relation) {
        return relation.kind().name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static String detail(Relation relation) {
        return verb(relation)
                + also(relation.get(RelationAttributes.PROTOCOL))
                + also(relation.get(RelationAttributes.TIMEOUT).map(ValueTypes.DURATION::format));
    }

    /// What is said after something else, if it is known.
    static String also(Optional<String> text) {
        return text.map(known -> " · " + known).orElse("");
    }
}
