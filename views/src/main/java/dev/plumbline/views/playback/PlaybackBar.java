package dev.plumbline.views.playback;

import atlantafx.base.theme.Styles;
import dev.plumbline.views.KeyHints;
import dev.plumbline.views.style.Buttons;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.util.Subscription;
import org.kordamp.ikonli.javafx.FontIcon;

/// The slider over simulated time, marked as simulated, with play and the way out.
final class PlaybackBar extends HBox {

    private final PlaybackModel model;
    private final PlaybackController controller;
    private final FontIcon playIcon = new FontIcon("mdi2p-play");
    private final Button play;
    private final Label title = new Label();
    private final Slider slider = new Slider();
    private final FaultMarks faults = new FaultMarks(slider);
    private final Label time = new Label();
    private final Label broken = new Label();
    private final Subscription subscription;
    private boolean showing;

    PlaybackBar(PlaybackModel model, PlaybackController controller, KeyHints keys) {
        this.model = model;
        this.controller = controller;
        setId("playback");
        getStyleClass().add("playback-bar");
        setAlignment(Pos.CENTER_LEFT);
        setAccessibleRole(AccessibleRole.TOOL_BAR);
        setAccessibleText("Playback of a simulation");
        Label mark = new Label("SIM");
        mark.getStyleClass().add("sim-mark");
        mark.setMinWidth(USE_PREF_SIZE);
        mark.setAccessibleText("Simulated");
        play = Buttons.icon("mdi2p-play", "Play (Space)", controller::togglePlaying);
        play.setId("playback-play");
        play.setGraphic(playIcon);
        configure();
        StackPane track = new StackPane(faults, slider);
        HBox.setHgrow(track, Priority.ALWAYS);
        getChildren()
                .addAll(
                        mark,
                        title,
                        play,
                        track,
                        time,
                        broken,
                        Buttons.icon(
                                "mdi2c-close",
                                keys.of("End the playback", "simulation.end-playback"),
                                controller::end));
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        managedProperty().bind(visibleProperty());
        subscription = model.course
                .subscribe(course -> begin())
                .and(model.seconds.subscribe(seconds -> refresh()))
                .and(model.playing.subscribe(playing -> refresh()));
    }

    private void configure() {
        title.setId("playback-title");
        title.getStyleClass().add(Styles.TEXT_BOLD);
        title.setMinWidth(60);
        slider.setId("playback-slider");
        slider.setAccessibleText("Simulated time");
        slider.setMinWidth(80);
        slider.valueProperty().subscribe((before, now) -> slid(now.doubleValue()));
        time.setId("playback-time");
        time.getStyleClass().addAll("playback-time", Styles.TEXT_BOLD);
        time.setMinWidth(USE_PREF_SIZE);
        broken.setId("playback-broken");
        broken.getStyleClass().add("playback-broken");
        broken.setMinWidth(0);
        broken.managedProperty().bind(broken.visibleProperty());
    }

    private void begin() {
        setVisible(model.isOpen());
        model.course.get().ifPresent(course -> {
            title.setText(course.title());
            faults.show(course);
        });
        showing = true;
        slider.setMax(Math.max(1e-9, model.length()));
        slider.setBlockIncrement(model.window());
        showing = false;
        refresh();
    }

    private void slid(double seconds) {
        if (!showing) {
            controller.pause();
            controller.goTo(seconds);
        }
    }

    private void refresh() {
        showing = true;
        slider.setValue(Math.max(0, model.seconds.get()));
        showing = false;
        boolean isPlaying = model.playing.get();
        playIcon.setIconLiteral(isPlaying ? "mdi2p-pause" : "mdi2p-play");
        play.setAccessibleText(isPlaying ? "Pause (Space)" : "Play (Space)");
        time.setText(clock(model.seconds.get()) + " of " + clock(model.length()));
        String now = model.course
                .get()
                .flatMap(course -> course.brokenAt(model.seconds.get()))
                .orElse("");
        broken.setText(now);
        broken.setVisible(!now.isEmpty());
    }

    /// A simulated time, as in `1:05` or `12.4 s`.
    private static String clock(double seconds) {
        double shown = Math.max(0, seconds);
        return shown < 60
                ? String.format(Locale.ROOT, "%.1f s", shown)
                : String.format(Locale.ROOT, "%d:%02d", (long) shown / 60, (long) shown % 60);
    }

    private void pressed(KeyEvent event) {
        if (event.getCode() == KeyCode.SPACE) {
            controller.togglePlaying();
            event.consume();
        } else if (event.getCode() == KeyCode.ESCAPE) {
            controller.end();
            event.consume();
        }
    }

    void close() {
        subscription.unsubscribe();
    }
}
