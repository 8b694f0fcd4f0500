package dev.plumbline.diagrams.layout;

import dev.plumbline.graphmodel.Architecture;
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
