package dev.plumbline.graphmodel.workspace;

import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.AttributeType;
import dev.plumbline.graphmodel.Attributes;
import dev.plumbline.graphmodel.Element;
import dev.plumbline.graphmodel.ElementAttributes;
import dev.plumbline.graphmodel.Fault;
import dev.plumbline.graphmodel.Flow;
import dev.plumbline.graphmodel.References;
import dev.plumbline.graphmodel.Relation;
import dev.plumbline.graphmodel.RelationAttributes;
import dev.plumbline.graphmodel.Scenario;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// What attributes, flows and scenarios of an architecture mention, held against what there is.
final class Mentions {

    private static final AttributeType.Fields OF_ELEMENTS = ReferenceCheck.referring(ElementAttributes.all());
    private static final AttributeType.Fields OF_RELATIONS = ReferenceCheck.referring(RelationAttributes.all());

    private final Architecture architecture;
    private @Nullable Set<String> referred;

    Mentions(Architecture architecture) {
        this.architecture = architecture;
    }

    /// Whether a new element, relation or flow mentions what does not exist, or is mentioned by a scenario already.
    boolean isEntangled(Object part) {
        Predicate<String> unknown = id -> !architecture.elements().containsKey(id);
        return switch (part) {
            case Element element -> isInScenarios(element.id()) || refersTo(element.attributes(), OF_ELEMENTS, unknown);
            case Relation relation ->
                isInScenarios(relation.id()) || refersTo(relation.attributes(), OF_RELATIONS, unknown);
            case Flow flow ->
                isInScenarios(flow.id())
                        || !flow.relations()
                                .allMatch(id -> architecture.relations().containsKey(id));
            default -> throw new IllegalArgumentException("Not a part of an architecture: " + part);
        };
    }

    /// Whether something mentions an element, or a zone or region that it may have been the last one in.
    boolean has(Element element) {
        boolean isPlaced = element.get(ElementAttributes.ZONES).isPresent()
                || element.get(ElementAttributes.REGION).isPresent();
        return referred().contains(element.id()) || isInScenarios(element.id()) || (isPlaced && hitsPlace());
    }

    /// Whether a scenario mentions a relation. What flows use cannot be removed in the first place.
    boolean has(Relation relation) {
        return isInScenarios(relation.id());
    }

    /// Whether a scenario mentions a flow.
    boolean has(Flow flow) {
        return isInScenarios(flow.id());
    }

    private Set<String> referred() {
        Set<String> known = referred;
        if (known == null) {
            Set<String> found = new HashSet<>();
            architecture
                    .elements()
                    .values()
                    .forEach(element ->
                            References.collect(element.attributes(), OF_ELEMENTS, (path, id) -> found.add(id)));
            architecture
                    .relations()
                    .values()
                    .forEach(relation ->
                            References.collect(relation.attributes(), OF_RELATIONS, (path, id) -> found.add(id)));
            referred = found;
            known = found;
        }
        return known;
    }

    private boolean hitsPlace() {
        return architecture.scenarios().values().stream()
                .flatMap(scenario -> scenario.faults().stream())
                .anyMatch(fault -> isPlace(fault.target()));
    }

    private static boolean isPlace(Fault.Target target) {
        return switch (target) {
            case Fault.Target.Zone zone -> true;
            case Fault.Target.Region region -> true;
            case Fault.Target.Between between -> true;
            case Fault.Target.Elements elements -> false;
            case Fault.Target.Replicas replicas -> false;
            case Fault.Target.Link link -> false;
            case Fault.Target.Entry entry -> false;
        };
    }

    /// Whether the attributes of an element refer to another one.
    static boolean refersTo(Element element, String id) {
        return refersTo(element.attributes(), OF_ELEMENTS, id::equals);
    }

    /// Whether the attributes of a relation refer to an element.
    static boolean refersTo(Relation relation, String id) {
        return refersTo(relation.attributes(), OF_RELATIONS, id::equals);
    }

    /// Whether a scenario mentions an element, a relation or a flow.
    boolean isInScenarios(String id) {
        return architecture.scenarios().values().stream().anyMatch(scenario -> names(scenario, id));
    }

    private static boolean names(Scenario scenario, String id) {
        return scenario.workload().stream()
                        .anyMatch(load ->
                                load.relation().equals(id) || load.flows().containsKey(id))
                || scenario.faults().stream()
                        .anyMatch(fault -> fault.target().parts().contains(id))
                || scenario.overrides().keySet().stream().anyMatch(path -> path.startsWith(id + "."))
                || scenario.assertions().stream().anyMatch(assertion -> assertion.startsWith(id + "."));
    }

    private static boolean refersTo(Attributes attributes, AttributeType.Fields fields, Predicate<String> test) {
        AtomicBoolean found = new AtomicBoolean();
        if (!attributes.isEmpty()) {
            References.collect(attributes, fields, (path, id) -> found.compareAndSet(false, test.test(id)));
        }
        return found.get();
    }
}
