package dev.plumbline.views;

import dev.plumbline.graphmodel.draft.Draft;
import dev.plumbline.graphmodel.workspace.Workspace;
import dev.plumbline.pluginapi.Progress;
import java.util.Optional;

/// The services of the sample, for tests that change one of them.
public interface BesideSample extends WorkbenchServices {

    SampleServices sample();

    @Override
    default Optional<WorkspaceSource> initial() {
        return sample().initial();
    }

    @Override
    default Draft open(WorkspaceSource source, Progress progress) {
        return sample().open(source, progress);
    }

    @Override
    default Telemetry measure(WorkspaceSource source, Workspace workspace, Progress progress) {
        return sample().measure(source, workspace, progress);
    }

    @Override
    default Examination examine(Workspace workspace, Telemetry telemetry, Progress progress) {
        return sample().examine(workspace, telemetry, progress);
    }

    @Override
    default DiagramSource diagrams() {
        return sample().diagrams();
    }
}
