package dev.plumbline.designrules.model;

import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.Element;
import dev.plumbline.graphmodel.ElementAttributes;
import dev.plumbline.graphmodel.Relation;
import dev.plumbline.graphmodel.RelationAttributes;
import dev.plumbline.graphmodel.Tier;
import dev.plumbline.graphmodel.value.Rate;
import java.util.List;
import java.util.Optional;

/// How important those are that wait for an element, and how near.
public final class CallerClasses {

    private CallerClasses() {}

    /// Whether both elements that the business depends on and such that it can do without wait for the element.
    public static boolean isMixed(Architecture architecture, Element element) {
        List<Tier> tiers = architecture.incoming(element.id()).stream()
                .filter(Relation::isSynchronous)
                .flatMap(relation -> architecture.element(relation.from()).stream())
                .flatMap(caller -> caller.get(ElementAttributes.TIER).stream())
                .toList();
        return tiers.contains(Tier.LOW) && tiers.stream().anyMatch(tier -> tier == Tier.CRITICAL || tier == Tier.HIGH);
    }

    /// Whether an element of another system and another owner uses the element.
    public static boolean isShared(Architecture architecture, Element element) {
        Optional<String> system = Surroundings.system(architecture, element);
        Optional<String> owner = Owners.of(architecture, element);
        return system.isPresent()
                && owner.isPresent()
                && architecture.incoming(element.id()).stream()
                        .filter(relation -> relation.kind().carriesTraffic())
                        .flatMap(relation -> architecture.element(relation.from()).stream())
                        .anyMatch(caller -> differs(Surroundings.system(architecture, caller), system)
                                && differs(Owners.of(architecture, caller), owner));
    }

    /// The rates of the relations to the element in all, per second; nothing if one that brings requests has none.
    public static Optional<Double> load(Architecture architecture, Element element) {
        double sum = 0;
        boolean any = false;
        for (Relation relation : architecture.incoming(element.id())) {
            if (relation.kind().carriesTraffic()) {
                Optional<Double> rate = relation.get(RelationAttributes.RATE).map(Rate::perSecond);
                if (rate.isEmpty()) {
                    return Optional.empty();
                }
                sum += rate.get();
                any = true;
            }
        }
        return any ? Optional.of(sum) : Optional.empty();
    }

    private static boolean differs(Optional<String> first, Optional<String> second) {
        return first.isPresent() && !first.equals(second);
    }
}
