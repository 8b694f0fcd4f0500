package dev.plumbline.views.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;

/// The processor time that threads have used.
///
/// @param screen nanoseconds of the JavaFX thread and the thread that paints for it
/// @param workers nanoseconds of the workbench's own threads
record ProcessorTime(long screen, long workers) {

    static ProcessorTime now() {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long screen = 0;
        long workers = 0;
        for (ThreadInfo thread : threads.getThreadInfo(threads.getAllThreadIds())) {
            if (thread != null) {
                String name = thread.getThreadName();
                long used = Math.max(0, threads.getThreadCpuTime(thread.getThreadId()));
                if (name.equals("JavaFX Application Thread") || name.startsWith("QuantumRenderer")) {
                    screen += used;
                } else if (name.startsWith("workbench-")) {
                    workers += used;
                }
            }
        }
        return new ProcessorTime(screen, workers);
    }

    ProcessorTime since(ProcessorTime before) {
        return new ProcessorTime(screen - before.screen, workers - before.workers);
    }
}
