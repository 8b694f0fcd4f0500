package dev.plumbline.views.scenario;

import dev.plumbline.graphmodel.ScenarioEdit;
import dev.plumbline.views.Choice;
import dev.plumbline.views.Chooser;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Stream;
import javafx.scene.layout.VBox;

/// The attributes that have other values in the scenario than in the model.
final class OverrideSection extends Section {

    private static final int MANY = 300;

    private final ScenarioController controller;
    private final VBox lines = new VBox();
    private final Map<String, OverrideRow> rows = new LinkedHashMap<>();

    OverrideSection(ScenarioController controller) {
        super("scenario-overrides", "Changed for this scenario");
        this.controller = controller;
        lines.getStyleClass().add("scenario-lines");
        getChildren().add(lines);
    }

    void show(ScenarioSubject subject) {
        SortedMap<String, String> overrides = subject.scenario().overrides();
        remark(overrides.isEmpty() ? "Everything is as the model says" : "");
        if (!List.copyOf(rows.keySet()).equals(List.copyOf(overrides.keySet()))) {
            rows.clear();
            overrides
                    .keySet()
                    .forEach(key -> rows.put(
                            key,
                            new OverrideRow(
                                    controller,
                                    key,
                                    OverriddenAttribute.of(subject.architecture(), key),
                                    rows.size())));
            lines.getChildren().setAll(rows.values());
        }
        overrides.forEach((key, text) -> {
            Optional<String> model =
                    OverriddenAttribute.of(subject.architecture(), key).flatMap(OverriddenAttribute::model);
            Optional.ofNullable(rows.get(key)).ifPresent(row -> row.show(text, model));
        });
    }

    /// Asks which attribute is to be another one: those that the model has come first.
    void ask(ScenarioSubject subject) {
        List<OverriddenAttribute> all = OverriddenAttribute.all(subject.architecture()).stream()
                .filter(one -> !subject.scenario().overrides().containsKey(one.key()))
                .toList();
        List<Choice> choices = Stream.concat(
                        all.stream().filter(one -> one.model().isPresent()),
                        all.stream().filter(one -> one.model().isEmpty()))
                .map(this::choice)
                .toList();
        controller.ask(new Chooser.Question(
                "Which attribute has another value in this scenario?",
                "↑ ↓ choose   Enter take   Esc leave",
                typed -> Choice.matching(typed, choices).stream().limit(MANY).toList()));
    }

    private Choice choice(OverriddenAttribute attribute) {
        return new Choice(
                attribute.key(),
                attribute.model().map(value -> value + " · ").orElse("") + attribute.description(),
                "mdi2t-tune-variant",
                () -> controller.change(new ScenarioEdit.SetOverride(attribute.key(), attribute.beginning())));
    }
}
