package dev.plumbline.designrules.pack;

import dev.plumbline.designrules.model.Owners;
import dev.plumbline.designrules.pack.ObjectType.Field;
import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.Element;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// The attributes that hold for all inside a container, or for all that a team owns, unless an element says otherwise.
final class Inherited {

    private static final Set<String> KEYS = Set.of(
            "alerts",
            "artifact",
            "auditLog",
            "budget",
            "contract",
            "escalation",
            "failoverTested",
            "healthCheck",
            "onCall",
            "rollout",
            "runbook",
            "tenantMetric");

    private Inherited() {}

    /// Whether what a container or an owner declares of the attribute holds for its parts.
    static boolean isInherited(String key) {
        return KEYS.contains(key);
    }

    /// The field as rules read it.
    static Field of(Field field) {
        if (!KEYS.contains(field.name())) {
            return field;
        }
        return new Field(
                field.name(),
                field.type(),
                field.group(),
                field.choices(),
                subject -> field.value().apply(holder(subject, field.name())),
                subject -> field.text().apply(holder(subject, field.name())));
    }

    private static Subject holder(Subject subject, String key) {
        return switch (subject) {
            case Subject.OfRelation relation -> relation;
            case Subject.OfPath path -> path;
            case Subject.OfElement of -> of.attributes().value(key) == null ? above(of, key) : of;
        };
    }

    private static Subject above(Subject.OfElement of, String key) {
        Architecture architecture = of.scope().architecture();
        Optional<Element> holder = Stream.concat(
                        architecture.ancestors(of.id()).stream(), Owners.of(architecture, of.element()).stream())
                .flatMap(id -> architecture.element(id).stream())
                .filter(element -> element.attributes().value(key) != null)
                .findFirst();
        return holder.<Subject>map(element -> new Subject.OfElement(of.scope(), element))
                .orElse(of);
    }
}
