package dev.plumbline.views.canvas;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;

/// The numbers of the steps of a walk, on the lines that it takes. They are as large at every zoom.
final class StepMarks extends Pane {
    private static final PseudoClass HERE = PseudoClass.getPseudoClass("here");
    private static final PseudoClass PASSED = PseudoClass.getPseudoClass("passed");

    private final CanvasModel model;
    private final List<Label> marks = new ArrayList<>();
    private List<Trail.Stop> shown = List.of();

    StepMarks(CanvasModel model) {
        this.model = model;
        setMouseTransparent(true);
        setPickOnBounds(false);
    }

    /// Brings the marks up to date.
    void refresh() {
        List<Trail.Stop> stops = model.trail.get().stops().stream()
                .sorted(Comparator.comparing(stop -> stop.when() == Trail.When.HERE))
                .toList();
        if (!stops.equals(shown)) {
            shown = stops;
            getChildren().clear();
            marks.clear();
            stops.forEach(stop -> marks.add(mark(stop)));
            getChildren().addAll(marks);
            // They have a size only when it is known how they look.
            marks.forEach(Label::applyCss);
        }
        for (int i = 0; i < shown.size(); i++) {
            place(marks.get(i), shown.get(i));
        }
    }

    private void place(Label mark, Trail.Stop stop) {
        Viewport viewport = model.viewport.get();
        mark.autosize();
        mark.relocate(
                Math.rint(viewport.screenX(stop.place().x()) - mark.getWidth() / 2),
                Math.rint(viewport.screenY(stop.place().y()) - mark.getHeight() / 2));
    }

    private static Label mark(Trail.Stop stop) {
        Label mark = new Label(stop.text());
        mark.getStyleClass().add("step-mark");
        mark.setManaged(false);
        mark.pseudoClassStateChanged(HERE, stop.when() == Trail.When.HERE);
        mark.pseudoClassStateChanged(PASSED, stop.when() == Trail.When.PASSED);
        return mark;
    }
}
