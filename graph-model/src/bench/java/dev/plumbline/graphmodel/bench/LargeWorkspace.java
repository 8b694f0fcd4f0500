package dev.plumbline.graphmodel.bench;

import dev.plumbline.graphmodel.RandomArchitecture;
import dev.plumbline.graphmodel.workspace.ReadLimits;
import dev.plumbline.graphmodel.workspace.Workspace;
import dev.plumbline.graphmodel.workspace.WorkspaceReader;
import dev.plumbline.graphmodel.workspace.WorkspaceWriter;
import java.nio.file.Path;
import java.util.Map;

/// The workspace that the benchmarks work on: 15,000 elements and 30,000 relations, the size of large real models.
final class LargeWorkspace {

    static final int ELEMENTS = 15_000;
    static final int RELATIONS = 30_000;

    private static final long SEED = 20_261_123;

    private LargeWorkspace() {}

    static Workspace read() {
        return read(new WorkspaceWriter().texts(RandomArchitecture.of(SEED, ELEMENTS, RELATIONS)));
    }

    private static Workspace read(Map<String, String> texts) {
        return new WorkspaceReader(ReadLimits.standard()).read(Path.of("large"), texts);
    }
}
