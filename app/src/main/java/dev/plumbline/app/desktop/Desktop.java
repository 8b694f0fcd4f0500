package dev.plumbline.app.desktop;

import dev.plumbline.app.composition.FaultReport;
import dev.plumbline.app.composition.Services;
import dev.plumbline.app.instance.SingleInstance;
import dev.plumbline.views.WorkspaceSource;
import dev.plumbline.views.bridge.FxBridge;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.stage.Window;

/// The desktop program, from the opening of its first window to the closing of its last.
public final class Desktop {

    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private Desktop() {}

    /// Shows a window and waits until all are closed. JavaFX starts while it is still being found out what to show.
    ///
    /// @param wish what to show; nothing if no window is needed after all
    /// @param environment where a report of a fault goes
    /// @return the exit status: 0, or 70 after a fault of the program
    /// @throws NoWindowException if JavaFX cannot show windows here
    public static int run(Services services, Supplier<Optional<Start>> wish, Map<String, String> environment) {
        CompletableFuture<Void> closed = new CompletableFuture<>();
        CompletableFuture<Program> program = new CompletableFuture<>();
        Faults faults = new Faults(new FaultReport(environment), closed);
        Thread.setDefaultUncaughtExceptionHandler(faults);
        Thread.ofPlatform().daemon().name("toolkit").start(() -> startToolkit(program, faults, closed));
        Optional<Start> start = wish.get();
        if (start.isEmpty()) {
            return 0;
        }
        program.complete(Program.of(services, start.get(), environment));
        end(await(closed, start.get().duration()));
        return faults.status();
    }

    private static void startToolkit(
            CompletableFuture<Program> program, Faults faults, CompletableFuture<Void> closed) {
        try {
            // It ends when the program does, and not when there happens to be no window.
            Platform.setImplicitExit(false);
            Platform.startup(() -> {
                Thread.currentThread().setUncaughtExceptionHandler(faults);
                Program wanted = program.join();
                new OpenWindows(wanted, () -> closed.complete(null))
                        .open(wanted.start().source());
            });
        } catch (RuntimeException | LinkageError unstartable) {
            closed.completeExceptionally(unstartable);
        }
    }

    private static End await(CompletableFuture<Void> closed, Duration duration) {
        try {
            if (duration.isZero()) {
                closed.get();
            } else {
                closed.get(duration.toMillis(), TimeUnit.MILLISECONDS);
            }
            return End.CLOSED;
        } catch (InterruptedException stopped) {
            return End.INTERRUPTED;
        } catch (TimeoutException over) {
            return End.TIMED_OUT;
        } catch (ExecutionException unstartable) {
            throw new NoWindowException(Objects.requireNonNullElse(unstartable.getCause(), unstartable));
        }
    }

    /// Ends JavaFX on its own thread: elsewhere it complains on standard error if it is just painting.
    private static void end(End end) {
        CompletableFuture<Void> ended = new CompletableFuture<>();
        FxBridge.javaFxThread().execute(() -> {
            List.copyOf(Window.getWindows()).forEach(Desktop::leave);
            // What the windows do when they are closed comes first.
            FxBridge.javaFxThread().execute(() -> {
                Platform.exit();
                ended.complete(null);
            });
        });
        await(ended, PATIENCE);
        if (end == End.INTERRUPTED) {
            Thread.currentThread().interrupt();
        }
    }

    /// The pointer leaves a window that is hidden, and JavaFX looks up what was below it; when the program is told to
    /// end from outside, what JavaFX looks that up with may be gone already.
    private static void leave(Window window) {
        if (window.getScene() != null) {
            window.getScene().getRoot().setMouseTransparent(true);
        }
        window.hide();
    }

    private enum End {
        CLOSED,
        TIMED_OUT,
        INTERRUPTED
    }

    /// The first logger makes Java look into every jar; a start that has nothing to say does without.
    private static System.Logger log() {
        return System.getLogger(Desktop.class.getName());
    }

    /// Why a window is shown.
    public enum Purpose {
        /// People work with it.
        WORK,
        /// The virtual machine records which classes a window takes; it closes as soon as it could be seen.
        REHEARSAL
    }

    /// Whether services elsewhere may be asked.
    public enum Network {
        ALLOWED,
        REFUSED
    }

    /// What the program starts with.
    ///
    /// @param folder the workspace; empty for the sample, or for the welcome screen
    /// @param sample where the sample is, if the window starts with it
    /// @param duration after which time the windows close by themselves; zero for never
    /// @param instance hears of later starts, if it is the one program that answers them
    /// @param purpose why a window is shown
    /// @param network whether services elsewhere may be asked
    public record Start(
            Optional<Path> folder,
            Optional<Path> sample,
            Duration duration,
            Optional<SingleInstance> instance,
            Purpose purpose,
            Network network) {

        Optional<WorkspaceSource> source() {
            return sample.<WorkspaceSource>map(unpacked -> new WorkspaceSource.Sample())
                    .or(() -> folder.map(WorkspaceSource.Folder::new));
        }
    }

    /// A fault on any thread: it is reported once, and the window goes on while it can.
    private static final class Faults implements Thread.UncaughtExceptionHandler {

        private final FaultReport report;
        private final CompletableFuture<Void> closed;
        private volatile int status;

        Faults(FaultReport report, CompletableFuture<Void> closed) {
            this.report = report;
            this.closed = closed;
        }

        @Override
        public void uncaughtException(Thread thread, Throwable fault) {
            log().log(System.Logger.Level.ERROR, report.write(fault));
            if (status == 0 && Thread.currentThread().getName().startsWith("JavaFX")) {
                status = FAULT;
            }
            if (fault instanceof VirtualMachineError) {
                closed.complete(null);
            }
        }

        int status() {
            return status;
        }

        private static final int FAULT = 70;
    }
}
