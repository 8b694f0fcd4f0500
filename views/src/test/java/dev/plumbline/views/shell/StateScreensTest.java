package dev.plumbline.views.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.Problem;
import dev.plumbline.pluginapi.Progress;
import dev.plumbline.views.DiagramSource;
import dev.plumbline.views.LaidOutDiagrams;
import dev.plumbline.views.OpenedArchitecture;
import dev.plumbline.views.SampleServices;
import dev.plumbline.views.WorkbenchServices;
import dev.plumbline.views.WorkspaceSource;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;

class StateScreensTest {

    @Test
    void welcomesWhoOpensNothing() throws TimeoutException {
        try (Workbench workbench = Workbench.open(services(Optional.empty(), () -> null))) {
            assertThat(workbench.robot.lookup("#welcome").tryQuery()).isPresent();
        }
    }

    @Test
    void saysThatAWorkspaceIsEmpty() throws TimeoutException {
        OpenedArchitecture empty = OpenedArchitecture.of(Architecture.empty("Empty"));
        try (Workbench workbench = Workbench.open(new SampleServices(empty))) {
            workbench.await(() -> shows(workbench, ".empty-title", "Nothing here yet"));
        }
    }

    @Test
    void showsTheProblemsOfAnUnreadableWorkspace() throws TimeoutException {
        Problem problem = new Problem(
                Problem.Severity.ERROR,
                "yaml.syntax",
                new Problem.Place("shop.yaml", 3, 1),
                "A tab stands where spaces are needed.",
                "The file cannot be read.",
                "Indent with spaces.");
        OpenedArchitecture broken = new OpenedArchitecture(
                Architecture.empty("Broken"), List.of(problem), List.of(), List.of(), List.of(), new TreeMap<>());
        try (Workbench workbench = Workbench.open(new SampleServices(broken))) {
            workbench.await(() -> shows(workbench, ".screen-title", "sample cannot be shown"));
            assertThat(workbench.robot.lookup("#problem-table").queryTableView().getItems())
                    .hasSize(1);
        }
    }

    @Test
    void tellsWhatIsBeingOpenedUntilItIs() throws TimeoutException {
        CountDownLatch latch = new CountDownLatch(1);
        WorkbenchServices slow = services(Optional.of(new WorkspaceSource.Sample()), () -> {
            try {
                latch.await();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
            return new SampleServices().opened();
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
            Optional<WorkspaceSource> initial, java.util.function.Supplier<OpenedArchitecture> opening) {
        return new WorkbenchServices() {
            @Override
            public Optional<WorkspaceSource> initial() {
                return initial;
            }

            @Override
            public OpenedArchitecture open(WorkspaceSource source, Progress progress) {
                return opening.get();
            }

            @Override
            public DiagramSource diagrams() {
                return new LaidOutDiagrams();
            }
        };
    }
}
