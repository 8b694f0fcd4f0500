package dev.plumbline.views;

/// The windows of the program, as one of them sees them. Called on the JavaFX thread.
public interface Windows {

    /// A window that knows of no others.
    Windows ALONE = new Windows() {
        @Override
        public void openAnother() {}

        @Override
        public void openAnother(WorkspaceSource source) {}

        @Override
        public boolean isShownElsewhere(WorkspaceSource source) {
            return false;
        }

        @Override
        public void close() {}

        @Override
        public void quit() {}
    };

    /// Shows another window, with the welcome screen.
    void openAnother();

    /// Shows a workspace in another window: in the one that has it already, else in a new one.
    void openAnother(WorkspaceSource source);

    /// Whether another window has the workspace; that one comes to the front then.
    boolean isShownElsewhere(WorkspaceSource source);

    /// Closes this window; the last one ends the program.
    void close();

    /// Closes all windows.
    void quit();
}
