package dev.plumbline.views.simulation;

/// What the panel is doing.
sealed interface RunState {

    /// Nothing.
    record Idle() implements RunState {}

    /// A scenario is being played.
    ///
    /// @param scenario its id
    /// @param done the share that is done, from 0 to 1; negative while that is not known
    /// @param step what is being done, for people
    /// @param seconds how long it has been going on
    record Running(String scenario, double done, String step, double seconds) implements RunState {

        /// Below this, what is left is a guess.
        private static final double TELLING = 0.02;

        /// The seconds that are left if it goes on as before; negative while that cannot be told.
        double left() {
            return done < TELLING ? -1 : seconds * (1 - done) / done;
        }
    }

    /// People stopped it; what was done is still being put together.
    ///
    /// @param scenario its id
    record Stopping(String scenario) implements RunState {}

    /// It ended without a result.
    ///
    /// @param scenario its id
    /// @param why for people
    record Failed(String scenario, String why) implements RunState {}

    /// Whether something is being played.
    default boolean isBusy() {
        return this instanceof Running || this instanceof Stopping;
    }

    /// Whether it is about a scenario.
    default boolean isAbout(String id) {
        return switch (this) {
            case Idle idle -> false;
            case Running running -> running.scenario.equals(id);
            case Stopping stopping -> stopping.scenario.equals(id);
            case Failed failed -> failed.scenario.equals(id);
        };
    }
}
