package dev.plumbline.diagrams.layout;

import dev.plumbline.diagrams.Drawing;
import dev.plumbline.diagrams.draw.DiagramDrawing;
import dev.plumbline.diagrams.draw.ElementSizes;
import dev.plumbline.diagrams.draw.Overlay;
import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.Attributes;
import dev.plumbline.graphmodel.Change;
import dev.plumbline.graphmodel.ChangeConflictException;
import dev.plumbline.graphmodel.Element;
import dev.plumbline.graphmodel.ElementKind;
import dev.plumbline.graphmodel.Relation;
import dev.plumbline.graphmodel.RelationKind;
import dev.plumbline.graphmodel.view.ViewLayout;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// A landscape of systems of services, with 1.6 relations for each element and everything open: laid out from scratch,
/// and laid out with the places kept, and drawn, after a service with a relation was added to one of its systems.
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 4, time = 3)
@Measurement(iterations = 5, time = 3)
@Fork(3)
public class LayoutBenchmark {

    private static final View VIEW = new View("Landscape", null, 9, Set.of(), Set.of());
    private static final Sizes SIZES = new ElementSizes();

    @Param({"300", "1000"})
    private int elements;

    private Architecture architecture;
    private Architecture edited;
    private List<Element> services;
    private LayoutMemory memory;
    private Standing standing;
    private int edits;

    @Setup
    public void generate() {
        architecture = SketchedArchitectures.generated(elements, 1.6, 1);
        services = architecture.elements().values().stream()
                .filter(element -> element.kind() == ElementKind.SERVICE)
                .toList();
        memory = new LayoutMemory();
        ViewLayout nothing = ViewLayout.empty("landscape");
        standing = Standing.of(nothing, nothing).after(DiagramLayout.of(architecture, VIEW, SIZES, memory));
    }

    @Setup(Level.Invocation)
    public void edit() throws ChangeConflictException {
        edits++;
        Element beside = services.get((int) (edits * 7919L % services.size()));
        Element added =
                new Element("added-" + edits, ElementKind.SERVICE, "Added", beside.parent(), Attributes.NONE);
        Relation relation =
                new Relation("to-" + edits, added.id(), beside.id(), RelationKind.CALLS, Attributes.NONE);
        edited = architecture.apply(new Change.AddElement(added)).apply(new Change.AddRelation(relation));
    }

    @Benchmark
    public Layout fromScratch() {
        return DiagramLayout.of(architecture, VIEW, SIZES);
    }

    @Benchmark
    public Layout keepingPlaces() {
        return DiagramLayout.of(edited, VIEW, SIZES, memory, standing);
    }

    @Benchmark
    public Drawing afterAnEdit() {
        Layout layout = DiagramLayout.of(edited, VIEW, SIZES, memory, standing);
        return DiagramDrawing.of(edited, VIEW, layout, Overlay.NONE);
    }
}
