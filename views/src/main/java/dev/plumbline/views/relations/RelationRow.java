package dev.plumbline.views.relations;

import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.Element;
import dev.plumbline.graphmodel.Relation;
import dev.plumbline.graphmodel.RelationAttributes;
import dev.plumbline.graphmodel.value.ValueTypes;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// A relation as a row tells it.
///
/// @param id the id of the relation
/// @param from the name of the source
/// @param verb what the source does
/// @param to the name of the target
/// @param protocol over which protocol, empty if that is not said
/// @param mode whether the source waits, empty where nothing is sent
/// @param timeout how long it waits at most, empty if that is not said
/// @param attempts how often it tries in all, 0 where nothing is sent
/// @param criticality what the source does when the target fails
/// @param findings how many findings there are on ways over it
record RelationRow(
        String id,
        String from,
        String verb,
        String to,
        String protocol,
        String mode,
        String timeout,
        long attempts,
        String criticality,
        int findings) {

    /// @param findings how many findings there are on ways over the relation
    static RelationRow of(Architecture architecture, Relation relation, int findings) {
        return new RelationRow(
                relation.id(),
                name(architecture, relation.from()),
                words(relation.kind()),
                name(architecture, relation.to()),
                relation.get(RelationAttributes.PROTOCOL).orElse(""),
                relation.kind().carriesTraffic() ? words(relation.mode()) : "",
                relation.get(RelationAttributes.TIMEOUT)
                        .map(ValueTypes.DURATION::format)
                        .orElse(""),
                relation.kind().carriesTraffic() ? relation.attempts() : 0,
                words(relation.criticality()),
                findings);
    }

    /// Whether each of the words stands somewhere in it.
    ///
    /// @param words in lower case
    boolean says(List<String> words) {
        return words.stream()
                .allMatch(word ->
                        texts().anyMatch(text -> text.toLowerCase(Locale.ROOT).contains(word)));
    }

    private Stream<String> texts() {
        return Stream.of(id, from, verb, to, protocol, mode, criticality);
    }

    private static String name(Architecture architecture, String id) {
        return architecture.element(id).map(Element::name).orElse(id);
    }

    private static String words(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
