package dev.plumbline.views;

import dev.plumbline.diagrams.Drawing;
import dev.plumbline.diagrams.layout.Size;
import dev.plumbline.diagrams.layout.View;
import dev.plumbline.graphmodel.draft.Draft;
import dev.plumbline.graphmodel.workspace.Workspace;
import dev.plumbline.pluginapi.Progress;
import dev.plumbline.views.settings.SettingsStore;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;

/// Services of a window that opens one workspace after the other: each time those of another test.
public final class ExchangedServices implements WorkbenchServices {

    private final WorkbenchServices first;
    private volatile WorkbenchServices present;
    private volatile DiagramSource diagrams;
    private volatile int number;
    private volatile Optional<WorkspaceSource> measured = Optional.empty();

    public ExchangedServices(WorkbenchServices first) {
        this.first = first;
        present = first;
        diagrams = first.diagrams();
    }

    /// Takes others in the place of the present ones, and names what is to be opened then.
    public WorkspaceSource exchange(WorkbenchServices next) {
        present = next;
        number++;
        return source();
    }

    /// Whether all of the present workspace is on the screen: then it is measured.
    public boolean isShown() {
        return measured.equals(Optional.of(source()));
    }

    /// No two are at the same place.
    private WorkspaceSource source() {
        return new WorkspaceSource.Folder(Path.of("/" + number, "sample"));
    }

    @Override
    public Optional<WorkspaceSource> initial() {
        return Optional.of(source());
    }

    @Override
    public Draft open(WorkspaceSource source, Progress progress) {
        Draft draft = present.open(source, progress);
        // What is still drawn of the workspace before is to have no part in the layouts of this one.
        diagrams = present.diagrams();
        return draft;
    }

    @Override
    public Telemetry measure(WorkspaceSource source, Workspace workspace, Progress progress) {
        measured = Optional.of(source);
        return present.measure(source, workspace, progress);
    }

    @Override
    public Examination examine(Workspace workspace, Telemetry telemetry, Progress progress) {
        return present.examine(workspace, telemetry, progress);
    }

    @Override
    public DiagramSource diagrams() {
        return new DiagramSource() {
            @Override
            public Drawing draw(OpenedArchitecture opened, View view, Optional<Lens> overlay, Size room) {
                return diagrams.draw(opened, view, overlay, room);
            }

            @Override
            public void tidy(View view, Set<String> elements) {
                diagrams.tidy(view, elements);
            }

            @Override
            public void tidyAll(View view) {
                diagrams.tidyAll(view);
            }

            @Override
            public Runnable remember(View view) {
                return diagrams.remember(view);
            }
        };
    }

    @Override
    public VersionSource versions() {
        return new VersionSource() {
            @Override
            public Listing list(Path workspace, Progress progress) {
                return present.versions().list(workspace, progress);
            }

            @Override
            public Reading read(Path workspace, Version version, Progress progress) {
                return present.versions().read(workspace, version, progress);
            }
        };
    }

    @Override
    public SettingsStore settings() {
        return first.settings();
    }
}
