package dev.plumbline.views.shell;

import dev.plumbline.graphmodel.draft.Showable;
import dev.plumbline.graphmodel.workspace.Workspace;
import dev.plumbline.pluginapi.Progress;
import dev.plumbline.pluginapi.Recording;
import dev.plumbline.views.Examination;
import dev.plumbline.views.OpenedArchitecture;
import dev.plumbline.views.Telemetry;
import dev.plumbline.views.WorkbenchServices;
import dev.plumbline.views.WorkspaceSource;
import dev.plumbline.views.bridge.BackgroundTask;
import dev.plumbline.views.bridge.FxBridge;
import java.util.Optional;
import javafx.animation.Animation;
import javafx.animation.PauseTransition;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/// Gathers in the background what is known of the open workspace beside its files: telemetry as it comes, findings and
/// predictions after each change. Until they are there, what was known of the snapshot before is shown.
final class EvidenceGathering {

    /// How long people must rest before what they changed is examined.
    private static final Duration PAUSE = Duration.millis(250);

    /// How often rules are held against telemetry that goes on and on.
    private static final Duration RULES = Duration.seconds(20);
    private static final String MEASURE = "measure";
    private static final String EXAMINE = "examine";

    private final FxBridge bridge;
    private final WorkbenchServices services;
    private final Runnable gathered;
    private final PauseTransition pause = new PauseTransition(PAUSE);
    private final PauseTransition rules = new PauseTransition(RULES);
    private final LiveWatching watching;
    private final ReadOnlyObjectWrapper<Telemetry> live = new ReadOnlyObjectWrapper<>(Telemetry.NONE);
    private Telemetry telemetry = Telemetry.NONE;
    private Examination examination = Examination.NONE;
    private Optional<Recording.Moment> replayed = Optional.empty();
    private @Nullable Workspace present;

    /// @param gathered told on the JavaFX thread when more is known
    EvidenceGathering(FxBridge bridge, WorkbenchServices services, Runnable gathered) {
        this.bridge = bridge;
        this.services = services;
        this.gathered = gathered;
        pause.setOnFinished(event -> examine());
        rules.setOnFinished(event -> examine());
        watching = new LiveWatching(bridge, services, this::told);
    }

    /// A snapshot with what is known of it.
    OpenedArchitecture of(Showable snapshot) {
        return replayed.map(moment -> OpenedArchitecture.of(
                                snapshot, new Telemetry(moment.measurements(), telemetry.problems()), examination)
                        .at(moment.time()))
                .orElseGet(() -> OpenedArchitecture.of(snapshot, telemetry, examination));
    }

    /// Shows what was measured at an earlier moment, in place of the present; the present again for none.
    void replay(Optional<Recording.Moment> moment) {
        if (!replayed.equals(moment)) {
            replayed = moment;
            gathered.run();
        }
    }

    /// Forgets what was known of another workspace, and what is still being found out.
    void forget() {
        pause.stop();
        rules.stop();
        bridge.stop(MEASURE);
        bridge.stop(EXAMINE);
        watching.end();
        live.set(Telemetry.NONE);
        present = null;
        replayed = Optional.empty();
        telemetry = Telemetry.NONE;
        examination = Examination.NONE;
    }

    /// Begins with a workspace that was just opened.
    void begin(WorkspaceSource from, Workspace snapshot) {
        present = snapshot;
        bridge.submitWhenIdle(new Measuring(from, snapshot));
        watching.begin(from, snapshot);
    }

    /// What running services told last, whatever moment is shown.
    ReadOnlyObjectProperty<Telemetry> live() {
        return live.getReadOnlyProperty();
    }

    /// Connects to running services, where people had to allow it first.
    void allowConnections() {
        watching.allow();
    }

    /// New figures are shown at once; the rules are not run for each of them.
    private void told(Telemetry latest) {
        telemetry = latest;
        live.set(latest);
        if (replayed.isEmpty()) {
            gathered.run();
        }
        if (rules.getStatus() != Animation.Status.RUNNING) {
            rules.playFromStart();
        }
    }

    /// The snapshot that is examined; empty if no workspace is open.
    Optional<Workspace> snapshot() {
        return Optional.ofNullable(present);
    }

    /// Examines another snapshot as soon as people rest.
    void changed(Workspace snapshot) {
        present = snapshot;
        watching.follow(snapshot);
        pause.playFromStart();
    }

    private void examine() {
        if (present != null) {
            bridge.submitWhenIdle(new Examining(present, telemetry));
        }
    }

    private final class Measuring implements BackgroundTask<Telemetry> {

        private final WorkspaceSource from;
        private final Workspace snapshot;

        Measuring(WorkspaceSource from, Workspace snapshot) {
            this.from = from;
            this.snapshot = snapshot;
        }

        @Override
        public String key() {
            return MEASURE;
        }

        @Override
        public String name() {
            return "Pulling telemetry";
        }

        @Override
        public Telemetry process(Progress progress) {
            return services.measure(from, snapshot, progress);
        }

        @Override
        public void apply(Telemetry result) {
            // What connections told meanwhile is newer.
            if (telemetry.connections().isEmpty()) {
                telemetry = result;
                live.set(result);
            }
            examine();
        }

        @Override
        public void failed() {
            examine();
        }
    }

    private final class Examining implements BackgroundTask<Examination> {

        private final Workspace snapshot;
        private final Telemetry measured;

        Examining(Workspace snapshot, Telemetry measured) {
            this.snapshot = snapshot;
            this.measured = measured;
        }

        @Override
        public String key() {
            return EXAMINE;
        }

        @Override
        public String name() {
            return "Checking the rules";
        }

        @Override
        public Examination process(Progress progress) {
            return services.examine(snapshot, measured, progress);
        }

        @Override
        public void apply(Examination result) {
            examination = result;
            gathered.run();
        }
    }
}
