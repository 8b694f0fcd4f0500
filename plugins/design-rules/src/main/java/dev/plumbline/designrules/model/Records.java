package dev.plumbline.designrules.model;

import dev.plumbline.graphmodel.DataAttributes;
import dev.plumbline.graphmodel.Element;
import dev.plumbline.graphmodel.ElementAttributes;
import dev.plumbline.graphmodel.ElementKind;
import dev.plumbline.pluginapi.RuleContext;
import java.util.HashMap;
import java.util.Map;

/// Which stores keep each dataset, and which have the last word of it.
///
/// @param kept how many stores hold data that is not derived, by dataset
/// @param last how many elements say that they have the last word, by dataset
public record Records(Map<String, Integer> kept, Map<String, Integer> last) {

    private static final ElementChoice KEEPERS = ElementChoice.of(element ->
            element.kind() == ElementKind.DATASTORE || element.attributes().has(DataAttributes.SYSTEM_OF_RECORD_FOR));

    /// What a snapshot says.
    public static Records of(RuleContext context) {
        Map<String, Integer> kept = new HashMap<>();
        Map<String, Integer> last = new HashMap<>();
        for (String id : ChosenElements.of(context, KEEPERS)) {
            Element element = context.architecture().requireElement(id);
            if (element.kind() == ElementKind.DATASTORE && !element.get(DataAttributes.DERIVED, false)) {
                element.get(ElementAttributes.DATA)
                        .ifPresent(datasets ->
                                datasets.stream().distinct().forEach(dataset -> kept.merge(dataset, 1, Integer::sum)));
            }
            element.get(DataAttributes.SYSTEM_OF_RECORD_FOR)
                    .ifPresent(datasets ->
                            datasets.stream().distinct().forEach(dataset -> last.merge(dataset, 1, Integer::sum)));
        }
        return new Records(kept, last);
    }
}
