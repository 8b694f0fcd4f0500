package dev.plumbline.views.shell;

import dev.plumbline.graphmodel.draft.Draft;
import dev.plumbline.graphmodel.workspace.StoreException;
import dev.plumbline.pluginapi.Progress;
import dev.plumbline.views.PanelsShown;
import dev.plumbline.views.WorkbenchServices;
import dev.plumbline.views.WorkspaceSource;
import dev.plumbline.views.bridge.BackgroundTask;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

/// Opens a workspace in the background, and recalls how its panels were.
final class Opening implements BackgroundTask<Opening.Opened> {

    /// One workspace is opened at a time.
    static final String KEY = "open";

    private static final System.Logger LOG = System.getLogger(Opening.class.getName());

    private final WorkspaceSource wanted;
    private final WorkbenchServices services;
    private final Consumer<Opened> opened;
    private final Runnable back;

    /// @param opened told when it is open
    /// @param back told when it is not to be opened any more, or cannot
    Opening(WorkspaceSource wanted, WorkbenchServices services, Consumer<Opened> opened, Runnable back) {
        this.wanted = wanted;
        this.services = services;
        this.opened = opened;
        this.back = back;
    }

    /// A workspace that was opened.
    ///
    /// @param panels how the panels were when it was last open
    record Opened(WorkspaceSource from, Draft draft, Optional<PanelsShown> panels) {}

    /// The user's folder that a workspace is in, if it is in one.
    static Optional<Path> folder(WorkspaceSource source) {
        return source instanceof WorkspaceSource.Folder open
                ? Optional.of(open.path().toAbsolutePath().normalize())
                : Optional.empty();
    }

    @Override
    public String key() {
        return KEY;
    }

    @Override
    public String name() {
        return "Opening " + wanted.name();
    }

    @Override
    public Opened process(Progress progress) {
        return new Opened(
                wanted, services.open(wanted, progress), folder(wanted).flatMap(services.panels()::recall));
    }

    @Override
    public void apply(Opened result) {
        opened.accept(result);
    }

    @Override
    public void dropped(Opened result) {
        try {
            // Or else nobody could change the workspace until the program ends.
            result.draft().close();
        } catch (StoreException failed) {
            LOG.log(System.Logger.Level.WARNING, "A workspace that nobody waits for could not be closed", failed);
        }
    }

    @Override
    public void cancelled() {
        back.run();
    }

    @Override
    public void failed() {
        back.run();
    }
}
