package dev.plumbline.views.scenario;

import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/// How busy an element is: its name and the share over a bar that long.
final class UtilizationBar extends Region {

    private static final double HIGH = 0.8;

    private final Region bar = new Region();
    private final Label name;
    private final Label share;
    private final double value;

    UtilizationBar(String id, String title, double value) {
        this.value = value;
        getStyleClass().add("utilization-bar");
        bar.getStyleClass().add(value >= 1 ? "bar-full" : value >= HIGH ? "bar-high" : "bar-usual");
        name = new Label(title);
        share = new Label((value >= 1 ? "⬣ " : value >= HIGH ? "▲ " : "") + EstimateWords.percent(value));
        share.setId("estimate-busy-" + id);
        getChildren().addAll(bar, name, share);
    }

    @Override
    protected double computePrefHeight(double width) {
        return 24;
    }

    @Override
    protected double computeMinHeight(double width) {
        return 24;
    }

    @Override
    protected void layoutChildren() {
        double height = getHeight();
        double shareWidth = share.prefWidth(-1);
        bar.resizeRelocate(0, height - 4, Math.max(2, getWidth() * Math.clamp(value, 0, 1)), 3);
        name.resizeRelocate(0, 0, Math.max(0, getWidth() - shareWidth - 6), height - 5);
        share.resizeRelocate(getWidth() - shareWidth, 0, shareWidth, height - 5);
    }
}
