package dev.plumbline.views.settings;

import dev.plumbline.graphmodel.Problem;
import java.util.List;
import java.util.Optional;

/// Settings as they were given, whatever people change of them.
public record FixedSettings(Settings settings) implements SettingsStore {

    @Override
    public Reading read() {
        return new Reading(settings, List.of());
    }

    @Override
    public Optional<Problem> write(Settings changed) {
        return Optional.empty();
    }
}
