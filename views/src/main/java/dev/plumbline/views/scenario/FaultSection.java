package dev.plumbline.views.scenario;

import dev.plumbline.graphmodel.Fault;
import dev.plumbline.graphmodel.ScenarioEdit;
import dev.plumbline.graphmodel.workspace.ScenarioValues;
import dev.plumbline.views.Choice;
import dev.plumbline.views.Chooser;
import dev.plumbline.views.simulation.FaultTargets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.util.Subscription;

/// What breaks, and when: the timeline, and all that the chosen fault says.
final class FaultSection extends Section {

    private static final int MANY = 300;

    private final ScenarioModel model;
    private final ScenarioController controller;
    private final FaultTimeline timeline;
    private final FaultForm form;
    private final Subscription subscription;

    FaultSection(ScenarioModel model, ScenarioController controller) {
        super("scenario-faults", "Faults");
        this.model = model;
        this.controller = controller;
        form = new FaultForm(controller);
        timeline = new FaultTimeline(model, controller, form::takeKeyboard);
        getChildren().addAll(timeline, form);
        button("fault-add", "Fault", this::ask);
        subscription = model.fault.subscribe(index -> choose(index.intValue()));
    }

    void show(ScenarioSubject subject) {
        List<Fault> faults = subject.scenario().faults();
        remark(
                faults.isEmpty()
                        ? "Nothing breaks"
                        : "drag a bar or its edges; arrows move it, Shift changes its length");
        if (model.fault.get() >= faults.size()) {
            model.fault.set(faults.size() - 1);
        }
        timeline.show(subject.scenario());
        choose(model.fault.get());
    }

    private void choose(int index) {
        timeline.choose(index);
        form.show(model.subject.get(), index);
    }

    /// Asks what breaks: only what can.
    private void ask() {
        Optional<ScenarioSubject> subject = model.subject.get();
        if (subject.isEmpty()) {
            return;
        }
        FaultChoices choices = new FaultChoices(subject.get());
        List<Choice> all = new ArrayList<>();
        for (Fault.Target target : choices.targets()) {
            for (ScenarioValues.Effect effect : choices.effects(target)) {
                Fault fault = choices.fresh(target, effect);
                all.add(new Choice(
                        FaultTargets.of(target) + " · " + ScenarioValues.EFFECT.format(effect),
                        FaultWords.when(fault),
                        "mdi2l-lightning-bolt-outline",
                        () -> add(fault)));
            }
        }
        controller.ask(new Chooser.Question(
                "What breaks? Type a zone, an element or a relation, and what happens to it",
                "↑ ↓ choose   Enter take   Esc leave",
                typed -> Choice.matching(typed, all).stream().limit(MANY).toList()));
    }

    private void add(Fault fault) {
        controller.change(new ScenarioEdit.AddFault(fault), () -> {
            int last = model.subject
                            .get()
                            .map(subject -> subject.scenario().faults().size())
                            .orElse(0)
                    - 1;
            model.fault.set(last);
            timeline.takeKeyboard(last);
        });
    }

    void close() {
        subscription.unsubscribe();
    }
}
