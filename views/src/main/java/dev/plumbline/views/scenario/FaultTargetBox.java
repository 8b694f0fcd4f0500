package dev.plumbline.views.scenario;

import dev.plumbline.graphmodel.Fault.Target;
import dev.plumbline.graphmodel.value.ValueTypes;
import dev.plumbline.views.simulation.FaultTargets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import org.controlsfx.control.SearchableComboBox;

/// What a fault hits, found by typing a part of its name; of an element also how many of its replicas.
final class FaultTargetBox extends HBox {

    private final SearchableComboBox<Target> box = new SearchableComboBox<>();
    private final ValueField<Long> replicas;
    private final ValueField<List<String>> together;
    private Set<String> elements = Set.of();
    private Target shown = new Target.Elements(List.of());
    private boolean showing;

    FaultTargetBox(Consumer<Target> take) {
        box.setId("fault-target");
        box.setAccessibleText("What the fault hits");
        box.setConverter(new Worded<>(FaultTargets::of));
        box.setPrefWidth(170);
        box.valueProperty().subscribe((before, now) -> {
            if (!showing && now != null) {
                take.accept(now);
            }
        });
        replicas = new ValueField<>(
                        "fault-replicas",
                        "How many of its replicas",
                        ValueTypes.POSITIVE,
                        count -> take.accept(hit(count)))
                .unset("all replicas")
                .letters(6);
        together = new ValueField<>(
                        "fault-together",
                        "What fails together with it",
                        TextForm.names(),
                        others -> take.accept(all(others.orElse(List.of()))))
                .unset("alone, or with: a, b")
                .checked(this::unknown)
                .letters(9);
        List.of(replicas, together).forEach(field -> field.managedProperty().bind(field.visibleProperty()));
        getStyleClass().add("scenario-row");
        setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(box, replicas, together);
    }

    private Target hit(Optional<Long> count) {
        String element = shown.parts().getFirst();
        return count.isPresent() ? new Target.Replicas(element, count.get()) : new Target.Elements(List.of(element));
    }

    private Target all(List<String> others) {
        List<String> ids = new ArrayList<>(List.of(shown.parts().getFirst()));
        others.stream().filter(id -> !ids.contains(id)).forEach(ids::add);
        return new Target.Elements(ids);
    }

    private Optional<String> unknown(List<String> ids) {
        return ids.stream()
                .filter(id -> !elements.contains(id))
                .findFirst()
                .map(id -> "There is no element " + id + ".");
    }

    void show(Target target, FaultChoices choices) {
        elements = choices.elements();
        shown = target;
        showing = true;
        List<Target> all = new ArrayList<>(choices.targets());
        if (!all.contains(target)) {
            all.addFirst(target);
        }
        if (!box.getItems().equals(all)) {
            box.getItems().setAll(all);
        }
        box.setValue(target);
        showing = false;
        boolean isOne = target instanceof Target.Replicas
                || (target instanceof Target.Elements elements && elements.ids().size() == 1);
        replicas.setVisible(isOne);
        boolean areElements = target instanceof Target.Elements;
        together.setVisible(areElements);
        together.show(
                areElements && target.parts().size() > 1
                        ? Optional.of(target.parts().subList(1, target.parts().size()))
                        : Optional.empty());
        replicas.show(target instanceof Target.Replicas some ? Optional.of(some.count()) : Optional.empty());
    }
}
