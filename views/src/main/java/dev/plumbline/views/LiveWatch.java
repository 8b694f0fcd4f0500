package dev.plumbline.views;

import dev.plumbline.graphmodel.workspace.Workspace;

/// Watches the running services of a workspace until it is closed.
public interface LiveWatch extends AutoCloseable {

    /// Watches nothing.
    LiveWatch NONE = workspace -> {};

    /// Goes on with the next snapshot of the workspace: what is told is about its parts from now on.
    void follow(Workspace workspace);

    /// Connects, where people had to allow it first.
    default void allow() {}

    /// Stops to watch.
    @Override
    default void close() {}
}
