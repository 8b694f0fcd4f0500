package dev.plumbline.views.canvas;

/// Which of the paths between two elements people want to see.
enum PathKind {
    SHORTEST("canvas.path", "Show the path between two elements", "P"),
    ALL("canvas.paths", "Show every path of at most six relations", "Shift+P"),
    SLOWEST("canvas.path-slowest", "Show the path that takes longest", "Alt+P");

    private final String command;
    private final String title;
    private final String keys;

    PathKind(String command, String title, String keys) {
        this.command = command;
        this.title = title;
        this.keys = keys;
    }

    /// The id of the command that shows it.
    String command() {
        return command;
    }

    String title() {
        return title;
    }

    String keys() {
        return keys;
    }
}
