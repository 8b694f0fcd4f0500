package dev.plumbline.views.settings;

import dev.plumbline.graphmodel.Problem;
import java.util.List;
import java.util.Optional;
import javafx.util.Subscription;

/// Where settings are kept from one start of the program to the next.
public interface SettingsStore {

    /// Keeps nothing.
    SettingsStore NONE = new SettingsStore() {
        @Override
        public Reading read() {
            return new Reading(Settings.STANDARD, List.of());
        }

        @Override
        public Optional<Problem> write(Settings settings) {
            return Optional.empty();
        }
    };

    /// The settings, and what is wrong with them.
    Reading read();

    /// Keeps the settings; says why if that fails. Called on a background thread.
    Optional<Problem> write(Settings settings);

    /// Lets a window share what is set with the others until it is closed. Called on the JavaFX thread.
    default Subscription join(LiveSettings window) {
        return Subscription.EMPTY;
    }

    /// What was read.
    ///
    /// @param settings what is set
    /// @param problems what could not be understood
    record Reading(Settings settings, List<Problem> problems) {
        public Reading {
            problems = List.copyOf(problems);
        }
    }
}
