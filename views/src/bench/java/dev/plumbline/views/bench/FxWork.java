package dev.plumbline.views.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import javafx.application.Platform;
import org.jspecify.annotations.Nullable;
import org.testfx.util.WaitForAsyncUtils;

/// Listens to the JavaFX thread of windows without a screen: what it does, one thing after another, and how long each
/// keeps it. Everything that this thread does there comes out of one queue: frames, keys, and what is to be run later.
public final class FxWork {

    private final List<Done> done = new ArrayList<>();

    private FxWork() {}

    /// Begins to listen; JavaFX must have started.
    public static FxWork listen() throws ReflectiveOperationException {
        FxWork work = new FxWork();
        Object application = Class.forName("com.sun.glass.ui.Application")
                .getMethod("GetApplication")
                .invoke(null);
        Object processor = field(application.getClass(), "processor").get(application);
        Field queue = field(processor.getClass(), "runnableQueue");
        @SuppressWarnings("unchecked")
        BlockingQueue<Runnable> usual = (BlockingQueue<Runnable>) queue.get(processor);
        BlockingQueue<Runnable> watched = work.new Watched();
        WaitForAsyncUtils.waitForAsyncFx(10_000, () -> {
            queue.set(processor, watched);
            usual.drainTo(watched);
            return true;
        });
        return work;
    }

    private static Field field(Class<?> type, String name) throws ReflectiveOperationException {
        Field field = type.getDeclaredField(name);
        field.setAccessible(true);
        return field;
    }

    /// What was done since the last time.
    public List<Done> take() {
        synchronized (done) {
            List<Done> taken = List.copyOf(done);
            done.clear();
            return taken;
        }
    }

    /// Something that the JavaFX thread did.
    ///
    /// @param type the class of what ran
    /// @param begun when it began, as by `System.nanoTime`
    /// @param ended when it ended
    /// @param processor nanoseconds of processor time
    public record Done(Class<?> type, long begun, long ended, long processor) {

        /// The name of the class of what ran.
        public String what() {
            return type.getName().replaceAll("\\$\\$Lambda.*", " lambda");
        }

        /// Whether it was a frame: animations, styles, places, and what is to be painted.
        public boolean isFrame() {
            return type.getName().contains("QuantumToolkit");
        }

        /// Whether it brought a painted frame to the screen.
        public boolean isOnScreen() {
            return type.getName().contains("SceneState");
        }

        /// Milliseconds of processor time.
        public double millis() {
            return processor / 1e6;
        }
    }

    /// The class of what is to be run later is hidden behind those of JavaFX and of the bridge.
    private static Class<?> type(Runnable runnable) {
        Runnable inner = runnable;
        for (int depth = 0; depth < 3 && isWrapper(inner); depth++) {
            Runnable next = captured(inner);
            if (next == null) {
                break;
            }
            inner = next;
        }
        return inner.getClass();
    }

    private static boolean isWrapper(Runnable runnable) {
        return runnable.getClass().getName().startsWith("com.sun.javafx.application.");
    }

    private static @Nullable Runnable captured(Runnable runnable) {
        try {
            for (Field field : runnable.getClass().getDeclaredFields()) {
                if (Runnable.class.isAssignableFrom(field.getType())) {
                    field.setAccessible(true);
                    return (Runnable) field.get(runnable);
                }
            }
            return null;
        } catch (ReflectiveOperationException hidden) {
            return null;
        }
    }

    /// Tells one thing from the next: what is taken out of it is done when the next is asked for.
    private final class Watched extends LinkedBlockingQueue<Runnable> {

        private static final long serialVersionUID = 1L;

        private final transient ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        private transient @Nullable Runnable present;
        private long begun;
        private long processor;

        @Override
        public Runnable take() throws InterruptedException {
            Runnable before = present;
            if (before != null && Platform.isFxApplicationThread()) {
                Done one = new Done(
                        type(before), begun, System.nanoTime(), threads.getCurrentThreadCpuTime() - processor);
                synchronized (done) {
                    done.add(one);
                }
            }
            Runnable next = super.take();
            present = next;
            processor = threads.getCurrentThreadCpuTime();
            begun = System.nanoTime();
            return next;
        }
    }
}
