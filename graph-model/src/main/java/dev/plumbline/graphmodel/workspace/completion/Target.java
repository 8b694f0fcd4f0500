package dev.plumbline.graphmodel.workspace.completion;

import dev.plumbline.graphmodel.Element;
import dev.plumbline.graphmodel.ElementKind;

/// What a reference may name.
enum Target {
    ELEMENT("element"),
    TEAM("team"),
    DATASET("dataset"),
    QUEUE("queue"),
    RELATION("relation"),
    FLOW("flow"),
    ZONE("zone"),
    REGION("region");

    final String words;

    Target(String words) {
        this.words = words;
    }

    /// Whether the element is of the kind that is meant; the others are proposed after it.
    boolean isMeant(Element element) {
        return switch (this) {
            case TEAM -> element.kind() == ElementKind.TEAM || element.kind() == ElementKind.PERSON;
            case DATASET -> element.kind() == ElementKind.DATASET;
            case QUEUE -> element.kind() == ElementKind.QUEUE;
            case ELEMENT, RELATION, FLOW, ZONE, REGION -> true;
        };
    }
}
