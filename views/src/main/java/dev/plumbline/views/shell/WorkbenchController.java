package dev.plumbline.views.shell;

import dev.plumbline.graphmodel.Problem;
import dev.plumbline.graphmodel.draft.Showable;
import dev.plumbline.graphmodel.workspace.Workspace;
import dev.plumbline.views.Choice;
import dev.plumbline.views.Chooser;
import dev.plumbline.views.Command;
import dev.plumbline.views.Editing;
import dev.plumbline.views.FolderChooser;
import dev.plumbline.views.OpenedArchitecture;
import dev.plumbline.views.SelectedParts;
import dev.plumbline.views.Windows;
import dev.plumbline.views.WorkbenchServices;
import dev.plumbline.views.WorkspaceSource;
import dev.plumbline.views.bridge.FxBridge;
import dev.plumbline.views.canvas.CanvasController;
import dev.plumbline.views.compare.ComparisonController;
import dev.plumbline.views.compare.GuardedEditing;
import dev.plumbline.views.evidence.EvidenceController;
import dev.plumbline.views.inspector.InspectorController;
import dev.plumbline.views.savedviews.SavedViewsController;
import dev.plumbline.views.search.SearchController;
import dev.plumbline.views.settings.StandardSettings;
import dev.plumbline.views.timeline.TimelineController;
import dev.plumbline.views.tree.TreeController;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javafx.beans.value.ObservableValue;
import javafx.scene.Parent;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/// The workbench: opens workspaces and holds the panels together. Made, used and closed on the JavaFX thread.
public final class WorkbenchController implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(WorkbenchController.class.getName());

    private final WorkbenchModel model = new WorkbenchModel();
    private final SelectedParts selection = new SelectedParts();
    private final WorkbenchServices services;
    private final FxBridge bridge;
    private final WindowSettings settings;
    private final Home home;
    private final Memories memories;
    private final Drafting drafting;
    private final EvidenceGathering evidence;
    private final Replaying replaying;
    private final RememberedPanels remembered;
    private final ComparisonController comparison;
    private final Panels panels;
    private final ShownWorkspace shown;
    private final WorkbenchView view;
    private final FolderChooser folders;
    private final WindowPlace place;

    /// A workbench that asks for folders with the desktop's dialog.
    public WorkbenchController(WorkbenchServices services) {
        this(services, Optional.empty());
    }

    /// A workbench that asks for folders in another way.
    public WorkbenchController(WorkbenchServices services, FolderChooser folders) {
        this(services, Optional.of(folders));
    }

    private WorkbenchController(WorkbenchServices services, Optional<FolderChooser> asked) {
        this.services = services;
        place = new WindowPlace(services);
        bridge = FxBridge.start(this::report);
        settings = new WindowSettings(services.settings(), bridge, this::tell);
        drafting = new Drafting(bridge, model, settings.live().value(StandardSettings.AUTOSAVE), new Audience());
        evidence = new EvidenceGathering(bridge, services, this::refresh);
        replaying = new Replaying(bridge, services);
        folders = asked.orElseGet(() -> new SystemFolderChooser(this::window));
        comparison = new ComparisonController(
                bridge,
                services.versions(),
                new ComparisonController.Asking(
                        this::ask,
                        folders,
                        this::tell,
                        settings.keymap(),
                        services.home().clock()),
                this::seen,
                this::approach);
        Editing guarded = new GuardedEditing(drafting, comparison.obstacle()::getValue, this::tell);
        CanvasController canvas = new CanvasController(
                bridge,
                selection,
                services.diagrams(),
                new CanvasController.Hands(guarded, this::ask, new SystemPasteboard()),
                settings.canvas());
        panels = new Panels(
                canvas,
                new TreeController(selection, canvas::reveal, canvas::takeKeyboard),
                new InspectorController(selection, canvas::reveal, guarded),
                new EvidenceController(canvas::reveal, guarded, this::tell),
                new SourceDesk(
                        model, selection, canvas, bridge, new SourceDesk.Writing(guarded, comparison.obstacle())),
                new SearchController(canvas::reveal),
                comparison,
                new SavedViewsController(canvas.keptViews(), guarded, this::ask),
                new TimelineController(this::recall, evidence::replay, settings.keymap()));
        drafting.before(panels.source()::flush);
        remembered = new RememberedPanels(services.panels(), bridge, model);
        home = new Home(services.home(), bridge, settings.appearance(), this);
        memories = new Memories(services.home(), bridge, canvas.landscape());
        shown = new ShownWorkspace(model, selection, evidence, panels, this::settle);
        view = new WorkbenchView(model, this, new WorkbenchView.Edits(guarded, drafting), panels, settings, bridge);
        panels.search().offer(this::commands);
        panels.search().offerViews(this::viewsAndFlows);
    }

    /// How panels change the open workspace.
    Editing editing() {
        return drafting;
    }

    /// Selects a part and brings it on the screen.
    void select(String id) {
        panels.canvas().reveal(id);
    }

    private List<Choice> viewsAndFlows() {
        return Stream.of(panels.views().choices(), panels.canvas().flows().choices())
                .flatMap(List::stream)
                .toList();
    }

    private void recall() {
        panels.canvas().showFigures();
        replaying.recall(panels.timeline()::show);
    }

    private void seen(OpenedArchitecture opened) {
        shown.seen(opened);
    }

    /// More is known of the present snapshot.
    private void refresh() {
        shown.refresh();
    }

    private void approach(String id) {
        panels.canvas().revealClosely(id);
    }

    private void ask(Chooser.Question question) {
        panels.search().ask(question);
    }

    /// The content of the window.
    public Parent view() {
        return view;
    }

    /// Opens what the services name first.
    public void start() {
        services.initial().ifPresentOrElse(this::open, this::showWelcome);
    }

    /// Closes the workspace and shows what else can be opened.
    void showWelcome() {
        evidence.forget();
        panels.source().forget();
        panels.timeline().forget();
        comparison.forget();
        drafting.close();
        bridge.stop(Opening.KEY);
        panels.canvas().stage().laser().set(false);
        place.leave();
        shown.forget();
        model.state.set(new WorkbenchState.Welcome());
    }

    /// Asks for another tool's model, and makes a workspace of it.
    void importModel() {
        folders.chooseModel().ifPresent(foreign -> {
            showWelcome();
            home.importModel(foreign);
        });
    }

    /// Shows the templates to choose from.
    void newFromTemplate() {
        showWelcome();
        home.chooseTemplate();
    }

    Home home() {
        return home;
    }

    Windows windows() {
        return services.windows();
    }

    FolderChooser folders() {
        return folders;
    }

    /// Runs something on the JavaFX thread; this alone may be called on any thread.
    public void later(Runnable action) {
        bridge.later(action);
    }

    /// Opens a workspace in place of the present one; looks at its files again if it is the present one. One that
    /// another window has is shown there.
    public void open(WorkspaceSource wanted) {
        if (windows().isShownElsewhere(wanted)) {
            return;
        }
        WorkbenchState before = model.state.get();
        if (place.has(wanted) && before instanceof WorkbenchState.Open) {
            drafting.reread();
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
            drafting.close();
        }
        bridge.submit(new Opening(wanted, services, this::opened, () -> {
            place.awaitsNothing();
            model.state.set(before);
        }));
    }

    /// Opens a workspace in another window.
    void openElsewhere(WorkspaceSource wanted) {
        windows().openAnother(wanted);
    }

    /// Asks for a folder and opens it in another window.
    void openFolderElsewhere() {
        chooseFolder().ifPresent(folder -> openElsewhere(new WorkspaceSource.Folder(folder)));
    }

    /// Where the files are of the workspace that the window has, and of the one that it is opening.
    public Set<Path> places() {
        return place.places();
    }

    /// What the window is called.
    public ObservableValue<String> title() {
        return model.state.map(WorkbenchState::title);
    }

    /// Asks for a folder and opens it.
    void openFolder() {
        chooseFolder().ifPresent(this::openFolder);
    }

    private Optional<Path> chooseFolder() {
        return folders.choose(place.folder().map(Path::getParent));
    }

    /// Opens a folder; reads it again if it is the one that is open.
    void openFolder(Path folder) {
        open(new WorkspaceSource.Folder(folder));
    }

    private @Nullable Window window() {
        return view.getScene() == null ? null : view.getScene().getWindow();
    }

    /// Looks at the files of the present workspace again; opens it again if it could not be read.
    void reload() {
        if (model.state.get() instanceof WorkbenchState.Unreadable) {
            place.present().ifPresent(this::open);
        } else {
            drafting.reread();
        }
    }

    /// Everything that people can do, with the present keys.
    List<Command> commands() {
        return settings.keymap().get().commands();
    }

    private void opened(Opening.Opened opened) {
        Workspace snapshot = opened.draft().workspace();
        place.becomes(opened.from());
        Showable showable = Showable.of(snapshot);
        panels.timeline().forget();
        evidence.forget();
        panels.source().forget();
        drafting.open(opened.draft());
        memories.opened(place.folder(), snapshot.architecture().name());
        remembered.opened(place.folder(), opened.panels());
        shown.begin(place.name(), showable);
        panels.source().begin(showable);
        evidence.begin(opened.from(), snapshot);
        replaying.begin(opened.from(), snapshot);
    }

    private void settle() {
        view.applyCss();
        view.layout();
    }

    private void report(FxBridge.Failure failure) {
        LOG.log(System.Logger.Level.ERROR, failure.task() + " failed", failure.cause());
        model.notice.set(Optional.of(failure.task() + " failed: " + failure.message()));
    }

    private void tell(Problem problem) {
        model.notice.set(Optional.of(problem.what() + " " + problem.why() + " " + problem.remedy()));
    }

    /// Stops all work and lets go of the system's preferences.
    @Override
    public void close() {
        settings.close();
        memories.close();
        home.close();
        remembered.close();
        evidence.forget();
        panels.source().forget();
        drafting.close();
        bridge.close();
        view.close();
        panels.close();
    }

    private final class Audience implements DraftAudience {

        @Override
        public void stepped(Showable after) {
            shown.step(after);
            panels.source().show(after);
            evidence.changed(after.shown());
        }

        @Override
        public void answered(Workspace present) {
            panels.source().answer(present);
        }
    }
}
