package dev.plumbline.views.playback;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Slider;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/// Spans behind a slider in which something is broken.
final class FaultMarks extends Pane {

    private static final double HEIGHT = 14;
    /// The thumb of the slider keeps away from the ends by half of its width.
    private static final double THUMB = 8;

    private final Slider slider;
    private final List<PlayedCourse.Span> spans = new ArrayList<>();
    private double length = 1;

    FaultMarks(Slider slider) {
        this.slider = slider;
        setMouseTransparent(true);
        setMinSize(0, HEIGHT);
    }

    void show(PlayedCourse course) {
        spans.clear();
        spans.addAll(course.spans());
        length = Math.max(1e-9, course.length());
        getChildren().clear();
        for (PlayedCourse.Span span : spans) {
            Region region = new Region();
            region.getStyleClass().add("fault-mark");
            region.setManaged(false);
            region.setAccessibleText(span.name());
            getChildren().add(region);
        }
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        double width = slider.getWidth() - 2 * THUMB;
        for (int i = 0; i < spans.size(); i++) {
            double from = THUMB + width * Math.clamp(spans.get(i).from() / length, 0, 1);
            double to = THUMB + width * Math.clamp(spans.get(i).to() / length, 0, 1);
            getChildren().get(i).resizeRelocate(from, (getHeight() - HEIGHT) / 2, Math.max(3, to - from), HEIGHT);
        }
    }
}
