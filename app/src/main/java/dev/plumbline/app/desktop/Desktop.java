package dev.plumbline.app.desktop;

import dev.plumbline.app.composition.FaultReport;
import dev.plumbline.app.composition.Services;
import dev.plumbline.app.composition.StateFolder;
import dev.plumbline.views.WorkspaceSource;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;

/// The desktop program: one window, from its opening to its closing.
public final class Desktop {

    private Desktop() {}

    /// Shows the window and waits until it is closed.
    ///
    /// @param environment where a report of a fault goes
    /// @return the exit status: 0, or 70 after a fault of the program
    public static int run(Services services, Start start, Map<String, String> environment) {
        CountDownLatch closed = new CountDownLatch(1);
        Faults faults = new Faults(new FaultReport(environment), closed);
        Thread.setDefaultUncaughtExceptionHandler(faults);
        Platform.startup(() -> {
            Thread.currentThread().setUncaughtExceptionHandler(faults);
            show(services, start, environment, closed);
        });
        try {
            if (start.duration().isZero()) {
                closed.await();
            } else {
                closed.await(start.duration().toMillis(), TimeUnit.MILLISECONDS);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        Platform.exit();
        return faults.status();
    }

    /// The folder for the sample: the one that the program was started with, or one that survives restarts.
    private static Path sample(Start start, Map<String, String> environment) {
        return start.sample() ? start.folder() : StateFolder.of(environment).resolve("content-platform");
    }

    private static void show(Services services, Start start, Map<String, String> environment, CountDownLatch closed) {
        WorkspaceSource source =
                start.sample() ? new WorkspaceSource.Sample() : new WorkspaceSource.Folder(start.folder());
        new MainWindow(
                        source,
                        () -> new ProgramServices(
                                services, source, sample(start, environment), StateFolder.of(environment)),
                        closed::countDown)
                .show();
    }

    /// What the window starts with.
    ///
    /// @param folder the workspace
    /// @param sample whether it is the sample, which comes with simulated telemetry
    /// @param duration after which time the window closes by itself; zero for never
    public record Start(Path folder, boolean sample, Duration duration) {}

    /// A fault on any thread: it is reported once, and the window goes on while it can.
    private static final class Faults implements Thread.UncaughtExceptionHandler {

        private static final System.Logger LOG = System.getLogger(Desktop.class.getName());

        private final FaultReport report;
        private final CountDownLatch closed;
        private volatile int status;

        Faults(FaultReport report, CountDownLatch closed) {
            this.report = report;
            this.closed = closed;
        }

        @Override
        public void uncaughtException(Thread thread, Throwable fault) {
            LOG.log(System.Logger.Level.ERROR, report.write(fault));
            if (status == 0 && Thread.currentThread().getName().startsWith("JavaFX")) {
                status = FAULT;
            }
            if (fault instanceof VirtualMachineError) {
                closed.countDown();
            }
        }

        int status() {
            return status;
        }

        private static final int FAULT = 70;
    }
}
