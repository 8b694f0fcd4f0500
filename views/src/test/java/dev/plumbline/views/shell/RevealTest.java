package dev.plumbline.views.shell;

import dev.plumbline.graphmodel.workspace.Workspace;
import dev.plumbline.pluginapi.Progress;
import dev.plumbline.views.BesideSample;
import dev.plumbline.views.DiagramSource;
import dev.plumbline.views.LaidOutDiagrams;
import dev.plumbline.views.SampleServices;
import dev.plumbline.views.Telemetry;
import dev.plumbline.views.WorkbenchServices;
import dev.plumbline.views.WorkspaceSource;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class RevealTest {

    private final SampleServices sample = new SampleServices();
    private final CountDownLatch evidence = new CountDownLatch(1);
    private final CountDownLatch secondDrawing = new CountDownLatch(1);
    private final AtomicInteger drawings = new AtomicInteger();

    @Test
    void goesToThePartThatPeopleWishedForWhileAnotherViewWasDrawn() throws TimeoutException {
        try (Workbench workbench = Workbench.openDrawn(services())) {
            evidence.countDown();
            workbench.await(() -> drawings.get() == 2);
            Workbench.fx(() -> {
                workbench.controller.select("orders");
                return true;
            });
            secondDrawing.countDown();
            workbench.await(() -> workbench.outlined().equals(Set.of("orders")));
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            if (!latch.await(20, TimeUnit.SECONDS)) {
                throw new IllegalStateException("Nobody opened the latch.");
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private WorkbenchServices services() {
        DiagramSource source = new LaidOutDiagrams();
        return new BesideSample() {
            @Override
            public SampleServices sample() {
                return sample;
            }

            @Override
            public Telemetry measure(WorkspaceSource wanted, Workspace workspace, Progress progress) {
                await(evidence);
                return sample.measure(wanted, workspace, progress);
            }

            @Override
            public DiagramSource diagrams() {
                return (opened, view, overlay, room) -> {
                    if (drawings.incrementAndGet() == 2) {
                        await(secondDrawing);
                    }
                    return source.draw(opened, view, overlay, room);
                };
            }
        };
    }
}
