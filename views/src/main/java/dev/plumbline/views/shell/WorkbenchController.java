package dev.plumbline.views.shell;

import dev.plumbline.pluginapi.Progress;
import dev.plumbline.views.OpenedArchitecture;
import dev.plumbline.views.SelectedParts;
import dev.plumbline.views.WorkbenchServices;
import dev.plumbline.views.WorkspaceSource;
import dev.plumbline.views.bridge.BackgroundTask;
import dev.plumbline.views.bridge.FxBridge;
import dev.plumbline.views.canvas.CanvasController;
import dev.plumbline.views.evidence.EvidenceController;
import dev.plumbline.views.inspector.InspectorController;
import dev.plumbline.views.search.SearchController;
import dev.plumbline.views.style.Appearance;
import dev.plumbline.views.tree.TreeController;
import java.util.Optional;
import javafx.scene.Parent;

/// The workbench: opens workspaces and holds the panels together. Made, used and closed on the JavaFX thread.
public final class WorkbenchController implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(WorkbenchController.class.getName());

    private final WorkbenchModel model = new WorkbenchModel();
    private final SelectedParts selection = new SelectedParts();
    private final Appearance appearance = new Appearance();
    private final WorkbenchServices services;
    private final FxBridge bridge;
    private final Panels panels;
    private final WorkbenchView view;
    private Optional<WorkspaceSource> source = Optional.empty();

    public WorkbenchController(WorkbenchServices services) {
        this.services = services;
        bridge = FxBridge.start(this::report);
        CanvasController canvas =
                new CanvasController(bridge, selection, services.diagrams(), appearance.themeProperty());
        panels = new Panels(
                canvas,
                new TreeController(selection, canvas::reveal),
                new InspectorController(selection, canvas::reveal),
                new EvidenceController(canvas::reveal),
                new SearchController(canvas::reveal));
        view = new WorkbenchView(model, this, panels, appearance, bridge);
        panels.search().offer(view.commands());
    }

    /// The content of the window.
    public Parent view() {
        return view;
    }

    /// Opens what the services name first.
    public void start() {
        services.initial().ifPresent(this::open);
    }

    /// Opens a workspace in place of the present one.
    public void open(WorkspaceSource wanted) {
        WorkbenchState before = model.state.get();
        source = Optional.of(wanted);
        if (!(before instanceof WorkbenchState.Open)) {
            model.state.set(new WorkbenchState.Loading(wanted.name()));
        }
        bridge.submit(new Opening(wanted, before));
    }

    /// Reads the present workspace again.
    void reload() {
        source.ifPresent(this::open);
    }

    private void opened(WorkspaceSource from, OpenedArchitecture opened) {
        selection.clear();
        if (opened.isUnreadable()) {
            model.state.set(new WorkbenchState.Unreadable(from.name(), opened));
            return;
        }
        panels.show(opened);
        model.state.set(
                opened.architecture().elements().isEmpty()
                        ? new WorkbenchState.Empty(opened)
                        : new WorkbenchState.Open(opened));
    }

    private void report(FxBridge.Failure failure) {
        LOG.log(System.Logger.Level.ERROR, failure.task() + " failed", failure.cause());
        model.notice.set(Optional.of(failure.task() + " failed: " + failure.message()));
    }

    /// Stops all work and lets go of the system's preferences.
    @Override
    public void close() {
        bridge.close();
        view.close();
        panels.close();
        appearance.close();
    }

    private final class Opening implements BackgroundTask<OpenedArchitecture> {

        private final WorkspaceSource wanted;
        private final WorkbenchState before;

        Opening(WorkspaceSource wanted, WorkbenchState before) {
            this.wanted = wanted;
            this.before = before;
        }

        @Override
        public String key() {
            return "open";
        }

        @Override
        public String name() {
            return "Opening " + wanted.name();
        }

        @Override
        public OpenedArchitecture process(Progress progress) {
            return services.open(wanted, progress);
        }

        @Override
        public void apply(OpenedArchitecture result) {
            opened(wanted, result);
        }

        @Override
        public void cancelled() {
            model.state.set(before);
        }

        @Override
        public void failed() {
            model.state.set(before);
        }
    }
}
