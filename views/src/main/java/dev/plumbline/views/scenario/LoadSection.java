package dev.plumbline.views.scenario;

import dev.plumbline.graphmodel.ScenarioEdit;
import dev.plumbline.graphmodel.Workload;
import dev.plumbline.graphmodel.value.Rate;
import dev.plumbline.views.Choice;
import dev.plumbline.views.Chooser;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.layout.VBox;

/// The load that enters the system.
final class LoadSection extends Section {

    private static final Rate USUAL = new Rate(10);

    private final ScenarioController controller;
    private final VBox cards = new VBox();
    private final List<LoadCard> shown = new ArrayList<>();
    private List<String> shapes = List.of();

    LoadSection(ScenarioController controller) {
        super("scenario-load", "Load");
        this.controller = controller;
        cards.getStyleClass().add("scenario-cards");
        getChildren().add(cards);
    }

    void show(ScenarioSubject subject) {
        List<Workload> workload = subject.scenario().workload();
        List<String> present = workload.stream()
                .map(load -> LoadKind.of(load) + load.relation())
                .toList();
        remark(workload.isEmpty() ? "Nothing enters: add what asks the system" : "");
        if (!present.equals(shapes)) {
            shapes = present;
            shown.clear();
            for (int i = 0; i < workload.size(); i++) {
                shown.add(new LoadCard(new LoadPlace(controller, i, workload.get(i)), subject));
            }
            cards.getChildren().setAll(shown);
        }
        for (int i = 0; i < workload.size(); i++) {
            shown.get(i).show(workload.get(i), subject);
        }
    }

    /// Asks by which relation more load enters.
    void ask(ScenarioSubject subject) {
        List<String> used =
                subject.scenario().workload().stream().map(Workload::relation).toList();
        List<String> first = subject.architecture().flows().values().stream()
                .flatMap(flow -> flow.relations().limit(1))
                .distinct()
                .filter(id -> !used.contains(id))
                .toList();
        List<Choice> choices = Stream.concat(
                        first.stream(),
                        subject.architecture().relations().keySet().stream()
                                .filter(id -> !first.contains(id) && !used.contains(id)))
                .map(id -> new Choice(
                        id,
                        subject.nameOfRelation(id),
                        "mdi2l-login-variant",
                        () -> controller.change(
                                new ScenarioEdit.AddWorkload(Workload.OpenWorkload.poisson(id, USUAL)))))
                .toList();
        controller.ask(Chooser.Question.of("By which relation does the load enter?", choices));
    }
}
