package dev.plumbline.designrules.model;

import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.Classification;
import dev.plumbline.graphmodel.Element;
import dev.plumbline.graphmodel.ElementAttributes;
import dev.plumbline.graphmodel.Relation;
import dev.plumbline.graphmodel.RelationAttributes;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// What the data is that elements hold and relations carry, by the datasets that they name.
public final class DataClasses {

    private DataClasses() {}

    /// Whether the element holds data about persons; nothing if that is not declared.
    public static Optional<Boolean> isPersonal(Architecture architecture, Element element) {
        return any(architecture, element.get(ElementAttributes.DATA, List.of()), DataClasses::personal)
                .or(() -> personal(element));
    }

    /// Whether the relation carries data about persons; nothing if that is not declared.
    public static Optional<Boolean> isPersonal(Architecture architecture, Relation relation) {
        return any(architecture, relation.get(RelationAttributes.DATA, List.of()), DataClasses::personal);
    }

    /// Whether it is said how long the data about persons is kept that the element holds: by the element itself, or by
    /// each of its datasets about persons.
    public static boolean isRetentionSet(Architecture architecture, Element element) {
        List<Element> datasets = personalDatasets(architecture, element);
        return element.attributes().has(ElementAttributes.RETENTION)
                || (!datasets.isEmpty()
                        && datasets.stream()
                                .allMatch(dataset -> dataset.attributes().has(ElementAttributes.RETENTION)));
    }

    /// Whether it is said that the element keeps its data about persons no longer than the given time.
    public static boolean isKeptAtMost(Architecture architecture, Element element, Duration longest) {
        Optional<Duration> own = element.get(ElementAttributes.RETENTION);
        List<Element> datasets = personalDatasets(architecture, element);
        return own.map(time -> time.compareTo(longest) <= 0)
                .orElseGet(() -> !datasets.isEmpty()
                        && datasets.stream()
                                .allMatch(dataset -> dataset.get(ElementAttributes.RETENTION)
                                        .filter(time -> time.compareTo(longest) <= 0)
                                        .isPresent()));
    }

    private static List<Element> personalDatasets(Architecture architecture, Element element) {
        return element.get(ElementAttributes.DATA, List.of()).stream()
                .flatMap(id -> architecture.element(id).stream())
                .filter(dataset -> personal(dataset).orElse(false))
                .toList();
    }

    /// Whether the element holds data that needs protection; nothing if that is not declared.
    public static Optional<Boolean> isSensitive(Architecture architecture, Element element) {
        Optional<Boolean> own = element.get(ElementAttributes.CLASSIFICATION).map(Classification::isSensitive);
        Optional<Boolean> held =
                any(architecture, element.get(ElementAttributes.DATA, List.of()), DataClasses::sensitive);
        return own.filter(Boolean::booleanValue).or(() -> held).or(() -> own);
    }

    /// Whether the relation carries data that needs protection; nothing if that is not declared.
    public static Optional<Boolean> isSensitive(Architecture architecture, Relation relation) {
        return any(architecture, relation.get(RelationAttributes.DATA, List.of()), DataClasses::sensitive);
    }

    private static Optional<Boolean> personal(Element dataset) {
        return dataset.get(ElementAttributes.PII)
                .or(() -> dataset.get(ElementAttributes.CLASSIFICATION)
                        .filter(classification -> classification == Classification.PUBLIC)
                        .map(open -> false));
    }

    private static Optional<Boolean> sensitive(Element dataset) {
        return dataset.get(ElementAttributes.CLASSIFICATION).map(Classification::isSensitive);
    }

    /// True if it holds of one dataset, false if it is known of all that it does not, else nothing.
    private static Optional<Boolean> any(
            Architecture architecture, List<String> datasets, Function<Element, Optional<Boolean>> test) {
        boolean unknown = datasets.isEmpty();
        for (String id : datasets) {
            Optional<Boolean> answer = architecture.element(id).flatMap(test);
            if (answer.filter(Boolean::booleanValue).isPresent()) {
                return answer;
            }
            unknown |= answer.isEmpty();
        }
        return unknown ? Optional.empty() : Optional.of(false);
    }
}
