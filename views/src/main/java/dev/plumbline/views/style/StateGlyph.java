package dev.plumbline.views.style;

import dev.plumbline.graphmodel.Problem;
import dev.plumbline.pluginapi.Alert;
import dev.plumbline.pluginapi.Severity;
import dev.plumbline.pluginapi.telemetry.ConnectionState;
import dev.plumbline.pluginapi.telemetry.Drift;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.text.Text;

/// A state as a shape with a sign in it, so that it is told without its colour: octagon for failing, triangle for
/// degraded, circle for a remark.
public final class StateGlyph extends StackPane {

    private StateGlyph(Shape shape) {
        Region ground = new Region();
        ground.getStyleClass().addAll("glyph", shape.styleClass);
        Text sign = new Text(shape.sign);
        sign.getStyleClass().add("glyph-sign");
        getStyleClass().add("state-glyph");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setAccessibleText(shape.words);
        getChildren().addAll(ground, sign);
    }

    /// The glyph of a finding's severity.
    public static StateGlyph of(Severity severity) {
        return new StateGlyph(
                switch (severity) {
                    case CRITICAL, HIGH -> Shape.FAILING;
                    case MEDIUM -> Shape.DEGRADED;
                    case LOW -> Shape.REMARK;
                });
    }

    /// The glyph of a problem's severity.
    public static StateGlyph of(Problem.Severity severity) {
        return new StateGlyph(
                switch (severity) {
                    case ERROR -> Shape.FAILING;
                    case WARNING -> Shape.DEGRADED;
                });
    }

    /// The glyph of a connection.
    public static StateGlyph of(ConnectionState.Phase phase) {
        return new StateGlyph(
                switch (phase) {
                    case UNASKED, CONNECTING -> Shape.REMARK;
                    case UP -> Shape.FINE;
                    case DOWN -> Shape.FAILING;
                });
    }

    /// The glyph of how a declaration and what was observed agree.
    public static StateGlyph of(Drift.State state) {
        return new StateGlyph(
                switch (state) {
                    case CONFIRMED -> Shape.FINE;
                    case UNOBSERVED -> Shape.DEGRADED;
                    case UNEXPECTED -> Shape.FAILING;
                });
    }

    /// The glyph of an alert.
    public static StateGlyph of(Alert.Level level) {
        return new StateGlyph(
                switch (level) {
                    case CRITICAL -> Shape.FAILING;
                    case WARNING -> Shape.DEGRADED;
                    case INFO -> Shape.REMARK;
                });
    }

    /// The glyph of something that fails or not.
    public static StateGlyph ofFailing(Boolean fails) {
        return new StateGlyph(fails ? Shape.FAILING : Shape.FINE);
    }

    /// The glyph of a load, by the share of the capacity that is used.
    public static StateGlyph ofUtilization(double utilization) {
        return new StateGlyph(utilization >= 0.9 ? Shape.FAILING : utilization >= 0.7 ? Shape.DEGRADED : Shape.FINE);
    }

    private enum Shape {
        FAILING("glyph-failing", "×", "failing"),
        DEGRADED("glyph-degraded", "!", "degraded"),
        REMARK("glyph-remark", "i", "remark"),
        FINE("glyph-fine", "", "fine");

        private final String styleClass;
        private final String sign;
        private final String words;

        Shape(String styleClass, String sign, String words) {
            this.styleClass = styleClass;
            this.sign = sign;
            this.words = words;
        }
    }
}
