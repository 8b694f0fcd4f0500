package dev.plumbline.views.playback;

import static dev.plumbline.views.CommandGroup.SIMULATE;

import dev.plumbline.views.Command;
import dev.plumbline.views.KeyHints;
import java.util.List;
import java.util.Optional;
import javafx.animation.AnimationTimer;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.util.Subscription;

/// Plays the course of a simulation back on the diagram. Nothing of it is written to files.
public final class PlaybackController implements AutoCloseable {

    /// How long a whole course is played back for, in seconds.
    private static final double WHOLE = 30;
    private static final double NANOS = 1e9;
    /// At most 30 pictures a second.
    private static final long BETWEEN = 33_000_000;
    /// Where nothing is to move, moments follow each other as slides do.
    private static final long SLIDE = 700_000_000;

    private final PlaybackModel model = new PlaybackModel();
    private final PlayedDiagram diagram;
    private final PlaybackBar bar;
    private final Pace pace = new Pace();
    private final Subscription subscription;

    public PlaybackController(PlayedDiagram diagram, KeyHints keys) {
        this.diagram = diagram;
        bar = new PlaybackBar(model, this, keys);
        subscription = model.seconds.subscribe(seconds -> show()).and(model.playing.subscribe(playing -> show()));
    }

    /// The slider, below the diagram; nothing while nothing is played back.
    public Node bar() {
        return bar;
    }

    /// The moment that is shown, in simulated seconds; negative while nothing is played back.
    public ObservableValue<Number> moment() {
        return model.seconds;
    }

    /// What people can do.
    public List<Command> commands() {
        return List.of(
                SIMULATE.command("simulation.pause", "Pause or go on with the playback", "mdi2p-play-pause", this::tap),
                SIMULATE.command("simulation.end-playback", "End the playback", "mdi2c-close", this::end));
    }

    /// Plays a course back from its beginning.
    public void begin(PlayedCourse course) {
        pause();
        model.course.set(Optional.of(course));
        model.goTo(0);
        show();
        play();
    }

    /// Whether something is played back.
    public boolean isOpen() {
        return model.isOpen();
    }

    /// Goes some windows on or back; whether something is played back.
    public boolean step(int by) {
        if (isOpen()) {
            pause();
            model.goTo(model.seconds.get() + by * model.window());
        }
        return isOpen();
    }

    /// Pauses, or goes on; whether something is played back.
    public boolean tap() {
        if (isOpen()) {
            togglePlaying();
        }
        return isOpen();
    }

    /// Ends the playback; whether there was one.
    public boolean leave() {
        boolean wasOpen = isOpen();
        end();
        return wasOpen;
    }

    void togglePlaying() {
        if (model.playing.get()) {
            pause();
        } else {
            play();
        }
    }

    private void play() {
        if (model.isAtEnd()) {
            model.goTo(0);
        }
        model.playing.set(true);
        pace.begin();
    }

    void pause() {
        pace.stop();
        model.playing.set(false);
    }

    void goTo(double seconds) {
        model.goTo(seconds);
    }

    /// Ends the playback, if there is one.
    public void end() {
        pause();
        model.course.set(Optional.empty());
        model.seconds.set(PlaybackModel.NONE);
        show();
    }

    private void show() {
        diagram.show(model.course
                .get()
                .filter(course -> model.seconds.get() >= 0)
                .map(course -> course.at(model.seconds.get(), model.playing.get() && !diagram.isStill())));
    }

    @Override
    public void close() {
        pace.stop();
        subscription.unsubscribe();
        bar.close();
    }

    /// Lets simulated time go on while it is played.
    private final class Pace extends AnimationTimer {

        private long last;

        void begin() {
            last = 0;
            start();
        }

        @Override
        public void handle(long now) {
            if (last == 0) {
                last = now;
                return;
            }
            long passed = now - last;
            if (passed < (diagram.isStill() ? SLIDE : BETWEEN)) {
                return;
            }
            last = now;
            double further = diagram.isStill() ? stride() : passed / NANOS * model.length() / WHOLE;
            model.goTo(model.seconds.get() + further);
            if (model.isAtEnd()) {
                pause();
            }
        }

        /// The windows between two slides: so many that a whole course does not last for minutes.
        private double stride() {
            double slides = WHOLE * NANOS / SLIDE;
            return Math.max(1, Math.ceil(model.length() / model.window() / slides)) * model.window();
        }
    }
}
