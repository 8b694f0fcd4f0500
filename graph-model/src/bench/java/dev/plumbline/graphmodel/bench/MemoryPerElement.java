package dev.plumbline.graphmodel.bench;

import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.workspace.Workspace;
import java.io.PrintStream;
import java.util.Locale;

/// Measures the memory that a large workspace holds once it is read, by element.
final class MemoryPerElement {

    private static final int COLLECTIONS = 5;

    private MemoryPerElement() {}

    static void print(PrintStream out) {
        LargeWorkspace.read();
        long empty = used();
        Workspace workspace = LargeWorkspace.read();
        long withWorkspace = used() - empty;
        Architecture architecture = workspace.architecture();
        int elements = architecture.elements().size();
        workspace = null;
        long withModel = used() - empty;
        out.printf(
                Locale.ROOT,
                "Memory for %d elements and %d relations: %.0f bytes an element with texts and places, %.0f without%n",
                elements,
                architecture.relations().size(),
                (double) withWorkspace / elements,
                (double) withModel / elements);
    }

    private static long used() {
        Runtime runtime = Runtime.getRuntime();
        for (int i = 0; i < COLLECTIONS; i++) {
            System.gc();
        }
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
