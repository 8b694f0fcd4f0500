package dev.plumbline.diagrams.layout;

import dev.plumbline.diagrams.layout.ContainerLayout.Child;
import dev.plumbline.diagrams.layout.ContainerLayout.Input;
import dev.plumbline.diagrams.layout.ContainerLayout.Output;
import java.util.List;
import org.eclipse.elk.alg.layered.LayeredLayoutProvider;
import org.eclipse.elk.alg.layered.options.LayeredOptions;
import org.eclipse.elk.alg.layered.options.LayeringStrategy;
import org.eclipse.elk.core.util.NullElkProgressMonitor;

/// The layered layout of the wired boxes of a container; layers are wrapped until the container has a screen's aspect.
final class LayeredLayout {

    private static final double WELL_SHAPED = Math.log(1.6);

    private LayeredLayout() {}

    static Output of(Input input, List<Child> loose) {
        Output plain = run(input, loose, 0);
        if (misfit(plain.size()) < WELL_SHAPED || input.children().size() - loose.size() < 4) {
            return plain;
        }
        int bound = bound(input, plain.size(), input.children().size() - loose.size());
        Output wrapped = run(input, loose, bound);
        return misfit(wrapped.size()) < misfit(plain.size()) ? wrapped : plain;
    }

    /// How far the size is from a screen's aspect: 0 at best.
    static double misfit(Size size) {
        return Math.abs(Math.log(Math.max(1, size.width()) / Math.max(1, size.height()) / ContainerLayout.ASPECT));
    }

    /// How many boxes a layer may have.
    private static int bound(Input input, Size size, int boxes) {
        double wide = 0;
        double high = 0;
        for (Child child : input.children()) {
            wide += child.size().width() + 40;
            high += child.size().height() + 32;
        }
        wide /= input.children().size();
        high /= input.children().size();
        double along = input.flow() == Flow.RIGHT ? wide + 120 : high + 70;
        double across = input.flow() == Flow.RIGHT ? high : wide;
        double aspect = input.flow() == Flow.RIGHT ? ContainerLayout.ASPECT : 1 / ContainerLayout.ASPECT;
        return (int) Math.max(2, Math.round(Math.sqrt(boxes * along / across / aspect)));
    }

    private static Output run(Input input, List<Child> loose, int bound) {
        ElkContainer container = new ElkContainer(input, loose);
        if (bound > 0) {
            container.root().setProperty(LayeredOptions.LAYERING_STRATEGY, LayeringStrategy.COFFMAN_GRAHAM);
            container.root().setProperty(LayeredOptions.LAYERING_COFFMAN_GRAHAM_LAYER_BOUND, bound);
        }
        new LayeredLayoutProvider().layout(container.root(), new NullElkProgressMonitor());
        return container.result();
    }
}
