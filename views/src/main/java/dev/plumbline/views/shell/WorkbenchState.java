package dev.plumbline.views.shell;

import dev.plumbline.views.OpenedArchitecture;

/// What the window shows.
sealed interface WorkbenchState {

    /// The window has just been made; it is not known yet what it will show.
    record Starting() implements WorkbenchState {}

    /// Nothing is open.
    record Welcome() implements WorkbenchState {}

    /// A workspace is being opened.
    ///
    /// @param name its name
    record Loading(String name) implements WorkbenchState {}

    /// A workspace could not be read; only its problems are shown.
    record Unreadable(String name, OpenedArchitecture opened) implements WorkbenchState {}

    /// A workspace is open.
    record Open(OpenedArchitecture opened) implements WorkbenchState {}
}
