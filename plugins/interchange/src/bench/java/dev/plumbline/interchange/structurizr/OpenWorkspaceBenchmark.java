package dev.plumbline.interchange.structurizr;

import com.structurizr.Workspace;
import com.structurizr.util.WorkspaceUtils;
import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.workspace.ReadLimits;
import dev.plumbline.graphmodel.workspace.WorkspaceReader;
import dev.plumbline.graphmodel.workspace.WorkspaceWriter;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/// The same model of 15,000 elements and 30,000 relations is opened: as a workspace of ours, and as JSON by
/// Structurizr's own client.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 4, time = 3)
@Measurement(iterations = 5, time = 3)
@Fork(3)
public class OpenWorkspaceBenchmark {

    private Path folder;
    private Path ours;
    private File theirs;

    @Setup
    public void write() throws Exception {
        folder = Files.createTempDirectory("plumbline-bench");
        ours = folder.resolve("workspace");
        theirs = folder.resolve("workspace.json").toFile();
        Workspace workspace = LargeStructurizr.workspace();
        WorkspaceUtils.saveWorkspaceToJson(workspace, theirs);
        Architecture architecture = WorkspaceMapping.translate(workspace, WorkspaceMapping.Hints.NONE);
        if (new WorkspaceWriter().write(ours, architecture).isPresent()) {
            throw new IllegalStateException("The workspace cannot be written");
        }
        if (!plumbline().equals(architecture)
                || structurizrClient().getModel().getElements().size() != architecture.elements().size()) {
            throw new IllegalStateException("What was read is not what was written");
        }
    }

    @TearDown
    public void remove() throws IOException {
        List<Path> content;
        try (Stream<Path> walk = Files.walk(folder)) {
            content = walk.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : content) {
            Files.delete(path);
        }
    }

    @Benchmark
    public Architecture plumbline() {
        return new WorkspaceReader(ReadLimits.standard()).read(ours).architecture();
    }

    @Benchmark
    public Workspace structurizrClient() throws Exception {
        return WorkspaceUtils.loadWorkspaceFromJson(theirs);
    }
}
