package dev.plumbline.pluginapi.health;

import dev.plumbline.graphmodel.Problem;
import dev.plumbline.graphmodel.workspace.Workspace;
import dev.plumbline.graphmodel.workspace.WorkspaceReader;
import java.util.List;

/// What a workspace says of health.
///
/// @param thresholds the thresholds; where the file is wrong, the usual ones
/// @param problems what is wrong in the file
public record HealthSettings(HealthThresholds thresholds, List<Problem> problems) {

    /// Nothing is said.
    public static final HealthSettings STANDARD = new HealthSettings(HealthThresholds.STANDARD, List.of());

    public HealthSettings {
        problems = List.copyOf(problems);
    }

    /// Those of the workspace's `health.yaml`; the usual ones if there is no such file.
    public static HealthSettings of(Workspace workspace) {
        return workspace
                .file(WorkspaceReader.HEALTH_FILE)
                .map(file -> HealthReader.read(file.source(), workspace.architecture()))
                .orElse(STANDARD);
    }
}
