package dev.plumbline.pluginapi;

/// How a long task tells how far it is, and learns that it should stop.
public interface Progress {

    /// A task that nobody watches and nobody stops.
    Progress NONE = new Progress() {
        @Override
        public void report(double done, String message) {}

        @Override
        public boolean isCancelled() {
            return false;
        }
    };

    /// Tells how far the task is.
    ///
    /// @param done the share that is done, from 0 to 1; negative if it cannot be told
    /// @param message what is being done, for people
    void report(double done, String message);

    /// Whether the task should stop as soon as it can.
    boolean isCancelled();
}
