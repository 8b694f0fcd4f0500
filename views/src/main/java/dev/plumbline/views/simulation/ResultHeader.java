package dev.plumbline.views.simulation;

import atlantafx.base.theme.Styles;
import dev.plumbline.pluginapi.SimulationResult.Outcome;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.kordamp.ikonli.javafx.FontIcon;

/// What a result says in a line, marked as simulated, with where it comes from, and the parts that can be looked at.
final class ResultHeader extends VBox {

    private final SimulationModel model;
    private final SimulationController controller;
    private final Label verdict = new Label();
    private final Label outdated = new Label("the model has changed since", new FontIcon("mdi2c-clock-alert-outline"));
    private final Label provenance = new Label();
    private final Button play = new Button("Play on the diagram", new FontIcon("mdi2p-play-circle-outline"));
    private final MenuButton kept = new MenuButton("Results");
    private final Map<Section, ToggleButton> sections = new EnumMap<>(Section.class);
    private final Subscription subscription;

    ResultHeader(SimulationModel model, SimulationController controller) {
        this.model = model;
        this.controller = controller;
        getStyleClass().add("result-header");
        setMinHeight(USE_PREF_SIZE);
        Label mark = new Label("SIM");
        mark.getStyleClass().add("sim-mark");
        mark.setMinWidth(Region.USE_PREF_SIZE);
        mark.setAccessibleText("Simulated");
        verdict.setId("simulation-verdict");
        verdict.getStyleClass().add("simulation-title");
        verdict.setMinWidth(0);
        outdated.setId("simulation-outdated");
        outdated.getStyleClass().addAll("simulation-outdated", Styles.TEXT_MUTED);
        outdated.managedProperty().bind(outdated.visibleProperty());
        HBox.setHgrow(verdict, Priority.ALWAYS);
        verdict.setMaxWidth(Double.MAX_VALUE);
        kept.setId("simulation-kept");
        kept.getStyleClass().addAll(Styles.SMALL, Styles.FLAT);
        kept.setMinWidth(Region.USE_PREF_SIZE);
        kept.setAccessibleText("Results of this session");
        play.setId("simulation-playback");
        play.getStyleClass().addAll(Styles.SMALL, Styles.FLAT);
        play.setMinWidth(Region.USE_PREF_SIZE);
        play.setOnAction(event -> controller.playBack());
        HBox first = new HBox(mark, verdict, outdated, play, kept);
        first.getStyleClass().add("result-line");
        first.setAlignment(Pos.CENTER_LEFT);
        provenance.setId("simulation-provenance");
        provenance.getStyleClass().addAll("result-provenance", Styles.TEXT_MUTED);
        provenance.setMinWidth(0);
        provenance.setMaxWidth(Double.MAX_VALUE);
        Tooltip whole = new Tooltip();
        whole.textProperty().bind(provenance.textProperty());
        provenance.setTooltip(whole);
        getChildren().addAll(first, provenance, tabs());
        subscription = model.shown
                .subscribe(shown -> refresh())
                .and(model.architecture.subscribe(changed -> refresh()))
                .and(model.results.subscribe(this::list))
                .and(model.section.subscribe(
                        section -> sections.forEach((part, button) -> button.setSelected(part == section))));
    }

    private FlowPane tabs() {
        FlowPane tabs = new FlowPane(2, 2);
        tabs.getStyleClass().add("result-sections");
        for (Section section : Section.values()) {
            ToggleButton button = new ToggleButton(section.title());
            button.setId("section-" + section.name().toLowerCase(java.util.Locale.ROOT));
            button.getStyleClass().addAll(Styles.SMALL, Styles.FLAT, "section-button");
            button.setMinWidth(Region.USE_PREF_SIZE);
            button.setAccessibleText(section.title() + ": " + section.help());
            button.setOnAction(event -> {
                model.section.set(section);
                button.setSelected(true);
            });
            sections.put(section, button);
            tabs.getChildren().add(button);
        }
        return tabs;
    }

    private void refresh() {
        Optional<Played> shown = model.shown.get();
        shown.ifPresent(played -> {
            Outcome outcome = ResultWords.outcome(played);
            verdict.setText(played.scenario().id() + " " + ResultWords.verdict(played));
            verdict.setGraphic(VerdictGlyph.of(outcome));
            provenance.setText(ResultWords.provenance(played));
            play.setDisable(ShownCourse.of(played).isEmpty());
            int notes = played.result().notes().size();
            button(Section.NOTES).setText(Section.NOTES.title() + (notes == 0 ? "" : "  " + notes));
        });
        outdated.setVisible(shown.filter(model::isOutdated).isPresent());
    }

    private ToggleButton button(Section section) {
        return sections.getOrDefault(section, new ToggleButton());
    }

    private void list(List<Played> results) {
        kept.setText(results.size() == 1 ? "1 result" : results.size() + " results");
        kept.getItems().setAll(results.stream().map(this::item).toList());
        kept.setDisable(results.isEmpty());
    }

    private MenuItem item(Played played) {
        MenuItem item = new MenuItem(ResultWords.name(played), VerdictGlyph.of(ResultWords.outcome(played)));
        item.setMnemonicParsing(false);
        item.setOnAction(event -> controller.look(played));
        return item;
    }

    void close() {
        subscription.unsubscribe();
    }
}
