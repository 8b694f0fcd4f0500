package dev.plumbline.graphmodel.bench;

import dev.plumbline.graphmodel.Change;
import dev.plumbline.graphmodel.ChangeConflictException;
import dev.plumbline.graphmodel.Element;
import dev.plumbline.graphmodel.ElementAttributes;
import dev.plumbline.graphmodel.workspace.EditRefusedException;
import dev.plumbline.graphmodel.workspace.Edited;
import dev.plumbline.graphmodel.workspace.ReadLimits;
import dev.plumbline.graphmodel.workspace.Workspace;
import dev.plumbline.graphmodel.workspace.WorkspaceEditor;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// One attribute of one element changes: the next snapshot and the patched text of its file.
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(3)
public class EditBenchmark {

    private final WorkspaceEditor editor = new WorkspaceEditor(ReadLimits.standard());
    private Workspace workspace;
    private List<String> ids;
    private int next;

    @Setup
    public void read() {
        workspace = LargeWorkspace.read();
        ids = List.copyOf(workspace.architecture().elements().keySet());
    }

    @Benchmark
    public Edited plumbline() throws ChangeConflictException, EditRefusedException {
        next++;
        Element element = workspace.architecture().requireElement(ids.get((int) (next * 7919L % ids.size())));
        Long before = element.get(ElementAttributes.REPLICAS).orElse(null);
        Change change = new Change.UpdateElement(element.id(), "replicas", before, next % 90L + 100);
        Edited edited = editor.apply(workspace, change);
        workspace = edited.after();
        return edited;
    }
}
