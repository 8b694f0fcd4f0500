package dev.plumbline.views.shell;

import dev.plumbline.views.FolderChooser;
import dev.plumbline.views.Windows;
import dev.plumbline.views.WorkbenchServices;
import dev.plumbline.views.WorkspaceSource;
import dev.plumbline.views.bridge.FxBridge;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;

/// Which workspace the window has, and how people come to another one.
final class Entrance {

    private final WorkbenchModel model;
    private final WorkbenchServices services;
    private final FxBridge bridge;
    private final FolderChooser folders;
    private final HeldWorkspace held;
    private final WindowPlace place;

    Entrance(
            WorkbenchModel model,
            WorkbenchServices services,
            FxBridge bridge,
            FolderChooser folders,
            HeldWorkspace held) {
        this.model = model;
        this.services = services;
        this.bridge = bridge;
        this.folders = folders;
        this.held = held;
        place = new WindowPlace(services);
    }

    /// Opens what the services name first.
    void start() {
        services.initial().ifPresentOrElse(this::open, this::showWelcome);
    }

    /// Closes the workspace and shows what else can be opened.
    void showWelcome() {
        bridge.stop(Opening.KEY);
        held.leave();
        place.leave();
        model.state.set(new WorkbenchState.Welcome());
    }

    /// Opens a workspace in place of the present one; looks at its files again if it is the present one. One that
    /// another window has is shown there.
    void open(WorkspaceSource wanted) {
        if (windows().isShownElsewhere(wanted)) {
            return;
        }
        WorkbenchState before = model.state.get();
        if (place.has(wanted) && before instanceof WorkbenchState.Open) {
            held.drafting().reread();
        } else {
            open(wanted, isOnTheWay(before) ? new WorkbenchState.Welcome() : before);
        }
    }

    private static boolean isOnTheWay(WorkbenchState state) {
        return state instanceof WorkbenchState.Starting || state instanceof WorkbenchState.Loading;
    }

    private void open(WorkspaceSource wanted, WorkbenchState before) {
        place.awaits(wanted);
        if (!(before instanceof WorkbenchState.Open)) {
            model.state.set(new WorkbenchState.Loading(wanted.name()));
        }
        if (place.has(wanted)) {
            // It is locked until it is closed.
            held.drafting().close();
        }
        bridge.submit(new Opening(wanted, services, this::opened, () -> {
            place.awaitsNothing();
            model.state.set(before);
        }));
    }

    private void opened(Opening.Opened opened) {
        place.becomes(opened.from());
        held.begin(opened);
    }

    /// Opens a workspace in another window.
    void openElsewhere(WorkspaceSource wanted) {
        windows().openAnother(wanted);
    }

    /// Asks for a folder and opens it in another window.
    void openFolderElsewhere() {
        chooseFolder().ifPresent(folder -> openElsewhere(new WorkspaceSource.Folder(folder)));
    }

    /// Asks for a folder and opens it.
    void openFolder() {
        chooseFolder().ifPresent(this::openFolder);
    }

    /// Opens a folder; reads it again if it is the one that is open.
    void openFolder(Path folder) {
        open(new WorkspaceSource.Folder(folder));
    }

    private Optional<Path> chooseFolder() {
        return folders.choose(place.folder().map(Path::getParent));
    }

    /// Looks at the files of the present workspace again; opens it again if it could not be read.
    void reload() {
        if (model.state.get() instanceof WorkbenchState.Unreadable) {
            place.present().ifPresent(this::open);
        } else {
            held.drafting().reread();
        }
    }

    /// Where the files are of the workspace that the window has, and of the one that it is opening.
    Set<Path> places() {
        return place.places();
    }

    /// The windows of the program.
    Windows windows() {
        return services.windows();
    }

    FolderChooser folders() {
        return folders;
    }
}
