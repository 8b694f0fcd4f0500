package dev.plumbline.views.style;

import java.util.Arrays;
import java.util.regex.Pattern;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;

/// Hints side by side, as many as there is room for: none but the first is ever shortened.
public final class HintLine extends Pane {

    private static final Pattern BETWEEN = Pattern.compile("\\s{2,}");
    private static final double GAP = 10;

    private String text = "";

    public HintLine() {
        setMinWidth(0);
    }

    /// Shows other hints.
    ///
    /// @param hints what the keys do, with at least two spaces between one and the next
    public void setText(String hints) {
        if (!hints.equals(text)) {
            text = hints;
            getChildren()
                    .setAll(BETWEEN.splitAsStream(hints.strip())
                            .filter(hint -> !hint.isEmpty())
                            .map(Label::new)
                            .toList());
            setAccessibleText(hints);
        }
    }

    @Override
    protected void layoutChildren() {
        double left = snappedLeftInset();
        double end = getWidth() - snappedRightInset();
        boolean fits = true;
        for (Node hint : getChildren()) {
            boolean isFirst = hint.equals(getChildren().getFirst());
            double wanted = Math.ceil(hint.prefWidth(-1));
            double width = isFirst ? Math.min(wanted, end - left) : wanted;
            fits &= left + width <= end + 1;
            hint.setVisible(fits || isFirst);
            hint.resizeRelocate(left, snappedTopInset(), width, hint.prefHeight(-1));
            left += width + GAP;
        }
    }

    @Override
    protected double computePrefWidth(double height) {
        double[] widths = getChildren().stream()
                .mapToDouble(hint -> Math.ceil(hint.prefWidth(-1)))
                .toArray();
        return snappedLeftInset()
                + Arrays.stream(widths).sum()
                + GAP * Math.max(0, widths.length - 1)
                + snappedRightInset();
    }

    @Override
    protected double computePrefHeight(double width) {
        double highest = getChildren().stream()
                .mapToDouble(hint -> hint.prefHeight(-1))
                .max()
                .orElse(0);
        return snappedTopInset() + highest + snappedBottomInset();
    }
}
