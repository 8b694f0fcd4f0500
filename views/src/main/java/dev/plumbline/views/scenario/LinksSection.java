package dev.plumbline.views.scenario;

import dev.plumbline.graphmodel.Scenario;
import dev.plumbline.graphmodel.Scenario.Links;
import dev.plumbline.graphmodel.ScenarioEdit;
import dev.plumbline.graphmodel.value.ValueTypes;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import javafx.scene.layout.FlowPane;

/// How long messages are on the way between zones and regions.
final class LinksSection extends Section {

    private final ScenarioController controller;
    private final ValueField<Duration> sameZone;
    private final ValueField<Duration> crossZone;
    private final ValueField<Duration> crossRegion;
    private Links shown = Links.NONE;

    LinksSection(ScenarioController controller) {
        super("scenario-links", "On the way");
        this.controller = controller;
        remark("one way, between replicas");
        sameZone = field(
                "scenario-same-zone", "Within a zone", time -> new Links(time, shown.crossZone(), shown.crossRegion()));
        crossZone = field(
                "scenario-cross-zone", "Between zones", time -> new Links(shown.sameZone(), time, shown.crossRegion()));
        crossRegion = field(
                "scenario-cross-region",
                "Between regions",
                time -> new Links(shown.sameZone(), shown.crossZone(), time));
        FlowPane fields = new FlowPane(
                named("Within a zone", sameZone),
                named("Between zones", crossZone),
                named("Between regions", crossRegion));
        fields.getStyleClass().add("scenario-fields");
        getChildren().add(fields);
    }

    private ValueField<Duration> field(String id, String label, Function<Optional<Duration>, Links> with) {
        return new ValueField<>(
                        id,
                        label,
                        ValueTypes.DURATION,
                        time -> controller.change(new ScenarioEdit.SetLinks(with.apply(time))))
                .unset("no time")
                .letters(8);
    }

    void show(Scenario scenario) {
        shown = scenario.links();
        sameZone.show(shown.sameZone());
        crossZone.show(shown.crossZone());
        crossRegion.show(shown.crossRegion());
    }
}
