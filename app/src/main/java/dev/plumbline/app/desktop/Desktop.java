package dev.plumbline.app.desktop;

import dev.plumbline.app.composition.FaultReport;
import dev.plumbline.app.composition.ProgramFolders;
import dev.plumbline.app.composition.Services;
import dev.plumbline.app.composition.SettingsFile;
import dev.plumbline.app.home.ProgramHome;
import dev.plumbline.app.instance.SingleInstance;
import dev.plumbline.views.WorkbenchServices;
import dev.plumbline.views.WorkspaceSource;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
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
        ProgramFolders folders = ProgramFolders.of(environment);
        EarlySettings settings = EarlySettings.of(SettingsFile.in(folders));
        Path place = Path.of(environment.getOrDefault("HOME", System.getProperty("user.home", ".")));
        Supplier<WorkbenchServices> window = () -> new ProgramServices(
                services,
                start.source(),
                sample(start, folders),
                settings,
                new ProgramHome(services, folders, place),
                folders.state());
        Platform.startup(() -> {
            Thread.currentThread().setUncaughtExceptionHandler(faults);
            show(start, settings, window, closed);
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
    private static Path sample(Start start, ProgramFolders folders) {
        return start.sample().orElse(folders.state().resolve("content-platform"));
    }

    private static void show(
            Start start, EarlySettings settings, Supplier<WorkbenchServices> services, CountDownLatch closed) {
        new MainWindow(start, settings.theme(), services, closed::countDown).show();
    }

    /// What the window starts with.
    ///
    /// @param folder the workspace; empty for the sample, or for the welcome screen
    /// @param sample where the sample is, if the window starts with it
    /// @param duration after which time the window closes by itself; zero for never
    /// @param instance hears of later starts for the same workspace, if it is the only window of it
    public record Start(
            Optional<Path> folder, Optional<Path> sample, Duration duration, Optional<SingleInstance> instance) {

        Optional<WorkspaceSource> source() {
            return sample.<WorkspaceSource>map(unpacked -> new WorkspaceSource.Sample())
                    .or(() -> folder.map(WorkspaceSource.Folder::new));
        }
    }

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
