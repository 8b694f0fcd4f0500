package dev.plumbline.designrules.builtin;

import dev.plumbline.designrules.RuleAlgorithm;
import dev.plumbline.designrules.model.ChosenElements;
import dev.plumbline.designrules.model.ContentFlow;
import dev.plumbline.designrules.model.DataClasses;
import dev.plumbline.designrules.model.Deployment;
import dev.plumbline.designrules.model.ElementChoice;
import dev.plumbline.designrules.model.Guards;
import dev.plumbline.designrules.model.Places;
import dev.plumbline.designrules.model.Role;
import dev.plumbline.designrules.model.Stage;
import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.Element;
import dev.plumbline.graphmodel.ElementKind;
import dev.plumbline.graphmodel.ProtectionAttributes;
import dev.plumbline.graphmodel.Relation;
import dev.plumbline.graphmodel.RelationAttributes;
import dev.plumbline.graphmodel.live.GraphQueries;
import dev.plumbline.graphmodel.live.Hop;
import dev.plumbline.graphmodel.live.PathsFrom;
import dev.plumbline.pluginapi.RuleContext;
import dev.plumbline.pluginapi.Verdict;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/// PRIV-006: data about persons comes from a store to an environment that is not production, past nothing that
/// takes the persons out of it.
///
/// A relation that names its data carries only that; one that names none carries what its source holds. One finding per
/// element outside production at which the data first arrives.
final class ProductionDataOutside implements RuleAlgorithm {

    private static final Set<String> CHECKS = Set.of("pii-redaction", "dlp");

    private static final ElementChoice OTHERS = ElementChoice.of(element -> element.kind() == ElementKind.ENVIRONMENT
            && Stage.of(element).filter(stage -> stage == Stage.OTHER).isPresent());

    @Override
    public Stream<Verdict> check(RuleContext context) {
        Architecture architecture = context.architecture();
        if (ChosenElements.of(context, OTHERS).isEmpty()) {
            return Stream.empty();
        }
        Set<String> outside = outside(context);
        if (outside.isEmpty()) {
            return Stream.empty();
        }
        Set<String> guarded = Guards.checking(context, CHECKS, false).possible();
        GraphQueries content = ContentFlow.of(architecture, relation -> carries(architecture, relation));
        List<String> stores = architecture.elements().values().stream()
                .filter(element -> isStore(element) && !outside.contains(element.id()))
                .filter(element -> DataClasses.isPersonal(architecture, element).orElse(false))
                .map(Element::id)
                .toList();
        PathsFrom paths = content.pathsFrom(
                stores, id -> !guarded.contains(id) && !Role.ANONYMISER.isOf(architecture.requireElement(id)));
        return outside.stream()
                .sorted()
                .filter(paths::reaches)
                .map(id -> violation(paths, id, outside))
                .flatMap(List::stream);
    }

    private static Set<String> outside(RuleContext context) {
        Architecture architecture = context.architecture();
        Map<String, List<Element>> instances = Deployment.instances(context);
        Set<String> outside = new HashSet<>();
        for (Element element : architecture.elements().values()) {
            if (element.kind().runs()
                    && Places.stage(architecture, element, instances.getOrDefault(element.id(), List.of()))
                            .filter(stage -> stage == Stage.OTHER)
                            .isPresent()) {
                outside.add(element.id());
            }
        }
        return outside;
    }

    private static boolean isStore(Element element) {
        return switch (element.kind()) {
            case DATASTORE, CACHE, QUEUE, VECTOR_INDEX, MEMORY_STORE -> true;
            default -> false;
        };
    }

    private static boolean carries(Architecture architecture, Relation relation) {
        return !relation.get(ProtectionAttributes.REDACTION, false)
                && (!relation.attributes().has(RelationAttributes.DATA)
                        || DataClasses.isPersonal(architecture, relation).orElse(false));
    }

    private static List<Verdict> violation(PathsFrom paths, String id, Set<String> outside) {
        List<Hop> path = paths.pathTo(id);
        if (path.isEmpty() || outside.contains(path.getLast().from())) {
            return List.of();
        }
        String store = paths.sourceOf(id);
        return List.of(new Verdict.Violation(
                List.of(id, store),
                Witness.of(store, path),
                "Data about persons from " + store + " comes to " + id
                        + ", which is not in production, and nothing takes the persons out of it."));
    }
}
