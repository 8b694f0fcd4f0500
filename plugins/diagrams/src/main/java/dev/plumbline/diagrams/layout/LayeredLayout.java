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

    static Output of(Input input, List<Child> loose) {
        ElkContainer container = new ElkContainer(input, loose);
        new LayeredLayoutProvider().layout(container.root(), new NullElkProgressMonitor());
        return container.result();
    }

    /// How far the size is from a screen's aspect: 0 at best.
    static double misfit(Size size) {
        return Math.abs(Math.log(Math.max(1, size.width()) / Math.max(1, size.height()) / ContainerLayout.ASPECT));
    }
}
