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
import dev.plumbline.views.WorkbenchServices;
import dev.plumbline.views.WorkspaceSource;
import dev.plumbline.views.bridge.FxBridge;
import dev.plumbline.views.canvas.CanvasController;
import dev.plumbline.views.checks.ChecksController;
import dev.plumbline.views.compare.ComparisonController;
import dev.plumbline.views.compare.GuardedEditing;
import dev.plumbline.views.evidence.EvidenceController;
import dev.plumbline.views.inspector.InspectorController;
import dev.plumbline.views.live.LiveController;
import dev.plumbline.views.playback.PlaybackController;
import dev.plumbline.views.relations.RelationsController;
import dev.plumbline.views.savedviews.SavedViewsController;
import dev.plumbline.views.scenario.ScenarioController;
import dev.plumbline.views.search.SearchController;
import dev.plumbline.views.settings.StandardSettings;
import dev.plumbline.views.simulation.SimulationController;
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
    private final FxBridge bridge;
    private final WindowSettings settings;
    private final Home home;
    private final Panels panels;
    private final HeldWorkspace held;
    private final Entrance entrance;
    private final WorkbenchView view;

    /// A workbench that asks for folders with the desktop's dialog.
    public WorkbenchController(WorkbenchServices services) {
        this(services, Optional.empty());
    }

    /// A workbench that asks for folders in another way.
    public WorkbenchController(WorkbenchServices services, FolderChooser folders) {
        this(services, Optional.of(folders));
    }

    private WorkbenchController(WorkbenchServices services, Optional<FolderChooser> asked) {
        bridge = FxBridge.start(this::report);
        settings = new WindowSettings(services.settings(), bridge, this::tell);
        Drafting drafting =
                new Drafting(bridge, model, settings.live().value(StandardSettings.AUTOSAVE), new Audience());
        EvidenceGathering evidence = new EvidenceGathering(bridge, services, this::refresh);
        model.live.bind(evidence.live());
        FolderChooser folders = asked.orElseGet(() -> new SystemFolderChooser(this::window));
        ComparisonController comparison = new ComparisonController(
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
        SourceDesk source = new SourceDesk(
                model, selection, canvas, bridge, new SourceDesk.Writing(guarded, comparison.obstacle()));
        ScenarioController scenario = new ScenarioController(new ScenarioController.Hands(
                bridge,
                guarded,
                evidence::snapshot,
                services.estimator(),
                this::ask,
                source::goTo,
                canvas::takeKeyboard));
        PlaybackController playback = new PlaybackController(canvas.played(), settings.keymap());
        panels = new Panels(
                canvas,
                new TreeController(selection, canvas::reveal, canvas::takeKeyboard),
                new InspectorController(selection, canvas::reveal, guarded),
                new EvidenceController(
                        canvas::reveal,
                        new ChecksController(
                                canvas.sight(),
                                guarded,
                                services.waivers(),
                                this::tell,
                                new ChecksController.Hands(bridge, evidence::snapshot, settings.keymap()))),
                new RelationsDesk(model, new RelationsController(selection, bridge, canvas::reveal)),
                source,
                new SearchController(canvas::reveal),
                comparison,
                new SavedViewsController(canvas.keptViews(), guarded, this::ask),
                new TimelineController(this::recall, evidence::replay, settings.keymap()),
                new SimulationDesk(
                        model,
                        new SimulationController(
                                services.player(),
                                new ScenarioBeside(model, source, scenario),
                                playback,
                                new SimulationController.Hands(
                                        bridge,
                                        evidence::snapshot,
                                        selection,
                                        canvas::reveal,
                                        settings.keymap(),
                                        services.home().clock())),
                        playback),
                new LiveDesk(
                        model,
                        new LiveController(
                                evidence.live(),
                                new LiveController.Hands(
                                        bridge,
                                        guarded,
                                        services.drift(),
                                        evidence::allowConnections,
                                        services.faults(),
                                        evidence::snapshot,
                                        this::ask,
                                        canvas::reveal,
                                        services.home().clock()))),
                scenario);
        drafting.before(panels.source()::flush);
        model.sourceShown.subscribe((before, shown) -> {
            if (shown) {
                scenario.showText();
            }
        });
        model.presenting.subscribe(presenting -> {
            if (presenting) {
                scenario.shut();
            }
        });
        held = new HeldWorkspace(
                drafting,
                evidence,
                new Replaying(bridge, services),
                new HeldWorkspace.Remembering(
                        new Memories(services.home(), bridge, canvas.landscape()),
                        new RememberedPanels(services.panels(), bridge, model)),
                panels,
                new ShownWorkspace(model, selection, evidence, panels, this::settle));
        entrance = new Entrance(model, services, bridge, folders, held);
        home = new Home(model, services.home(), bridge, settings.appearance(), entrance);
        view = new WorkbenchView(model, home, new WorkbenchView.Edits(guarded, drafting), panels, settings, bridge);
        panels.search().offer(this::commands);
        panels.search().offerViews(this::viewsAndFlows);
    }

    /// How panels change the open workspace.
    Editing editing() {
        return held.drafting();
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
        if (model.state.get() instanceof WorkbenchState.Open) {
            panels.canvas().showFigures();
            held.replaying().recall(panels.timeline()::show);
        }
    }

    private void seen(OpenedArchitecture opened) {
        held.shown().seen(opened);
    }

    /// More is known of the present snapshot.
    private void refresh() {
        held.shown().refresh();
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
        entrance.start();
    }

    /// Runs something on the JavaFX thread; this alone may be called on any thread.
    public void later(Runnable action) {
        bridge.later(action);
    }

    /// Opens a workspace in place of the present one; looks at its files again if it is the present one. One that
    /// another window has is shown there.
    public void open(WorkspaceSource wanted) {
        entrance.open(wanted);
    }

    /// Where the files are of the workspace that the window has, and of the one that it is opening.
    public Set<Path> places() {
        return entrance.places();
    }

    /// What the window is called.
    public ObservableValue<String> title() {
        return model.state.map(WorkbenchState::title);
    }

    private @Nullable Window window() {
        return view.getScene() == null ? null : view.getScene().getWindow();
    }

    /// Everything that people can do, with the present keys.
    List<Command> commands() {
        return settings.keymap().get().commands();
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
        home.close();
        held.end();
        bridge.close();
        view.close();
        panels.close();
    }

    /// The draft is told of before there is what it belongs to.
    private final class Audience implements DraftAudience {

        @Override
        public void stepped(Showable after) {
            held.stepped(after);
        }

        @Override
        public void answered(Workspace present) {
            held.answered(present);
        }
    }
}
