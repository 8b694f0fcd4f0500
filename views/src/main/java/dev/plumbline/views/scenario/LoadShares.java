package dev.plumbline.views.scenario;

import atlantafx.base.theme.Styles;
import dev.plumbline.graphmodel.Flow;
import dev.plumbline.graphmodel.Workload;
import dev.plumbline.graphmodel.value.Ratio;
import dev.plumbline.graphmodel.value.ValueTypes;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;

/// How the flows that begin with a load's relation share it: shown where there are several. The shares are written
/// together, once they make 100 %.
final class LoadShares extends FlowPane {

    private static final double TOLERANCE = 1e-6;

    private final LoadPlace place;
    private final Map<String, ValueField<Ratio>> fields = new LinkedHashMap<>();
    private final SortedMap<String, Ratio> wanted = new TreeMap<>();
    private final Label sum = new Label();
    private final Button equal = new Button("Share equally");

    LoadShares(LoadPlace place, ScenarioSubject subject) {
        this.place = place;
        getStyleClass().add("scenario-fields");
        List<Flow> flows = subject.architecture().flows().values().stream()
                .filter(flow -> flow.beginsWith(place.shown().relation()))
                .toList();
        for (Flow flow : flows) {
            ValueField<Ratio> field = new ValueField<>(
                            place.id("share-" + flow.id()),
                            "Share of " + flow.name(),
                            ValueTypes.RATIO,
                            share -> take(flow.id(), share))
                    .unset(usual(flows.size()))
                    .letters(5);
            fields.put(flow.id(), field);
            getChildren().add(Section.named(flow.name(), field));
        }
        equal.setId(place.id("shares-equal"));
        equal.getStyleClass().addAll(Styles.SMALL, Styles.FLAT);
        equal.setOnAction(event -> place.take(Loads.with(place.shown(), Collections.emptySortedMap())));
        sum.getStyleClass().add("value-wrong");
        getChildren().addAll(sum, equal);
        setVisible(flows.size() > 1);
        setManaged(flows.size() > 1);
    }

    private static String usual(int flows) {
        return String.format(Locale.ROOT, "%.3g%%", 100.0 / flows);
    }

    private void take(String flow, Optional<Ratio> share) {
        share.ifPresentOrElse(value -> wanted.put(flow, value), () -> wanted.remove(flow));
        fillLast();
        double all = sum();
        boolean isWhole = Math.abs(all - 1) <= TOLERANCE;
        sum.setText(isWhole ? "" : String.format(Locale.ROOT, "Together %.4g%%; make it 100%%.", 100 * all));
        if (isWhole) {
            place.take(Loads.with(place.shown(), new TreeMap<>(wanted)));
        }
    }

    /// The last share that is open is what is left of the whole.
    private void fillLast() {
        double rest = Math.round((1 - sum()) * 1e9) / 1e9;
        if (wanted.size() == fields.size() - 1 && rest >= 0) {
            fields.keySet().stream()
                    .filter(id -> !wanted.containsKey(id))
                    .findFirst()
                    .ifPresent(id -> wanted.put(id, new Ratio(rest)));
        }
    }

    private double sum() {
        return wanted.values().stream().mapToDouble(Ratio::value).sum();
    }

    void show(Workload workload) {
        wanted.clear();
        wanted.putAll(workload.flows());
        sum.setText("");
        equal.setVisible(!workload.flows().isEmpty());
        fields.forEach(
                (id, field) -> field.show(Optional.ofNullable(workload.flows().get(id))));
    }
}
