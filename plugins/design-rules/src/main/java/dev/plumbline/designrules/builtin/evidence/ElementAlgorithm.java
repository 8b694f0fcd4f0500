package dev.plumbline.designrules.builtin.evidence;

import dev.plumbline.designrules.Edit;
import dev.plumbline.designrules.PartAlgorithm;
import dev.plumbline.designrules.evidence.Facts;
import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.Element;
import dev.plumbline.graphmodel.ElementAttributes;
import dev.plumbline.graphmodel.Relation;
import dev.plumbline.pluginapi.RuleContext;
import dev.plumbline.pluginapi.Verdict;
import java.util.HashSet;
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

    /// Where nodes differ, which others may run on, any.
    @Override
    default Optional<Set<String>> touched(Edit edit, RuleContext before, RuleContext after) {
        Architecture architecture = after.architecture();
        Set<String> touched = new HashSet<>();
        for (String id : edit.elements()) {
            Element element = architecture.requireElement(id);
            if (!element.kind().runs() || edit.attributes().contains(ElementAttributes.INSTANCE_OF.key())) {
                return Optional.empty();
            }
            touched.add(id);
            architecture.outgoing(id).forEach(relation -> touched.add(relation.to()));
        }
        for (Relation relation : edit.relationsOf(architecture)) {
            touched.add(relation.from());
            touched.add(relation.to());
        }
        return Optional.of(touched);
    }
}
