package dev.plumbline.views.canvas;

import dev.plumbline.diagrams.layout.Skeleton;
import dev.plumbline.diagrams.layout.View;
import dev.plumbline.graphmodel.Architecture;
import java.util.Optional;

/// Remembers the nesting of the view that was asked for last: most edits leave it as it is. Safe to use from several
/// threads.
final class NestingMemory {

    private volatile Optional<Known> last = Optional.empty();

    Nesting of(Architecture architecture, View view) {
        Nesting nesting = last.filter(known -> known.view.equals(view)
                        && Skeleton.of(known.architecture, architecture).isKept())
                .map(Known::nesting)
                .orElseGet(() -> Nesting.of(architecture, view));
        last = Optional.of(new Known(architecture, view, nesting));
        return nesting;
    }

    private record Known(Architecture architecture, View view, Nesting nesting) {}
}
