package dev.plumbline.simulation.kernel;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.function.DoubleSupplier;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/// What an event costs the thread that plays it.
@AuxCounters(AuxCounters.Type.EVENTS)
@State(Scope.Thread)
public class Cost {

    public double nanosPerEvent;
    public double bytesPerEvent;

    private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    /// Plays and measures.
    double of(long events, DoubleSupplier play) {
        long bytes = threads.getCurrentThreadAllocatedBytes();
        long nanos = threads.getCurrentThreadCpuTime();
        double result = play.getAsDouble();
        set(threads.getCurrentThreadCpuTime() - nanos, threads.getCurrentThreadAllocatedBytes() - bytes, events);
        return result;
    }

    void set(double nanos, double bytes, double events) {
        nanosPerEvent = nanos / events;
        bytesPerEvent = bytes / events;
    }
}
