package dev.plumbline.simulation.availability;

import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.Element;
import dev.plumbline.graphmodel.ElementAttributes;
import dev.plumbline.graphmodel.ElementAttributes.FailMode;
import dev.plumbline.graphmodel.ElementKind;
import dev.plumbline.graphmodel.Relation;
import dev.plumbline.graphmodel.RelationCriticality;
import dev.plumbline.graphmodel.RelationKind;
import dev.plumbline.graphmodel.RelationMode;
import dev.plumbline.pluginapi.Availability.Soft.Why;
import dev.plumbline.simulation.network.StandIns;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What other elements an element cannot do without.
///
/// It needs what it waits for and requires, or what stands in for that, see `StandIns`. Requests are
/// checked by the guardrails that guard an element, unless these let pass what they cannot judge.
final class Dependencies {

    private static final String FOR_NOTHING =
            "Fallbacks that stand in for nothing, as their source requires nothing else of the same kind";

    private final Architecture architecture;
    private final Containment containment;
    private final Remarks remarks;

    Dependencies(Architecture architecture, Remarks remarks) {
        this.architecture = architecture;
        this.remarks = remarks;
        containment = new Containment(architecture, remarks);
    }

    /// Sets of elements, of each of which one must work.
    Set<List<String>> of(Element element) {
        Set<List<String>> needs = new LinkedHashSet<>(relations(element));
        containment.needs(element).forEach(other -> needs.add(List.of(other)));
        type(element).ifPresent(type -> needs.addAll(of(type)));
        return needs;
    }

    /// What an element uses and can do without.
    List<Soft> soft(Element element) {
        List<Relation> used = used(element);
        StandIns standIns = new StandIns(used, this::kind);
        Set<Relation> standing = used.stream()
                .filter(this::isHard)
                .flatMap(required -> standIns.of(required).stream())
                .collect(Collectors.toSet());
        return used.stream()
                .filter(relation -> !isHard(relation) && !standing.contains(relation))
                .map(relation -> new Soft(relation.id(), element.id(), receiver(relation), why(relation)))
                .toList();
    }

    private Why why(Relation relation) {
        return switch (relation.criticality()) {
            case OPTIONAL -> Why.OPTIONAL;
            case FALLBACK -> Why.IDLE_FALLBACK;
            case REQUIRED -> isOpenGuard(relation) ? Why.OPEN_GUARD : Why.NOT_WAITED_FOR;
        };
    }

    /// A dependency that does not count.
    ///
    /// @param relation the id of the relation
    /// @param from the id of what uses the other
    /// @param to the id of what is used
    record Soft(String relation, String from, String to, Why why) {}

    private Optional<Element> type(Element element) {
        return element.kind() == ElementKind.INSTANCE
                ? element.get(ElementAttributes.INSTANCE_OF)
                        .flatMap(architecture::element)
                        .filter(type -> type.kind() != ElementKind.INSTANCE)
                : Optional.empty();
    }

    private Set<List<String>> relations(Element element) {
        List<Relation> used = used(element);
        StandIns standIns = new StandIns(used, this::kind);
        Set<String> idle = used.stream()
                .filter(relation -> relation.criticality() == RelationCriticality.FALLBACK)
                .map(Relation::id)
                .collect(Collectors.toCollection(TreeSet::new));
        Set<List<String>> needs = new LinkedHashSet<>();
        used.stream().filter(this::isHard).forEach(required -> {
            Set<String> alternatives = new LinkedHashSet<>(List.of(receiver(required)));
            for (Relation fallback : standIns.of(required)) {
                alternatives.add(receiver(fallback));
                idle.remove(fallback.id());
            }
            needs.add(List.copyOf(alternatives));
        });
        idle.forEach(fallback -> remarks.about(FOR_NOTHING, fallback));
        return needs;
    }

    private boolean isHard(Relation relation) {
        boolean waits = relation.isSynchronous()
                || (relation.kind() == RelationKind.DEPENDS_ON && relation.mode() == RelationMode.SYNC);
        return waits && relation.criticality() == RelationCriticality.REQUIRED && !isOpenGuard(relation);
    }

    private boolean isOpenGuard(Relation relation) {
        return relation.kind() == RelationKind.GUARDS
                && architecture
                        .element(relation.from())
                        .flatMap(guard -> guard.get(ElementAttributes.FAIL_MODE))
                        .filter(mode -> mode == FailMode.OPEN)
                        .isPresent();
    }

    /// The relations along which an element sends requests or leans on others, where the other end is there.
    private List<Relation> used(Element element) {
        Stream<Relation> outgoing =
                architecture.outgoing(element.id()).stream().filter(relation -> relation.kind() != RelationKind.GUARDS);
        Stream<Relation> guards =
                architecture.incoming(element.id()).stream().filter(relation -> relation.kind() == RelationKind.GUARDS);
        return Stream.concat(outgoing, guards)
                .filter(relation -> relation.kind().carriesTraffic() || relation.kind() == RelationKind.DEPENDS_ON)
                .filter(relation -> kind(relation).isPresent())
                .toList();
    }

    private Optional<ElementKind> kind(Relation relation) {
        return architecture.element(receiver(relation)).map(Element::kind);
    }

    private static String receiver(Relation relation) {
        return relation.kind() == RelationKind.GUARDS ? relation.from() : relation.to();
    }
}
