package dev.plumbline.diagrams.layout;

import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.ChangeConflictException;
import dev.plumbline.graphmodel.view.ViewLayout;
import java.lang.management.ManagementFactory;
import java.util.Set;

/// Prints how much CPU time layouts of generated architectures take.
final class Speed {

    private Speed() {}

    public static void main(String[] arguments) {
        for (int round = 0; round < 6; round++) {
            time(100, 1.6, 1);
        }
        for (int count : new int[] {100, 300, 1000}) {
            for (int round = 0; round < 5; round++) {
                time(count, 1.6, 1);
            }
        }
        time(10_000, 3, 1);
        time(10_000, 3, 1);
    }

    /// Prints how much CPU time it takes to lay out 1,000 elements again after an edit.
    static final class AfterEdits {

        private AfterEdits() {}

        public static void main(String[] arguments) throws ChangeConflictException {
            View view = new View("G", null, 9, Set.of(), Set.of());
            Architecture architecture = SketchedArchitectures.generated(1000, 1.6, 1);
            LayoutMemory memory = new LayoutMemory();
            ViewLayout nothing = ViewLayout.empty("landscape");
            Layout layout = DiagramLayout.of(architecture, view, Sketch.SIZES, memory);
            RandomEdits edits = new RandomEdits(1);
            for (int round = 0; round < 60; round++) {
                RandomEdits.Edit edit = edits.next(architecture);
                architecture = edit.after();
                Standing standing = Standing.of(nothing, nothing).after(layout);
                long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
                layout = DiagramLayout.of(architecture, view, Sketch.SIZES, memory, standing);
                long spent = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before;
                System.out.printf("%s: %.1f ms%n", edit.kind(), spent / 1e6);
            }
        }
    }

    private static void time(int count, double relations, long seed) {
        Architecture architecture = SketchedArchitectures.generated(count, relations, seed);
        long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        Layout layout = DiagramLayout.of(architecture, new View("G", null, 9, Set.of(), Set.of()), Sketch.SIZES);
        long spent = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before;
        System.out.printf(
                "%d elements, %d routes: %d ms, aspect %.2f%n",
                count,
                layout.routes().size(),
                spent / 1_000_000,
                layout.bounds().width() / layout.bounds().height());
    }
}
