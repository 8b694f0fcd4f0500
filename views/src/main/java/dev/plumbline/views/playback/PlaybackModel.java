package dev.plumbline.views.playback;

import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;

/// What is played back, and where it is.
final class PlaybackModel {

    /// No moment is shown.
    static final double NONE = -1;

    final ObjectProperty<Optional<PlayedCourse>> course = new SimpleObjectProperty<>(Optional.empty());
    final BooleanProperty playing = new SimpleBooleanProperty();
    /// The moment that is shown, in simulated seconds; negative while nothing is played back.
    final DoubleProperty seconds = new SimpleDoubleProperty(NONE);

    boolean isOpen() {
        return course.get().isPresent();
    }

    double length() {
        return course.get().map(PlayedCourse::length).orElse(0.0);
    }

    double window() {
        return course.get().map(PlayedCourse::window).orElse(1.0);
    }

    boolean isAtEnd() {
        return seconds.get() >= length();
    }

    /// Goes to a moment, at most to the end.
    void goTo(double moment) {
        seconds.set(Math.clamp(moment, 0, length()));
    }
}
