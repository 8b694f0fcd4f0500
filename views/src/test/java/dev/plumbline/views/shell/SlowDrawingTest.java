package dev.plumbline.views.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.diagrams.Drawing;
import dev.plumbline.diagrams.layout.Size;
import dev.plumbline.diagrams.layout.View;
import dev.plumbline.pluginapi.Progress;
import dev.plumbline.views.BesideSample;
import dev.plumbline.views.DiagramSource;
import dev.plumbline.views.LaidOutDiagrams;
import dev.plumbline.views.Lens;
import dev.plumbline.views.OpenedArchitecture;
import dev.plumbline.views.SampleServices;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SlowDrawingTest {

    private final SlowDiagrams slow = new SlowDiagrams();
    private final SampleServices sample = new SampleServices();
    private Workbench workbench;

    @BeforeEach
    void open() throws TimeoutException {
        workbench = Workbench.openDrawn(new SlowServices(sample, slow));
    }

    @AfterEach
    void close() throws TimeoutException {
        slow.isSlow.set(false);
        slow.turns.release(1000);
        workbench.close();
    }

    @Test
    void saysWhatIsBeingDrawnUntilItIs() throws TimeoutException {
        drillSlowly();
        assertThat(words()).isEqualTo("Drawing Checkout");
        slow.isSlow.set(false);
        slow.turns.release(1000);
        workbench.await(() -> !workbench.isVisible("#drawing-notice"));
        workbench.await(() -> crumbs().equals("Landscape/Checkout"));
    }

    @Test
    void staysWherePeopleWereWhenTheyDoNotWantToWait() throws TimeoutException {
        long zoom = workbench.zoom();
        drillSlowly();
        workbench.robot.push(KeyCode.ESCAPE);
        workbench.await(() -> !workbench.isVisible("#drawing-notice"));
        assertThat(crumbs()).isEqualTo("Landscape");
        assertThat(workbench.zoom()).isEqualTo(zoom);
        workbench.await(() -> slow.givenUp.get() > 0);
        slow.isSlow.set(false);
        Workbench.fx(() -> {
            workbench.run("canvas.back");
            return true;
        });
        assertThat(crumbs()).as("nobody went anywhere").isEqualTo("Landscape");
        drill();
        workbench.await(() -> crumbs().equals("Landscape/Checkout") && workbench.zoom() != zoom);
    }

    @Test
    void takesAPerspectiveBackWithTheDrawingThatIsGivenUp() throws TimeoutException {
        String overlay = workbench.label("#overlay-picker");
        slow.isSlow.set(true);
        Workbench.fx(() -> {
            workbench.robot.lookup("#overlay-picker").<MenuButton>query().getItems().stream()
                    .filter(item -> "Owner".equals(item.getText()))
                    .findFirst()
                    .orElseThrow()
                    .fire();
            return true;
        });
        workbench.await(() -> workbench.isVisible("#drawing-notice"));
        assertThat(workbench.label("#overlay-picker")).isNotEqualTo(overlay);
        press("#drawing-button");
        workbench.await(() -> !workbench.isVisible("#drawing-notice"));
        assertThat(workbench.label("#overlay-picker")).isEqualTo(overlay);
    }

    @Test
    void drawsAnEditThatPeopleDidNotWaitForWhenTheyWish() throws TimeoutException {
        workbench.select("orders");
        slow.isSlow.set(true);
        Workbench.fx(() -> {
            workbench.run("model.duplicate");
            return true;
        });
        String outdated = "The diagram is not up to date";
        pressWhile("Drawing", () -> words().equals(outdated));
        slow.isSlow.set(false);
        pressWhile(outdated, () -> !workbench.isVisible("#drawing-notice"));
        workbench.select("orders-2");
    }

    private void drillSlowly() throws TimeoutException {
        slow.isSlow.set(true);
        drill();
        workbench.await(() -> workbench.isVisible("#drawing-notice"));
    }

    private void drill() throws TimeoutException {
        workbench.select("checkout");
        Workbench.fx(() -> {
            workbench.run("canvas.drill-in");
            return true;
        });
    }

    /// What the rules say of an edit comes when it wants, and is drawn too.
    private void pressWhile(String beginning, Callable<Boolean> done) throws TimeoutException {
        workbench.await(() -> {
            if (workbench.isVisible("#drawing-notice") && words().startsWith(beginning)) {
                workbench.robot.lookup("#drawing-button").<Button>query().fire();
            }
            return done.call();
        });
    }

    private void press(String button) throws TimeoutException {
        Workbench.fx(() -> {
            workbench.robot.lookup(button).<Button>query().fire();
            return true;
        });
    }

    private String words() {
        return workbench.label("#drawing-notice .label");
    }

    private String crumbs() {
        return workbench.robot.lookup(".crumb").queryAllAs(Labeled.class).stream()
                .map(Labeled::getText)
                .collect(Collectors.joining("/"));
    }

    private record SlowServices(SampleServices sample, DiagramSource diagrams) implements BesideSample {}

    /// Draws nothing while it is slow, unless it is given up or gets a turn.
    private static final class SlowDiagrams implements DiagramSource {

        private final DiagramSource source = new LaidOutDiagrams();
        private final AtomicBoolean isSlow = new AtomicBoolean();
        private final Semaphore turns = new Semaphore(0);
        private final AtomicInteger givenUp = new AtomicInteger();

        @Override
        public Drawing draw(OpenedArchitecture opened, View view, Optional<Lens> overlay, Size room) {
            return source.draw(opened, view, overlay, room);
        }

        @Override
        public Drawing draw(
                OpenedArchitecture opened, View view, Optional<Lens> overlay, Size room, Progress progress) {
            try {
                while (isSlow.get() && !turns.tryAcquire(20, TimeUnit.MILLISECONDS)) {
                    if (progress.isCancelled()) {
                        givenUp.incrementAndGet();
                        throw new CancellationException();
                    }
                }
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw new CancellationException();
            }
            return source.draw(opened, view, overlay, room, progress);
        }
    }
}
