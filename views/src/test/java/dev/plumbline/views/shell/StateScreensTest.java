package dev.plumbline.views.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.draft.Draft;
import dev.plumbline.graphmodel.workspace.Workspace;
import dev.plumbline.pluginapi.Progress;
import dev.plumbline.views.BesideSample;
import dev.plumbline.views.DiagramSource;
import dev.plumbline.views.Examination;
import dev.plumbline.views.LaidOutDiagrams;
import dev.plumbline.views.OpenedArchitecture;
import dev.plumbline.views.SampleServices;
import dev.plumbline.views.Telemetry;
import dev.plumbline.views.WorkbenchServices;
import dev.plumbline.views.WorkspaceSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class StateScreensTest {

    @Test
    void welcomesWhoOpensNothing() throws TimeoutException {
        try (Workbench workbench = Workbench.open(services(Optional.empty(), () -> null))) {
            assertThat(workbench.robot.lookup("#welcome").tryQuery()).isPresent();
        }
    }

    @Test
    void offersABlankSheetWhereAWorkspaceIsEmpty() throws TimeoutException {
        OpenedArchitecture empty = OpenedArchitecture.of(Architecture.empty("Empty"));
        try (Workbench workbench = Workbench.open(new SampleServices(empty))) {
            workbench.await(() -> shows(workbench, ".empty-title", "A blank sheet"));
        }
    }

    @Test
    void showsTheProblemsOfAnUnreadableWorkspace() throws TimeoutException, IOException {
        SampleServices broken = new SampleServices();
        try (Stream<Path> files = Files.walk(broken.folder())) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.writeString(file, "plumbline: 1\nelements:\n\tweb: {kind: client}\n");
            }
        }
        try (Workbench workbench = Workbench.open(broken)) {
            workbench.await(() -> shows(workbench, ".screen-title", "sample cannot be shown"));
            assertThat(workbench.robot.lookup("#problem-table").queryTableView().getItems())
                    .isNotEmpty();
        }
    }

    @Test
    void tellsWhatIsBeingOpenedUntilItIs() throws TimeoutException {
        CountDownLatch latch = new CountDownLatch(1);
        SampleServices sample = new SampleServices();
        WorkbenchServices slow = services(Optional.of(new WorkspaceSource.Sample()), () -> {
            try {
                latch.await();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
            return SampleServices.draft(sample.folder());
        });
        try (Workbench workbench = Workbench.open(slow)) {
            workbench.await(
                    () -> workbench.robot.lookup("#loading-screen").tryQuery().isPresent());
            latch.countDown();
            workbench.await(
                    () -> workbench.robot.lookup("#model-tree").tryQuery().isPresent());
        }
    }

    @Test
    void leavesWhatPeopleDoNotWantToOpenAnyMore() throws TimeoutException {
        CountDownLatch latch = new CountDownLatch(1);
        SampleServices sample = new SampleServices();
        List<Draft> made = new CopyOnWriteArrayList<>();
        WorkbenchServices slow = services(Optional.of(new WorkspaceSource.Sample()), () -> {
            awaitUninterruptibly(latch);
            made.add(SampleServices.draft(sample.folder()));
            return made.getFirst();
        });
        try (Workbench workbench = Workbench.open(slow)) {
            workbench.await(() -> workbench.isVisible("#loading-screen") && workbench.isVisible(".status-job .button"));
            Workbench.fx(() -> {
                workbench.robot.lookup(".status-job .button").queryButton().fire();
                return true;
            });
            workbench.await(() -> workbench.isVisible("#welcome"));
            latch.countDown();
            workbench.await(() -> made.size() == 1);
            // Nobody else holds the workspace: it can be changed by whoever opens it next.
            workbench.await(() -> {
                Draft next = SampleServices.draft(sample.folder());
                boolean isFree = next.obstacle().isEmpty();
                next.close();
                return isFree;
            });
            assertThat(workbench.isVisible("#welcome")).isTrue();
        }
    }

    @Test
    void findsOutNothingMoreOfAWorkspaceThatWasClosed() throws TimeoutException {
        CountDownLatch latch = new CountDownLatch(1);
        try (Workbench workbench = Workbench.open(new Pondering(new SampleServices(), latch))) {
            workbench.await(() -> workbench.isVisible(".status-job"));
            Workbench.fx(() -> {
                workbench.run("file.close");
                return true;
            });
            workbench.await(() -> workbench.isVisible("#welcome") && !workbench.isVisible(".status-job"));
            latch.countDown();
        }
    }

    /// Rules that take their time.
    private record Pondering(SampleServices sample, CountDownLatch latch) implements BesideSample {

        @Override
        public Examination examine(Workspace workspace, Telemetry telemetry, Progress progress) {
            awaitUninterruptibly(latch);
            return sample.examine(workspace, telemetry, progress);
        }
    }

    /// As a disk does that takes its time.
    private static void awaitUninterruptibly(CountDownLatch latch) {
        while (latch.getCount() > 0) {
            LockSupport.parkNanos(1_000_000);
        }
    }

    @Test
    void tellsOfAFailureAndGoesBack() throws TimeoutException {
        WorkbenchServices failing = services(Optional.of(new WorkspaceSource.Sample()), () -> {
            throw new IllegalStateException("The disk is gone.");
        });
        try (Workbench workbench = Workbench.open(failing)) {
            workbench.await(
                    () -> workbench.robot.lookup(".notification").tryQuery().isPresent());
            assertThat(workbench.robot.lookup("#loading-screen").tryQuery()).isEmpty();
        }
    }

    private static boolean shows(Workbench workbench, String selector, String text) {
        return workbench.robot.lookup(selector).queryAllAs(javafx.scene.control.Labeled.class).stream()
                .anyMatch(label -> label.getText().equals(text));
    }

    private static WorkbenchServices services(
            Optional<WorkspaceSource> initial, java.util.function.Supplier<Draft> opening) {
        return new WorkbenchServices() {
            @Override
            public Optional<WorkspaceSource> initial() {
                return initial;
            }

            @Override
            public Draft open(WorkspaceSource source, Progress progress) {
                return opening.get();
            }

            @Override
            public Telemetry measure(WorkspaceSource source, Workspace workspace, Progress progress) {
                return Telemetry.NONE;
            }

            @Override
            public Examination examine(Workspace workspace, Telemetry telemetry, Progress progress) {
                return Examination.NONE;
            }

            @Override
            public DiagramSource diagrams() {
                return new LaidOutDiagrams();
            }
        };
    }
}
