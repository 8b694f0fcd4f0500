package dev.plumbline.views.checks;

import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.Element;
import dev.plumbline.graphmodel.Ownership;
import dev.plumbline.pluginapi.RuleDescription;
import java.util.List;
import java.util.Locale;

/// What findings are put together by.
enum Grouping {
    SEVERITY("Severity"),
    RULE("Rule"),
    ELEMENT("Element"),
    OWNER("Owner");

    private final String title;

    Grouping(String title) {
        this.title = title;
    }

    /// The group of a finding of a rule on elements.
    Heading of(Architecture architecture, RuleDescription rule, List<String> elements) {
        String first = elements.isEmpty() ? "" : elements.getFirst();
        return switch (this) {
            case SEVERITY ->
                new Heading(rule.severity().name(), capital(rule.severity().name()));
            case RULE -> new Heading(rule.id(), rule.id() + "  " + rule.title());
            case ELEMENT ->
                new Heading(
                        first, architecture.element(first).map(Element::name).orElse("The model as a whole"));
            case OWNER -> owner(architecture, first);
        };
    }

    private static Heading owner(Architecture architecture, String element) {
        return architecture
                .element(element)
                .flatMap(known -> Ownership.owner(architecture, known))
                .map(id -> new Heading(
                        id, architecture.element(id).map(Element::name).orElse(id)))
                .orElse(new Heading("", "Without an owner"));
    }

    private static String capital(String word) {
        return word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return title;
    }

    /// What a group is known and called by.
    record Heading(String key, String title) {}
}
