package dev.plumbline.views.shell;

import dev.plumbline.views.OpenedArchitecture;

/// What the window shows.
sealed interface WorkbenchState {

    /// The program's name.
    String PROGRAM = "Plumbline";

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

    /// What the window is called.
    default String title() {
        return switch (this) {
            case Starting starting -> PROGRAM;
            case Welcome welcome -> PROGRAM;
            case Loading loading -> loading.name() + " – " + PROGRAM;
            case Unreadable unreadable -> unreadable.name() + " – " + PROGRAM;
            case Open open -> open.opened().architecture().name() + " – " + PROGRAM;
        };
    }
}
