package dev.plumbline.designrules.evidence;

import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.Element;
import dev.plumbline.graphmodel.ElementAttributes;
import dev.plumbline.graphmodel.ElementKind;
import dev.plumbline.graphmodel.Tier;
import dev.plumbline.pluginapi.RuleContext;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/// What a check knows: the model, what was measured and observed, and what is worked out from both.
///
/// @param context what a rule may look at
/// @param measured what was measured
/// @param observed who was seen to use whom
/// @param capacity how much elements can serve, and how much reaches them
public record Facts(RuleContext context, Measured measured, Observed observed, Capacity capacity) {

    private static final Set<ElementKind> ANSWERING =
            EnumSet.of(ElementKind.AGENT, ElementKind.MODEL_ENDPOINT, ElementKind.WORKFLOW);

    /// What a check knows; the same for all rules.
    public static Facts of(RuleContext context) {
        return context.derived(Facts.class, Facts::gathered);
    }

    private static Facts gathered(RuleContext context) {
        Measured measured = Measured.of(context);
        return new Facts(context, measured, Observed.of(context), Capacity.of(context, measured));
    }

    /// The snapshot that is checked.
    public Architecture architecture() {
        return context.architecture();
    }

    /// All elements, in the order of their ids.
    public Collection<Element> elements() {
        return architecture().elements().values();
    }

    /// Whether the business depends on the element: only of such elements it is asked what is not known.
    public static boolean isImportant(Element element) {
        return element.get(ElementAttributes.TIER)
                .filter(tier -> tier.compareTo(Tier.HIGH) <= 0)
                .isPresent();
    }

    /// Whether the element is a model or steered by one, so that its answers are evaluated.
    public static boolean isEvaluated(Element element) {
        return ANSWERING.contains(element.kind());
    }

    /// Some ids as part of a sentence: the first three, and how many more there are.
    public static String some(Collection<String> ids) {
        String first = ids.stream().limit(3).collect(Collectors.joining(", "));
        return ids.size() > 3 ? first + " and " + (ids.size() - 3) + " more" : first;
    }
}
