package dev.plumbline.views.timeline;

import dev.plumbline.pluginapi.Recording;
import dev.plumbline.pluginapi.Recording.Moment;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;

/// The state of the timeline.
final class TimelineModel {
    /// The present is shown, whatever was before.
    static final int LIVE = -1;

    final BooleanProperty open = new SimpleBooleanProperty();
    final BooleanProperty playing = new SimpleBooleanProperty();
    /// What is remembered; empty until it is there.
    final ObjectProperty<Optional<Recording>> recording = new SimpleObjectProperty<>(Optional.empty());
    /// The position of the moment that is shown.
    final IntegerProperty at = new SimpleIntegerProperty(LIVE);

    List<Moment> moments() {
        return recording.get().map(Recording::moments).orElse(List.of());
    }

    /// The moment that is shown; empty for the present.
    Optional<Moment> moment() {
        return at.get() >= 0 && at.get() < moments().size()
                ? Optional.of(moments().get(at.get()))
                : Optional.empty();
    }

    boolean isAtEnd() {
        return at.get() >= moments().size() - 1;
    }

    /// Goes some moments on or back; from the present, back from the last one. Beyond the last one is the present.
    void step(int by) {
        int count = moments().size();
        if (count > 0) {
            int from = at.get() == LIVE ? count : at.get();
            int to = Math.max(0, from + by);
            at.set(to >= count ? LIVE : to);
        }
    }
}
