package dev.plumbline.views.simulation;

import atlantafx.base.theme.Styles;
import dev.plumbline.pluginapi.Observed;
import dev.plumbline.pluginapi.SimulationResult;
import dev.plumbline.pluginapi.SimulationResult.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// What broke in the course of the run, in that order, and what saturates as load grows.
final class BreakRanking {

    private static final int MOST = 8;
    private static final int FEW = 4;

    private final Played played;
    private final Consumer<String> select;

    BreakRanking(Played played, Consumer<String> select) {
        this.played = played;
        this.select = select;
    }

    List<Node> nodes() {
        List<Node> nodes = new ArrayList<>();
        played.result().observed().ifPresent(observed -> nodes.addAll(breaks(observed.breaks())));
        nodes.addAll(saturation());
        return nodes;
    }

    private List<Node> breaks(List<Observed.Break> breaks) {
        if (breaks.isEmpty()) {
            return List.of(OverviewPane.text("Nothing breaks.", Styles.TEXT_MUTED));
        }
        List<Node> rows = new ArrayList<>();
        int number = 1;
        for (Observed.Break one : breaks.subList(0, Math.min(MOST, breaks.size()))) {
            rows.add(row(number++, one.element(), one.what() + " after " + FigureText.span(one.at())));
        }
        if (breaks.size() > MOST) {
            rows.add(OverviewPane.text("and " + (breaks.size() - MOST) + " more", Styles.TEXT_MUTED));
        }
        return rows;
    }

    private List<Node> saturation() {
        SimulationResult result = played.result();
        if (result.breaksFirst().isEmpty()) {
            return List.of();
        }
        List<Node> rows = new ArrayList<>();
        String when = result.headroom() == 0
                ? "The first is out of service, at any load"
                : Double.isFinite(result.headroom())
                        ? "At " + FigureText.number(result.headroom()) + " times this load the first is full"
                        : "As load grows";
        String how = result.extent().method() == Method.EVENTS ? " (by formulas)" : "";
        Label heading = OverviewPane.text(when + how + ":", Styles.TEXT_MUTED, "saturation-heading");
        rows.add(heading);
        int number = 1;
        for (String element : result.breaksFirst()
                .subList(0, Math.min(FEW, result.breaksFirst().size()))) {
            rows.add(row(number++, element, ""));
        }
        return rows;
    }

    private Node row(int number, String element, String what) {
        Label place = new Label(Integer.toString(number));
        place.getStyleClass().add("break-number");
        place.setMinWidth(Region.USE_PREF_SIZE);
        Hyperlink link = OverviewPane.link(played.nameOf(element), element, select);
        link.setMinWidth(Region.USE_PREF_SIZE);
        HBox row = new HBox(place, link);
        if (!what.isEmpty()) {
            Label words = new Label(what);
            words.getStyleClass().addAll("break-what", Styles.TEXT_MUTED);
            words.setMinWidth(0);
            words.setWrapText(true);
            HBox.setHgrow(words, Priority.ALWAYS);
            row.getChildren().add(words);
        }
        row.getStyleClass().add("break-row");
        row.setAlignment(Pos.CENTER_LEFT);
        row.setMinHeight(Region.USE_PREF_SIZE);
        return row;
    }
}
