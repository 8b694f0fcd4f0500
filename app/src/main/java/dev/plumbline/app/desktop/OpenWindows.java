package dev.plumbline.app.desktop;

import dev.plumbline.app.instance.SingleInstance;
import dev.plumbline.views.Windows;
import dev.plumbline.views.WorkbenchServices;
import dev.plumbline.views.WorkspaceSource;
import dev.plumbline.views.bridge.FirstFrame;
import dev.plumbline.views.bridge.FxBridge;
import dev.plumbline.views.shell.WorkbenchController;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The windows of the program: makes them, finds the one that has a workspace, answers later starts of the program, and
/// ends with the last window. Used on the JavaFX thread.
final class OpenWindows {

    private static final String OPEN = "open";

    private final Program program;
    private final Runnable ended;
    /// The one that people used last comes first.
    private final List<MainWindow> windows = new ArrayList<>();
    private boolean listening;
    private boolean over;

    /// @param ended told when the last window is closed
    OpenWindows(Program program, Runnable ended) {
        this.program = program;
        this.ended = ended;
    }

    /// Shows a window.
    ///
    /// @param first what is opened in it; the welcome screen if nothing is
    void open(Optional<WorkspaceSource> first) {
        Optional<MainWindow> before = windows.stream().findFirst();
        MainWindow window = new MainWindow(first, program.theme(), new Hooks());
        before.ifPresent(window::standBeside);
        windows.addFirst(window);
        window.show();
        if (before.isPresent()) {
            window.comeToFront();
        }
    }

    /// All windows, the one that people used last first.
    List<MainWindow> all() {
        return List.copyOf(windows);
    }

    /// Does what a later start of the program was asked for.
    ///
    /// @param arguments the words of its command
    void answer(List<String> arguments) {
        if (arguments.size() == 2 && arguments.getFirst().equals(OPEN)) {
            show(new WorkspaceSource.Folder(Path.of(arguments.getLast())));
        } else {
            windows.stream()
                    .filter(MainWindow::isFree)
                    .findFirst()
                    .ifPresentOrElse(MainWindow::comeToFront, () -> open(Optional.empty()));
        }
    }

    private void show(WorkspaceSource wanted) {
        Optional<MainWindow> having = having(wanted);
        Optional<MainWindow> present = windows.stream().findFirst();
        if (having.isPresent()) {
            having.get().comeToFront();
        } else if (present.filter(MainWindow::isFree).isPresent()) {
            present.get().comeToFront();
            present.get().open(wanted);
        } else {
            open(Optional.of(wanted));
        }
    }

    private Optional<MainWindow> having(WorkspaceSource wanted) {
        Path place = program.shared().get().place(wanted);
        return windows.stream()
                .filter(window -> window.places().contains(place))
                .findFirst();
    }

    private void listen() {
        if (!listening) {
            listening = true;
            program.start().instance().ifPresent(this::listen);
        }
    }

    private void listen(SingleInstance instance) {
        try {
            instance.listen(arguments -> FxBridge.javaFxThread().execute(() -> answer(arguments)));
        } catch (IOException | UnsupportedOperationException impossible) {
            System.getLogger(OpenWindows.class.getName())
                    .log(System.Logger.Level.DEBUG, "Later starts will open windows of their own", impossible);
        }
    }

    private void closed(MainWindow window) {
        windows.remove(window);
        // A later start may have been promised a window meanwhile: it comes first.
        FxBridge.javaFxThread().execute(() -> {
            if (windows.isEmpty() && !over) {
                over = true;
                program.start().instance().ifPresent(SingleInstance::close);
                ended.run();
            }
        });
    }

    /// What a window asks of the others, and tells them.
    private final class Hooks implements MainWindow.Hooks {

        @Override
        public WorkbenchServices services(MainWindow window, Optional<WorkspaceSource> first) {
            return new ProgramServices(program.shared().get(), first, new Neighbours(window));
        }

        @Override
        public Path place(WorkspaceSource source) {
            return program.shared().get().place(source);
        }

        @Override
        public void furnished(MainWindow window, WorkbenchController workbench) {
            switch (program.start().purpose()) {
                case WORK -> workbench.start();
                case REHEARSAL -> {
                    WindowClasses.load();
                    FirstFrame.then(window::close);
                }
            }
            listen();
        }

        @Override
        public void used(MainWindow window) {
            if (windows.remove(window)) {
                windows.addFirst(window);
            }
        }

        @Override
        public void closed(MainWindow window) {
            OpenWindows.this.closed(window);
        }
    }

    /// The windows, as one of them sees them.
    private final class Neighbours implements Windows {

        private final MainWindow own;

        Neighbours(MainWindow own) {
            this.own = own;
        }

        @Override
        public void openAnother() {
            open(Optional.empty());
        }

        @Override
        public void openAnother(WorkspaceSource source) {
            having(source).ifPresentOrElse(MainWindow::comeToFront, () -> open(Optional.of(source)));
        }

        @Override
        public boolean isShownElsewhere(WorkspaceSource source) {
            Optional<MainWindow> other = having(source).filter(window -> !window.equals(own));
            other.ifPresent(MainWindow::comeToFront);
            return other.isPresent();
        }

        @Override
        public void close() {
            own.close();
        }

        @Override
        public void quit() {
            all().forEach(MainWindow::close);
        }
    }
}
