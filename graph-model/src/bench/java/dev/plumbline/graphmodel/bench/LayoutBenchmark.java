package dev.plumbline.graphmodel.bench;

import dev.plumbline.graphmodel.view.Place;
import dev.plumbline.graphmodel.view.SavedView;
import dev.plumbline.graphmodel.workspace.EditRefusedException;
import dev.plumbline.graphmodel.workspace.Edited;
import dev.plumbline.graphmodel.workspace.ReadLimits;
import dev.plumbline.graphmodel.workspace.TextEdit;
import dev.plumbline.graphmodel.workspace.ViewEdits;
import dev.plumbline.graphmodel.workspace.Workspace;
import dev.plumbline.graphmodel.workspace.WorkspaceEditor;
import java.util.List;
import java.util.TreeMap;
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

/// One element of 10,000 in a layout moves: the next workspace and the patched text of the layout's file.
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(3)
public class LayoutBenchmark {

    private static final int PLACES = 10_000;

    private final ViewEdits edits = new ViewEdits(ReadLimits.standard());
    private Workspace workspace;
    private List<String> ids;
    private int next;

    @Setup
    public void read() throws EditRefusedException {
        Workspace read = LargeWorkspace.read();
        ids = read.architecture().elements().keySet().stream().limit(PLACES).toList();
        TreeMap<String, Place> places = new TreeMap<>();
        ids.forEach(id -> places.put(id, Place.at(8 * places.size(), 80)));
        workspace = edits.place(read, SavedView.LANDSCAPE, places).after();
    }

    @Benchmark
    public Edited plumbline() throws EditRefusedException {
        Edited edited = move();
        workspace = edited.after();
        return edited;
    }

    @Benchmark
    public Workspace movedAndUndone() throws EditRefusedException {
        Edited edited = move();
        return WorkspaceEditor.replay(edited.after(), TextEdit.inverse(edited.edits()));
    }

    private Edited move() throws EditRefusedException {
        next++;
        String id = ids.get((int) (next * 7919L % ids.size()));
        TreeMap<String, Place> moved = new TreeMap<>();
        moved.put(id, Place.pinnedAt(next % 1000, next % 900));
        return edits.place(workspace, SavedView.LANDSCAPE, moved);
    }
}
