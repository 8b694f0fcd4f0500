package dev.plumbline.views.shell;

import dev.plumbline.graphmodel.Problem;
import dev.plumbline.pluginapi.Severity;
import dev.plumbline.views.OpenedArchitecture;
import dev.plumbline.views.style.StateGlyph;
import java.util.List;
import javafx.scene.control.Label;

/// How much there is in the open workspace, and how much is wrong with it, for the bar at the bottom.
final class StatusCounts {

    private final Label elements = item();
    private final Label relations = item();
    private final Label grave = item();
    private final Label others = item();

    StatusCounts() {
        grave.setGraphic(StateGlyph.of(Severity.HIGH));
        others.setGraphic(StateGlyph.of(Severity.MEDIUM));
    }

    private static Label item() {
        Label label = new Label();
        label.getStyleClass().add("status-item");
        return label;
    }

    List<Label> labels() {
        return List.of(elements, relations, grave, others);
    }

    void show(OpenedArchitecture opened) {
        elements.setText(opened.architecture().elements().size() + " elements");
        relations.setText(opened.architecture().relations().size() + " relations");
        long failing = opened.findings().stream()
                        .filter(finding -> finding.severity().compareTo(Severity.HIGH) <= 0)
                        .count()
                + opened.problems().stream()
                        .filter(problem -> problem.severity() == Problem.Severity.ERROR)
                        .count();
        long all = (long) opened.findings().size() + opened.problems().size();
        show(grave, failing, "errors and grave findings");
        show(others, all - failing, "warnings and other findings");
    }

    private static void show(Label label, long count, String words) {
        label.setText(Long.toString(count));
        label.setAccessibleText(count + " " + words);
    }
}
