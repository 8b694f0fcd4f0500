package dev.plumbline.views.timeline;

import static dev.plumbline.views.CommandGroup.DIAGRAM;

import dev.plumbline.pluginapi.Recording;
import dev.plumbline.views.Command;
import dev.plumbline.views.KeyHints;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.scene.Node;
import javafx.util.Duration;
import javafx.util.Subscription;

/// Shows what was measured at earlier times in place of the present, and plays it back.
public final class TimelineController implements AutoCloseable {
    /// How long each moment is seen while it is played.
    private static final Duration PACE = Duration.millis(700);

    private final TimelineModel model = new TimelineModel();
    private final Runnable recall;
    private final TimelineBar bar;
    private final PauseTransition pace = new PauseTransition(PACE);
    private final Subscription subscription;
    /// Whether people wished to see it played before it was there.
    private boolean awaited;

    /// @param recall asks for what is remembered; `show` is to be called when it is there
    /// @param replay told of the moment that is to be seen; empty for the present
    public TimelineController(Runnable recall, Consumer<Optional<Recording.Moment>> replay, KeyHints keys) {
        this.recall = recall;
        bar = new TimelineBar(model, this, keys);
        pace.setOnFinished(event -> playOn());
        subscription = model.at.subscribe((before, now) -> replay.accept(model.moment()));
    }

    /// The timeline, below the diagram; nothing while it is closed.
    public Node bar() {
        return bar;
    }

    /// What people can do.
    public List<Command> commands() {
        return List.of(
                DIAGRAM.command(
                        "view.timeline",
                        "Show or hide the timeline",
                        "mdi2t-timeline-clock-outline",
                        this::toggle,
                        "Alt+Digit8"),
                DIAGRAM.command("timeline.play", "Play what was measured", "mdi2p-play-outline", this::play),
                DIAGRAM.command("timeline.live", "Show what is measured now", "mdi2a-access-point", this::live));
    }

    /// Takes what is remembered.
    public void show(Recording recording) {
        model.recording.set(Optional.of(recording));
        if (awaited) {
            play();
        }
    }

    /// Forgets what was remembered of another workspace.
    public void forget() {
        live();
        model.open.set(false);
        model.recording.set(Optional.empty());
    }

    /// Whether the timeline is on the screen.
    public boolean isOpen() {
        return model.open.get();
    }

    /// Goes some moments on or back; whether the timeline is open.
    public boolean step(int by) {
        if (isOpen()) {
            pause();
            model.step(by);
        }
        return isOpen();
    }

    /// Plays or pauses, if the timeline is open.
    public void tap() {
        if (isOpen()) {
            togglePlaying();
        }
    }

    void togglePlaying() {
        if (model.playing.get()) {
            pause();
        } else {
            play();
        }
    }

    private void toggle() {
        if (isOpen()) {
            shut();
        } else {
            open();
        }
    }

    private void open() {
        model.open.set(true);
        if (model.recording.get().isEmpty()) {
            recall.run();
        }
    }

    /// Closes the timeline and shows the present.
    void shut() {
        live();
        model.open.set(false);
        if (model.moments().isEmpty()) {
            // Whoever did not answer may do so the next time.
            model.recording.set(Optional.empty());
        }
    }

    private void play() {
        if (!isOpen()) {
            open();
        }
        awaited = model.recording.get().isEmpty();
        if (!model.moments().isEmpty()) {
            if (model.at.get() == TimelineModel.LIVE || model.isAtEnd()) {
                model.at.set(0);
            }
            model.playing.set(true);
            pace.playFromStart();
        }
    }

    private void playOn() {
        model.step(1);
        if (model.at.get() == TimelineModel.LIVE) {
            pause();
        } else {
            pace.playFromStart();
        }
    }

    void pause() {
        awaited = false;
        pace.stop();
        model.playing.set(false);
    }

    void live() {
        pause();
        model.at.set(TimelineModel.LIVE);
    }

    @Override
    public void close() {
        pause();
        subscription.unsubscribe();
        bar.close();
    }
}
