package dev.plumbline.graphmodel.bench;

import dev.plumbline.graphmodel.Attributes;
import dev.plumbline.graphmodel.Change;
import dev.plumbline.graphmodel.ChangeConflictException;
import dev.plumbline.graphmodel.Element;
import dev.plumbline.graphmodel.ElementKind;
import dev.plumbline.graphmodel.Relation;
import dev.plumbline.graphmodel.RelationKind;
import dev.plumbline.graphmodel.workspace.EditRefusedException;
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

/// An entry comes and goes again, or gets another id: the snapshots and the patched texts. The first two are two
/// changes.
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(3)
public class StructureBenchmark {

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
    public Workspace addAndRemoveElement() throws ChangeConflictException, EditRefusedException {
        return thereAndBack(new Change.AddElement(
                new Element("benchmark-element", ElementKind.SERVICE, "New", id(7919), Attributes.NONE)));
    }

    @Benchmark
    public Workspace addAndRemoveRelation() throws ChangeConflictException, EditRefusedException {
        return thereAndBack(new Change.AddRelation(
                new Relation("benchmark-relation", id(7919), id(104_729), RelationKind.CALLS, Attributes.NONE)));
    }

    @Benchmark
    public Workspace rename() throws ChangeConflictException, EditRefusedException {
        Change rename = editor.renaming(workspace, id(7919), "benchmark-element");
        return editor.apply(workspace, rename).after();
    }

    private Workspace thereAndBack(Change change) throws ChangeConflictException, EditRefusedException {
        Workspace changed = editor.apply(workspace, change).after();
        return editor.apply(changed, change.inverse()).after();
    }

    private String id(long stride) {
        next++;
        return ids.get((int) (next * stride % ids.size()));
    }
}
