package dev.plumbline.views.scenario;

import atlantafx.base.theme.Styles;
import dev.plumbline.graphmodel.Problem;
import dev.plumbline.graphmodel.ScenarioEdit;
import dev.plumbline.views.style.StateGlyph;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/// The layout of the editor: what is asked at the left, what formulas say at the right, or above where there is little
/// room.
final class ScenarioPane extends BorderPane {

    private static final double ROOMY = 720;

    private final ScenarioModel model;
    private final ScenarioController controller;
    private final ScenarioHeader header;
    private final Label banner = new Label();
    private final LoadSection load;
    private final OverrideSection overrides;
    private final FaultSection faults;
    private final AssertionSection assertions;
    private final RunSection run;
    private final LinksSection links;
    private final EstimatePane estimate;
    private final VBox sections = new VBox();
    private final ScrollPane beside = new ScrollPane();
    private final Subscription subscription;

    ScenarioPane(ScenarioModel model, ScenarioController controller) {
        this.model = model;
        this.controller = controller;
        setId("scenario-editor");
        getStyleClass().add("scenario-editor");
        setMinSize(0, 0);
        header = new ScenarioHeader(controller);
        load = new LoadSection(controller);
        overrides = new OverrideSection(controller);
        faults = new FaultSection(model, controller);
        assertions = new AssertionSection(model, controller);
        run = new RunSection(controller);
        links = new LinksSection(controller);
        estimate = new EstimatePane(model);
        load.button("load-add", "Load", () -> model.subject.get().ifPresent(load::ask));
        overrides.button("override-add", "Change", () -> model.subject.get().ifPresent(overrides::ask));
        banner.setId("scenario-banner");
        banner.getStyleClass().add("scenario-banner");
        banner.setWrapText(true);
        banner.managedProperty().bind(banner.visibleProperty());
        banner.setMaxWidth(Double.MAX_VALUE);
        sections.getStyleClass().add("scenario-sections");
        sections.getChildren().setAll(load, faults, overrides, assertions, run, links);
        ScrollPane scroll = new ScrollPane(sections);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setMinSize(0, 0);
        beside.getStyleClass().add("estimate-scroll");
        beside.setFitToWidth(true);
        beside.setFitToHeight(true);
        beside.setMinHeight(0);
        beside.setPrefWidth(270);
        beside.setMinWidth(230);
        setTop(new VBox(header, banner));
        setCenter(scroll);
        managedProperty().bind(visibleProperty());
        addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        subscription = model.subject
                .subscribe(this::show)
                .and(model.open.subscribe(open -> setVisible(open.isPresent())))
                .and(model.trouble.subscribe(trouble -> tell()))
                .and(model.refusal.subscribe(refusal -> tell()))
                .and(widthProperty().subscribe(width -> arrange(width.doubleValue())));
    }

    private void arrange(double width) {
        boolean isRoomy = width >= ROOMY;
        if (isRoomy && beside.getContent() == null) {
            sections.getChildren().remove(estimate);
            beside.setContent(estimate);
            setRight(beside);
        } else if (!isRoomy && !sections.getChildren().contains(estimate)) {
            setRight(null);
            beside.setContent(null);
            sections.getChildren().addFirst(estimate);
        }
    }

    private void pressed(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            event.consume();
            controller.shut();
        }
    }

    private void show(Optional<ScenarioSubject> subject) {
        subject.ifPresent(shown -> {
            header.show(shown.scenario());
            load.show(shown);
            overrides.show(shown);
            faults.show(shown);
            assertions.show(shown.scenario().assertions());
            run.show(shown.scenario().run());
            links.show(shown.scenario());
        });
    }

    private void tell() {
        Optional<Problem> trouble = model.trouble.get();
        Optional<Problem> told = trouble.or(model.refusal::get);
        sections.setDisable(trouble.isPresent());
        header.lock(trouble.isPresent());
        banner.setVisible(told.isPresent());
        told.ifPresent(problem -> {
            String where = trouble.isPresent() && problem.place().line() > 0
                    ? problem.place().file() + ", line " + problem.place().line() + ": "
                    : "";
            banner.setText((trouble.isPresent() ? where : "Not changed. ") + problem.what() + " " + problem.remedy());
            banner.setGraphic(StateGlyph.of(problem.severity()));
        });
        banner.getStyleClass().removeAll(Styles.DANGER);
        if (told.isPresent()) {
            banner.getStyleClass().add(Styles.DANGER);
        }
    }

    void takeKeyboard() {
        header.takeKeyboard();
    }

    /// Lets go of what it watches.
    void close() {
        subscription.unsubscribe();
        faults.close();
        assertions.close();
        estimate.close();
    }

    /// The edit that describes the scenario.
    static ScenarioEdit described(Optional<String> text) {
        return new ScenarioEdit.SetDescription(text.orElse(""));
    }
}
