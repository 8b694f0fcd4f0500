package dev.plumbline.designrules.builtin.evidence;

import dev.plumbline.designrules.PartAlgorithm;
import dev.plumbline.designrules.evidence.Facts;
import dev.plumbline.designrules.model.Edit;
import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.Element;
import dev.plumbline.graphmodel.ElementAttributes;
import dev.plumbline.graphmodel.Relation;
import dev.plumbline.graphmodel.RelationKind;
import dev.plumbline.pluginapi.RuleContext;
import dev.plumbline.pluginapi.Verdict;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/// Judges each element by itself, its relations and where it is deployed, and by the elements that use it.
interface ElementAlgorithm extends PartAlgorithm {

    /// The verdicts on an element that are not "passed".
    Stream<Verdict> judge(Facts facts, Element element);

    @Override
    default Set<String> parts(Architecture architecture) {
        return architecture.elements().keySet();
    }

    @Override
    default Function<String, Stream<Verdict>> judge(RuleContext context) {
        Facts facts = Facts.of(context);
        return id -> context.architecture().element(id).stream().flatMap(element -> judge(facts, element));
    }

    /// Where nodes differ, which others may run on, or what is in what, any.
    @Override
    default Optional<Set<String>> touched(Edit edit, RuleContext before, RuleContext after) {
        Set<String> touched = new HashSet<>();
        for (Architecture snapshot : List.of(before.architecture(), after.architecture())) {
            for (Element element : edit.elementsOf(snapshot)) {
                if (!element.kind().runs()
                        || edit.attributes().contains(ElementAttributes.INSTANCE_OF.key())
                        || (edit.structural() && isPlace(snapshot, element))) {
                    return Optional.empty();
                }
                touched.add(element.id());
                snapshot.outgoing(element.id()).forEach(relation -> touched.add(relation.to()));
            }
            for (Relation relation : edit.relationsOf(snapshot)) {
                if (edit.structural() && relation.kind() == RelationKind.DEPLOYED_ON) {
                    return Optional.empty();
                }
                touched.add(relation.from());
                touched.add(relation.to());
            }
        }
        return Optional.of(touched);
    }

    private static boolean isPlace(Architecture snapshot, Element element) {
        return element.attributes().has(ElementAttributes.INSTANCE_OF)
                || !snapshot.children(element.id()).isEmpty();
    }
}
