package dev.plumbline.views.settings;

import dev.plumbline.graphmodel.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.util.Subscription;

/// The settings of a program with several windows: what is set in one of them holds in the others at once.
public final class SharedSettings implements SettingsStore {

    private final SettingsStore store;
    private final List<LiveSettings> windows = new ArrayList<>();
    private volatile Optional<Settings> newest = Optional.empty();

    /// @param store where they are kept
    public SharedSettings(SettingsStore store) {
        this.store = store;
    }

    /// What is set now; empty before the first window has read it.
    public Optional<Settings> newest() {
        return newest;
    }

    @Override
    public Reading read() {
        return newest.map(settings -> new Reading(settings, List.of())).orElseGet(store::read);
    }

    /// Windows write in their own time: the one that comes last must not write what it knew earlier.
    @Override
    public synchronized Optional<Problem> write(Settings settings) {
        return store.write(newest.orElse(settings));
    }

    @Override
    public Subscription join(LiveSettings window) {
        newest.ifPresentOrElse(
                window::adopt,
                () -> newest = Optional.of(window.settingsProperty().get()));
        windows.add(window);
        return window.settingsProperty().subscribe((before, now) -> tell(now)).and(() -> windows.remove(window));
    }

    private void tell(Settings now) {
        if (!newest.equals(Optional.of(now))) {
            newest = Optional.of(now);
            List.copyOf(windows).forEach(window -> window.adopt(now));
        }
    }
}
