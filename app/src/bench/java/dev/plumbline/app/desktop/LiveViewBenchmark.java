package dev.plumbline.app.desktop;

import com.sun.management.OperatingSystemMXBean;
import dev.plumbline.app.composition.ProgramFolders;
import dev.plumbline.app.composition.Services;
import dev.plumbline.app.composition.SettingsFile;
import dev.plumbline.connectors.drift.DriftFinder;
import dev.plumbline.connectors.live.LiveFeed;
import dev.plumbline.connectors.live.Source;
import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.workspace.Workspace;
import dev.plumbline.graphmodel.workspace.WorkspaceWriter;
import dev.plumbline.pluginapi.telemetry.ElementNames;
import dev.plumbline.pluginapi.telemetry.Identities;
import dev.plumbline.pluginapi.telemetry.LiveState;
import dev.plumbline.pluginapi.telemetry.Mapped;
import dev.plumbline.views.Lens;
import dev.plumbline.views.LiveWatch;
import dev.plumbline.views.Telemetry;
import dev.plumbline.views.Windows;
import dev.plumbline.views.WorkbenchServices;
import dev.plumbline.views.WorkspaceSource;
import dev.plumbline.views.shell.WorkbenchController;
import dev.plumbline.views.shell.ServiceTown;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.stage.Stage;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/// What a live view of a thousand elements costs that is refreshed in every second, each time with other values on all
/// elements and relations: the processor time of the whole program, without that of the same window at rest. Prints it
/// as a share of one core, and which threads it is of.
public final class LiveViewBenchmark {

    private static final Duration WARM_UP = Duration.ofSeconds(25);
    private static final Duration MEASURED = Duration.ofSeconds(20);
    private static final int ROUNDS = 3;

    private final Architecture town = ServiceTown.create();
    private final ElementNames names = ElementNames.of(town);
    private final AtomicBoolean flows = new AtomicBoolean();
    private final AtomicLong refreshes = new AtomicLong();

    private LiveViewBenchmark() {}

    /// Runs it.
    public static void main(String[] arguments) throws Exception {
        new LiveViewBenchmark().run();
    }

    private void run() throws Exception {
        Path folder = Files.createTempDirectory("plumbline-live");
        new WorkspaceWriter().write(folder.resolve("town"), town);
        ProgramFolders folders = ProgramFolders.of(
                Map.of("PLUMBLINE_HOME", folder.resolve("home").toString()));
        Services services = Services.standard(InstantSource.system());
        WorkbenchServices program = watched(new ProgramServices(
                SharedServices.of(services, folder.resolve("sample"), SettingsFile.in(folders), folders, folder),
                Optional.of(new WorkspaceSource.Folder(folder.resolve("town"))),
                Windows.ALONE));
        Stage stage = FxToolkit.registerPrimaryStage();
        WaitForAsyncUtils.waitForAsyncFx(20_000, () -> {
            WorkbenchController workbench = new WorkbenchController(program);
            stage.setScene(new Scene(workbench.view(), 1000, 900));
            stage.show();
            workbench.start();
        });
        WaitForAsyncUtils.sleep(15, TimeUnit.SECONDS);
        WaitForAsyncUtils.waitForAsyncFx(20_000, LiveViewBenchmark::openAll);
        WaitForAsyncUtils.sleep(10, TimeUnit.SECONDS);
        WaitForAsyncUtils.waitForAsyncFx(20_000, LiveViewBenchmark::showHealth);
        flows.set(true);
        Thread.sleep(WARM_UP);
        for (int round = 0; round < ROUNDS; round++) {
            flows.set(false);
            Thread.sleep(Duration.ofSeconds(3));
            double atRest = share();
            flows.set(true);
            Thread.sleep(Duration.ofSeconds(3));
            long before = refreshes.get();
            Map<String, Long> threads = threads();
            double live = share();
            System.out.printf(
                    Locale.ROOT,
                    "live view of %,d elements and %,d relations, %d refreshes in %d s: %.1f %% of a core (%.1f %% at rest)%n",
                    town.elements().size(),
                    town.relations().size(),
                    refreshes.get() - before,
                    MEASURED.toSeconds(),
                    (live - atRest) * 100,
                    atRest * 100);
            print(threads);
        }
        Platform.exit();
        System.exit(0);
    }

    private static void showHealth() {
        new FxRobot()
                .lookup("#overlay-picker").queryAs(MenuButton.class).getItems().stream()
                        .filter(item -> Lens.HEALTH.title().equals(item.getText()))
                        .findFirst()
                        .orElseThrow()
                        .fire();
    }

    /// Opens all systems, so that every service is on the diagram.
    private static void openAll() {
        Label levels = new FxRobot().lookup("#open-levels").queryAs(Label.class);
        levels.getParent().getChildrenUnmodifiable().stream()
                .filter(Button.class::isInstance)
                .map(Button.class::cast)
                .reduce((fewer, more) -> more)
                .orElseThrow()
                .fire();
    }

    private static double share() throws InterruptedException {
        OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        long before = system.getProcessCpuTime();
        long begun = System.nanoTime();
        Thread.sleep(MEASURED);
        return (system.getProcessCpuTime() - before) / (double) (System.nanoTime() - begun);
    }

    private static Map<String, Long> threads() {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        Map<String, Long> used = new TreeMap<>();
        for (ThreadInfo thread : threads.getThreadInfo(threads.getAllThreadIds())) {
            if (thread != null) {
                used.merge(
                        thread.getThreadName().replaceAll("[0-9]+$", ""),
                        Math.max(0, threads.getThreadCpuTime(thread.getThreadId())),
                        Long::sum);
            }
        }
        return used;
    }

    private static void print(Map<String, Long> before) {
        threads().forEach((name, nanos) -> {
            double share = (nanos - before.getOrDefault(name, 0L)) / (double) MEASURED.toNanos();
            if (share > 0.002) {
                System.out.printf(Locale.ROOT, "    %-36s %.1f %%%n", name, share * 100);
            }
        });
    }

    /// The program, but that it watches the town.
    private WorkbenchServices watched(WorkbenchServices program) {
        return (WorkbenchServices) Proxy.newProxyInstance(
                WorkbenchServices.class.getClassLoader(),
                new Class<?>[] {WorkbenchServices.class},
                (proxy, method, arguments) -> {
                    if (method.getName().equals("watch") && arguments != null) {
                        @SuppressWarnings("unchecked")
                        Consumer<Telemetry> told = (Consumer<Telemetry>) arguments[2];
                        return watch((Workspace) arguments[1], told);
                    }
                    try {
                        return method.invoke(program, arguments);
                    } catch (InvocationTargetException failed) {
                        throw failed.getCause();
                    }
                });
    }

    private LiveWatch watch(Workspace workspace, Consumer<Telemetry> told) {
        TownTelemetry connector = new TownTelemetry(town);
        LiveFeed feed = LiveFeed.start(
                List.of(new Source(connector, "town", Duration.ofSeconds(1))),
                InstantSource.system(),
                state -> tell(workspace.architecture(), state, told));
        return new LiveWatch() {
            @Override
            public void follow(Workspace snapshot) {
                // The model does not change here.
            }

            @Override
            public void close() {
                feed.close();
            }
        };
    }

    private void tell(Architecture architecture, LiveState state, Consumer<Telemetry> told) {
        if (flows.get()) {
            Identities identities = names.with(state.observations());
            told.accept(new Telemetry(
                    Mapped.of(architecture, identities, state.observations()),
                    DriftFinder.find(architecture, identities, state.observations()),
                    state.connections(),
                    List.of()));
            refreshes.incrementAndGet();
        }
    }
}
