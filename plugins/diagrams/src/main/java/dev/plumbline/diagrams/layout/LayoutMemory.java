package dev.plumbline.diagrams.layout;

import dev.plumbline.diagrams.layout.ContainerLayout.Input;
import dev.plumbline.diagrams.layout.ContainerLayout.Output;

/// The containers that were laid out last, so that none is laid out twice while its contents stay the same: neither
/// within one layout nor after an edit elsewhere. Whoever lays out more than once keeps one and hands it in.
///
/// It changes how long a layout takes, and never the layout. Safe to use from several threads.
public final class LayoutMemory {

    private static final int CONTAINERS = 4_000;

    private final Recent<Input, Output> containers;
    private final Recent<Layering, Layering.Result> layerings;

    /// An empty memory for some views of up to 10,000 elements.
    public LayoutMemory() {
        this(CONTAINERS);
    }

    /// An empty memory.
    ///
    /// @param limit of how many containers the layout is kept
    public LayoutMemory(int limit) {
        containers = new Recent<>(limit);
        layerings = new Recent<>(limit);
    }

    /// @param watch ends it where nobody waits for it any more
    Output layout(Input input, Watch watch) {
        return containers.get(input, contents -> ContainerLayout.of(contents, watch));
    }

    Layering.Result layers(Layering layering) {
        return layerings.get(layering, LayerSearch::solve);
    }

    /// How many containers had to be laid out so far.
    public long containersLaidOut() {
        return containers.computed();
    }
}
