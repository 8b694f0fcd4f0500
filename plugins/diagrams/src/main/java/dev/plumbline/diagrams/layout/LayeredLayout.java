package dev.plumbline.diagrams.layout;

import dev.plumbline.diagrams.layout.ContainerLayout.Child;
import dev.plumbline.diagrams.layout.ContainerLayout.Input;
import dev.plumbline.diagrams.layout.ContainerLayout.Output;
import java.util.List;
import org.eclipse.elk.alg.layered.LayeredLayoutProvider;
import org.eclipse.elk.core.util.NullElkProgressMonitor;

/// The layered layout of the wired boxes of a container, in the layers that they are given.
final class LayeredLayout {

    private LayeredLayout() {}

    /// @param watch ends it where nobody waits for it any more
    static Output of(Input input, List<Child> loose, Watch watch) {
        ElkContainer container = new ElkContainer(input, loose);
        new LayeredLayoutProvider().layout(container.root(), new Monitor(watch));
        // What the engine leaves where it was stopped is no layout.
        watch.check();
        return container.result();
    }

    /// How far the size is from a screen's aspect: 0 at best.
    static double misfit(Size size) {
        return Math.abs(Math.log(Math.max(1, size.width()) / Math.max(1, size.height()) / ContainerLayout.ASPECT));
    }

    /// Tells the engine between its steps whether to go on.
    private static final class Monitor extends NullElkProgressMonitor {

        private final Watch watch;

        Monitor(Watch watch) {
            this.watch = watch;
        }

        @Override
        public boolean isCanceled() {
            return watch.isCancelled();
        }
    }
}
