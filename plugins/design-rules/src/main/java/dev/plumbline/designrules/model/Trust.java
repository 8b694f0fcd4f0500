package dev.plumbline.designrules.model;

import dev.plumbline.graphmodel.Element;
import dev.plumbline.graphmodel.ElementAttributes;
import dev.plumbline.graphmodel.ElementKind;
import dev.plumbline.pluginapi.RuleContext;
import java.util.List;
import java.util.NavigableSet;

/// Whose content may be meant to do harm.
public final class Trust {

    private static final ElementChoice UNTRUSTED = ElementChoice.of(Trust::isUntrusted);

    private Trust() {}

    /// The ids of the elements whose content may be written by anyone, sorted.
    public static NavigableSet<String> untrusted(RuleContext context) {
        return ChosenElements.of(context, UNTRUSTED);
    }

    /// Whether what comes from the element may be written by anyone: people, external systems, clients, and what is
    /// tagged `untrusted`. The tag `trusted` says otherwise.
    public static boolean isUntrusted(Element element) {
        List<String> tags = element.get(ElementAttributes.TAGS, List.of());
        if (tags.contains("trusted")) {
            return false;
        }
        return element.kind() == ElementKind.PERSON
                || element.kind() == ElementKind.EXTERNAL
                || element.kind() == ElementKind.CLIENT
                || tags.contains("untrusted");
    }
}
