package dev.plumbline.views.timeline;

import atlantafx.base.theme.Styles;
import dev.plumbline.pluginapi.Measurement;
import dev.plumbline.pluginapi.Recording.Moment;
import dev.plumbline.views.KeyHints;
import dev.plumbline.views.MomentText;
import dev.plumbline.views.style.Buttons;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.util.Subscription;
import org.kordamp.ikonli.javafx.FontIcon;

/// The slider over the times that are remembered, with play and the way back to the present.
final class TimelineBar extends HBox {
    private final TimelineModel model;
    private final TimelineController controller;
    private final FontIcon playIcon = new FontIcon("mdi2p-play");
    private final Button play;
    private final Label first = new Label();
    private final Slider slider = new Slider();
    private final Label last = new Label("now");
    private final Label time = new Label();
    private final Tooltip remarks = new Tooltip();
    private final ToggleButton live = new ToggleButton("Live");
    private final Subscription subscription;
    private boolean showing;

    TimelineBar(TimelineModel model, TimelineController controller, KeyHints keys) {
        this.model = model;
        this.controller = controller;
        setId("timeline");
        getStyleClass().add("timeline-bar");
        setAlignment(Pos.CENTER_LEFT);
        setAccessibleRole(AccessibleRole.TOOL_BAR);
        setAccessibleText("Timeline of what was measured");
        play = Buttons.icon("mdi2p-play", "Play (Space)", controller::togglePlaying);
        play.setId("timeline-play");
        play.setGraphic(playIcon);
        configure();
        getChildren()
                .addAll(
                        new FontIcon("mdi2t-timeline-clock-outline"),
                        play,
                        first,
                        slider,
                        last,
                        time,
                        live,
                        Buttons.icon("mdi2c-close", keys.of("Close the timeline", "view.timeline"), controller::shut));
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        managedProperty().bind(visibleProperty());
        visibleProperty().bind(model.open);
        subscription = model.recording
                .subscribe(recording -> refresh())
                .and(model.at.subscribe(at -> refresh()))
                .and(model.playing.subscribe(playing -> refresh()));
    }

    private void configure() {
        List.of(first, last).forEach(label -> {
            label.getStyleClass().add(Styles.TEXT_MUTED);
            label.setMinWidth(USE_PREF_SIZE);
        });
        slider.setId("timeline-slider");
        slider.setAccessibleText("Time");
        slider.setBlockIncrement(1);
        slider.setMinWidth(80);
        HBox.setHgrow(slider, Priority.ALWAYS);
        slider.valueProperty().subscribe((before, now) -> slid(now.doubleValue()));
        time.setId("timeline-time");
        time.getStyleClass().addAll("timeline-time", Styles.TEXT_BOLD);
        time.setMinWidth(120);
        live.setId("timeline-live");
        live.getStyleClass().add(Styles.SMALL);
        live.setMinWidth(USE_PREF_SIZE);
        live.setAccessibleText("Show what is measured now");
        live.setOnAction(event -> {
            controller.live();
            // A press on what is chosen already does not take it back.
            live.setSelected(true);
        });
        time.setTooltip(remarks);
    }

    private void pressed(KeyEvent event) {
        if (event.getCode() == KeyCode.SPACE && !(event.getTarget() instanceof ButtonBase)) {
            event.consume();
            controller.togglePlaying();
        }
    }

    private void slid(double value) {
        if (!showing) {
            controller.pause();
            model.at.set((int) Math.round(value));
        }
    }

    private void refresh() {
        List<Moment> moments = model.moments();
        boolean isEmpty = moments.isEmpty();
        showing = true;
        slider.setMax(Math.max(1, moments.size() - 1));
        slider.setValue(model.at.get() == TimelineModel.LIVE ? slider.getMax() : model.at.get());
        showing = false;
        slider.setDisable(isEmpty);
        play.setDisable(isEmpty);
        playIcon.setIconLiteral(model.playing.get() ? "mdi2p-pause" : "mdi2p-play");
        play.setAccessibleText(model.playing.get() ? "Pause (Space)" : "Play (Space)");
        first.setText(isEmpty ? "" : MomentText.of(moments.getFirst().time()));
        live.setSelected(model.at.get() == TimelineModel.LIVE);
        time.setText(words());
        remarks.setText(isEmpty ? time.getText() : notes().orElse("What is shown was measured then."));
        slider.setAccessibleText("Time: " + time.getText());
    }

    private String words() {
        if (model.recording.get().isEmpty()) {
            return "Asking what was measured …";
        }
        if (model.moments().isEmpty()) {
            return notes().orElse("Nothing is remembered");
        }
        return model.moment()
                .map(moment -> MomentText.of(moment.time()) + (isSilent(moment.measurements()) ? ", no data" : ""))
                .orElse("Now");
    }

    /// What is to be known of what is remembered, or of why nothing is.
    private Optional<String> notes() {
        return model.recording
                .get()
                .map(recording -> String.join(" ", recording.notes()))
                .filter(words -> !words.isEmpty());
    }

    private static boolean isSilent(List<Measurement> measurements) {
        return measurements.isEmpty();
    }

    void close() {
        subscription.unsubscribe();
    }
}
