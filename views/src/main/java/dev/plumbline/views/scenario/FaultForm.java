package dev.plumbline.views.scenario;

import atlantafx.base.theme.Styles;
import dev.plumbline.graphmodel.Fault;
import dev.plumbline.graphmodel.Fault.Effect;
import dev.plumbline.graphmodel.Fault.Target;
import dev.plumbline.graphmodel.ScenarioEdit;
import dev.plumbline.graphmodel.value.ValueTypes;
import dev.plumbline.graphmodel.workspace.ScenarioValues;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.ChoiceBox;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;

/// All that one fault says: what it hits, what it does, when, and how much.
final class FaultForm extends FlowPane {

    private final ScenarioController controller;
    private final ChoiceBox<ScenarioValues.Effect> effect = new ChoiceBox<>();
    private final FaultTargetBox target;
    private final ValueField<Duration> at;
    private final ValueField<Duration> lasting;
    private final HBox size = new HBox();
    private Fault shown = new Fault(Duration.ZERO, Duration.ZERO, new Target.Elements(List.of()), new Effect.Down());
    private int index = -1;
    private boolean showing;

    FaultForm(ScenarioController controller) {
        this.controller = controller;
        setId("fault-form");
        getStyleClass().addAll("scenario-fields", "fault-form");
        target = new FaultTargetBox(hit -> take(shown.at(), shown.duration(), hit, effectFor(hit)));
        effect.setId("fault-effect");
        effect.setAccessibleText("What happens");
        effect.setConverter(new Worded<>(ScenarioValues.EFFECT::format));
        effect.valueProperty().subscribe((before, now) -> {
            if (!showing && now != null) {
                become(now);
            }
        });
        at = new ValueField<>(
                        "fault-at",
                        "Begins at",
                        ValueTypes.DURATION,
                        time -> time.ifPresent(value -> take(value, shown.duration(), shown.target(), shown.effect())))
                .letters(6);
        lasting = new ValueField<>(
                        "fault-for",
                        "Lasts for",
                        ValueTypes.DURATION,
                        time -> time.ifPresent(value -> take(shown.at(), value, shown.target(), shown.effect())))
                .checked(time -> time.isPositive() ? Optional.empty() : Optional.of("Above 0."))
                .letters(6);
        size.setSpacing(12);
        Button remove = new Button("Remove");
        remove.setId("fault-remove");
        remove.getStyleClass().addAll(Styles.SMALL, Styles.FLAT, Styles.DANGER);
        remove.setOnAction(event -> controller.change(new ScenarioEdit.RemoveFault(index)));
        getChildren()
                .addAll(
                        Section.named("Hits", target),
                        Section.named("What happens", effect),
                        Section.named("At", at),
                        Section.named("For", lasting),
                        size,
                        Section.named(" ", remove));
    }

    /// What stays of the effect where it can happen to a target too.
    private Effect effectFor(Target hit) {
        return FaultWords.word(shown.effect()).canHit(hit) ? shown.effect() : new Effect.Down();
    }

    private void become(ScenarioValues.Effect word) {
        if (word != FaultWords.word(shown.effect())) {
            boolean isAtOnce = word == ScenarioValues.Effect.FLUSH;
            Duration usual = shown.duration().isZero() ? Duration.ofSeconds(30) : shown.duration();
            take(shown.at(), isAtOnce ? Duration.ZERO : usual, shown.target(), FaultChoices.usual(word));
        }
    }

    private void take(Duration begin, Duration time, Target hit, Effect what) {
        Fault changed = new Fault(begin, time, hit, what);
        if (!changed.equals(shown)) {
            controller.change(new ScenarioEdit.SetFault(index, changed));
        }
    }

    void show(Optional<ScenarioSubject> subject, int place) {
        boolean isShown = place >= 0
                && subject.filter(one -> place < one.scenario().faults().size()).isPresent();
        setVisible(isShown);
        setManaged(isShown);
        if (!isShown) {
            index = -1;
            return;
        }
        boolean isOther = place != index;
        Effect before = shown.effect();
        index = place;
        shown = subject.orElseThrow().scenario().faults().get(place);
        FaultChoices choices = new FaultChoices(subject.orElseThrow());
        showing = true;
        List<ScenarioValues.Effect> possible = choices.effects(shown.target());
        if (!effect.getItems().equals(possible)) {
            effect.getItems().setAll(possible);
        }
        effect.setValue(FaultWords.word(shown.effect()));
        showing = false;
        target.show(shown.target(), choices);
        at.show(Optional.of(shown.at()));
        lasting.show(Optional.of(shown.duration()).filter(time -> !time.isZero()));
        lasting.setDisable(shown.effect() instanceof Effect.Flush);
        if (isOther || !before.getClass().equals(shown.effect().getClass()) || size.getUserData() == null) {
            EffectSize fields = EffectSize.of(
                    changed -> take(shown.at(), shown.duration(), shown.target(), changed), shown.effect());
            size.setUserData(fields);
            size.getChildren().setAll(fields.nodes());
        }
        if (size.getUserData() instanceof EffectSize fields) {
            fields.show(shown.effect());
        }
    }

    void takeKeyboard() {
        at.field().requestFocus();
    }
}
