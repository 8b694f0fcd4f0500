package dev.plumbline.views;

import dev.plumbline.pluginapi.Progress;
import java.util.Optional;

/// Services that open the sample.
public record SampleServices(OpenedArchitecture opened, DiagramSource diagrams) implements WorkbenchServices {

    public SampleServices() {
        this(SampleEvidence.opened(), new LaidOutDiagrams());
    }

    public SampleServices(OpenedArchitecture opened) {
        this(opened, new LaidOutDiagrams());
    }

    @Override
    public Optional<WorkspaceSource> initial() {
        return Optional.of(new WorkspaceSource.Sample());
    }

    @Override
    public OpenedArchitecture open(WorkspaceSource source, Progress progress) {
        return opened;
    }
}
