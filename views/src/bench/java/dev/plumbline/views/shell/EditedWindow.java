package dev.plumbline.views.shell;

import dev.plumbline.graphmodel.Attributes;
import dev.plumbline.graphmodel.Change;
import dev.plumbline.graphmodel.Element;
import dev.plumbline.graphmodel.ElementKind;
import dev.plumbline.views.OpenedArchitecture;
import dev.plumbline.views.SampleServices;
import dev.plumbline.views.bench.FxWork;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import javafx.application.Platform;
import javafx.scene.Parent;
import javafx.scene.image.ImageView;
import org.testfx.util.WaitForAsyncUtils;

/// The whole workbench with a thousand elements, all of them on the diagram, and how long an edit takes until it can
/// be seen there.
final class EditedWindow implements AutoCloseable {

    /// What follows an edit by itself comes within this time: the rules, and saving.
    private static final int REST = 1800;
    private static final int PATIENCE = 20_000;
    private static final int WARM_UP = 50;

    private final Workbench workbench;
    private final FxWork work;
    private final ImageView image;
    private final AtomicLong painted = new AtomicLong();

    private EditedWindow(Workbench workbench, FxWork work) throws TimeoutException {
        this.workbench = workbench;
        this.work = work;
        image = Workbench.fx(() ->
                (ImageView) ((Parent) workbench.canvas()).getChildrenUnmodifiable().getFirst());
        double seen = Workbench.fx(() -> workbench.canvas().getLayoutBounds().getWidth());
        // A picture of the worker reaches beyond the screen; one that is just as large is the last one, stretched.
        image.imageProperty().subscribe(now -> {
            if (now != null && now.getWidth() > seen + 1) {
                painted.set(System.nanoTime());
            }
        });
    }

    static EditedWindow open() throws TimeoutException, ReflectiveOperationException {
        SampleServices services = new SampleServices(OpenedArchitecture.of(ServiceTown.create()));
        Workbench workbench = Workbench.openDrawn(services);
        Workbench.fx(() -> {
            workbench.run("canvas.more-levels");
            return true;
        });
        WaitForAsyncUtils.waitFor(
                2,
                TimeUnit.MINUTES,
                () -> Workbench.fx(() -> workbench.label("#open-levels").startsWith("1")));
        EditedWindow window = new EditedWindow(workbench, FxWork.listen());
        window.rest();
        window.warmUp();
        return window;
    }

    /// People who draft have made some edits before: by then the virtual machine knows what is done often.
    private void warmUp() throws TimeoutException {
        Element some = new Element("warm", ElementKind.SERVICE, "Warm", "system-1", Attributes.NONE);
        for (int edits = 0; edits < WARM_UP; edits++) {
            edit(new Change.AddElement(some));
            edit(new Change.RemoveElement(some));
        }
        rest();
    }

    private void edit(Change change) throws TimeoutException {
        painted.set(0);
        Workbench.fx(() -> {
            workbench.controller.editing().change(change);
            return true;
        });
        WaitForAsyncUtils.waitFor(PATIENCE, TimeUnit.MILLISECONDS, () -> painted.get() != 0);
        WaitForAsyncUtils.sleep(50, TimeUnit.MILLISECONDS);
    }

    private void rest() {
        WaitForAsyncUtils.sleep(REST, TimeUnit.MILLISECONDS);
    }

    /// Makes a change.
    ///
    /// @return what it took, in milliseconds
    Seen change(Change change) throws TimeoutException {
        work.take();
        painted.set(0);
        long begun = Workbench.fx(() -> {
            long now = System.nanoTime();
            workbench.controller.editing().change(change);
            return now;
        });
        WaitForAsyncUtils.waitFor(PATIENCE, TimeUnit.MILLISECONDS, () -> painted.get() != 0);
        long made = painted.get();
        WaitForAsyncUtils.sleep(200, TimeUnit.MILLISECONDS);
        List<FxWork.Done> done = new ArrayList<>(work.take());
        rest();
        return Seen.of(begun, made, done);
    }

    @Override
    public void close() throws TimeoutException {
        workbench.close();
        Platform.exit();
    }

    /// How long an edit took, in milliseconds.
    ///
    /// @param picture until its picture was made
    /// @param screen until that was on the screen
    /// @param longest the longest that the JavaFX thread was kept meanwhile, of processor time
    record Seen(double picture, double screen, double longest) {

        private static Seen of(long begun, long painted, List<FxWork.Done> done) {
            long frame = done.stream()
                    .filter(one -> one.isFrame() && one.begun() >= painted)
                    .findFirst()
                    .orElseThrow()
                    .ended();
            FxWork.Done last = done.stream()
                    .filter(one -> one.isOnScreen() && one.begun() >= frame)
                    .findFirst()
                    .orElseThrow();
            double longest = done.stream()
                    .filter(one -> one.begun() <= last.begun())
                    .mapToDouble(FxWork.Done::millis)
                    .max()
                    .orElse(0);
            return new Seen((painted - begun) / 1e6, (last.ended() - begun) / 1e6, longest);
        }
    }
}
