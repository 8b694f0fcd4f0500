package dev.plumbline.views.canvas;

import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.Element;
import dev.plumbline.graphmodel.ElementAttributes;
import dev.plumbline.graphmodel.view.Chip;
import dev.plumbline.graphmodel.view.FilterExpression;
import dev.plumbline.graphmodel.view.ViewFilter;
import dev.plumbline.views.Choice;
import dev.plumbline.views.Chooser;
import dev.plumbline.views.style.KindIcons;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// The conditions that occur in an architecture, to choose one from by typing; or any expression that people type.
record FilterChoices(Architecture architecture, Consumer<ViewFilter> chosen) {

    /// Asks for a condition.
    Chooser.Question question() {
        List<Choice> occurring = occurring();
        return new Chooser.Question(
                "Show only: a kind, a tag, an owner, a lifecycle or a text",
                "↑ ↓ choose   Enter take   Esc leave",
                typed -> {
                    List<Choice> found = new ArrayList<>(Choice.matching(typed, occurring));
                    FilterExpression expression = FilterExpression.read(typed);
                    if (!expression.filter().isEmpty() && expression.mistakes().isEmpty()) {
                        found.add(choice(
                                FilterExpression.text(expression.filter()), "mdi2f-form-textbox", expression.filter()));
                    }
                    return found;
                });
    }

    private List<Choice> occurring() {
        List<Choice> choices = new ArrayList<>();
        elements()
                .map(Element::kind)
                .distinct()
                .sorted()
                .forEach(kind -> choices.add(
                        choice("Kind: " + KindIcons.name(kind), KindIcons.code(kind), new Chip.Kinds(List.of(kind)))));
        values(element -> element.get(ElementAttributes.OWNER).stream())
                .forEach(owner -> choices.add(choice(
                        "Owner: "
                                + architecture.element(owner).map(Element::name).orElse(owner),
                        "mdi2a-account-group-outline",
                        new Chip.Owners(List.of(owner)))));
        values(element -> element.get(ElementAttributes.TAGS, List.of()).stream())
                .forEach(tag -> choices.add(choice("Tag: " + tag, "mdi2t-tag-outline", new Chip.Tags(List.of(tag)))));
        elements()
                .flatMap(element -> element.get(ElementAttributes.LIFECYCLE).stream())
                .distinct()
                .sorted()
                .forEach(lifecycle -> choices.add(choice(
                        "Lifecycle: " + Chip.LIFECYCLE.format(lifecycle),
                        "mdi2s-sprout-outline",
                        new Chip.Lifecycles(List.of(lifecycle)))));
        return choices;
    }

    private Stream<Element> elements() {
        return architecture.elements().values().stream();
    }

    private TreeSet<String> values(java.util.function.Function<Element, Stream<String>> of) {
        TreeSet<String> values = new TreeSet<>();
        elements().flatMap(of).forEach(values::add);
        return values;
    }

    private Choice choice(String title, String icon, Chip chip) {
        return choice(title, icon, ViewFilter.NONE.with(chip));
    }

    private Choice choice(String title, String icon, ViewFilter filter) {
        return new Choice(
                title, Filtering.count(architecture, filter) + " elements", icon, () -> chosen.accept(filter));
    }
}
