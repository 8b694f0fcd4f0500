package dev.plumbline.views;

import dev.plumbline.diagrams.Drawing;
import dev.plumbline.diagrams.draw.DiagramDrawing;
import dev.plumbline.diagrams.draw.ElementSizes;
import dev.plumbline.diagrams.draw.MetricOverlay;
import dev.plumbline.diagrams.draw.Overlay;
import dev.plumbline.diagrams.layout.DiagramLayout;
import dev.plumbline.diagrams.layout.Layout;
import dev.plumbline.diagrams.layout.Sizes;
import dev.plumbline.diagrams.layout.View;
import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.pluginapi.Metric;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/// Lays views out and draws them. The last layout is kept, so that another overlay moves nothing.
public final class LaidOutDiagrams implements DiagramSource {

    private static final Sizes SIZES = new ElementSizes();

    private final AtomicReference<@Nullable Kept> last = new AtomicReference<>();

    @Override
    public Drawing draw(OpenedArchitecture opened, View view, Optional<Metric> overlay) {
        Layout layout = layout(opened.architecture(), view);
        Overlay shown = overlay.map(metric ->
                        MetricOverlay.of(opened.architecture(), opened.measurements(), opened.results(), metric))
                .orElse(Overlay.NONE);
        return DiagramDrawing.of(opened.architecture(), view, layout, shown);
    }

    @SuppressWarnings("ReferenceEquality") // to compare two architectures deeply would cost more than it saves
    private Layout layout(Architecture architecture, View view) {
        Kept kept = last.get();
        if (kept != null && kept.architecture == architecture && kept.view.equals(view)) {
            return kept.layout;
        }
        Layout layout = DiagramLayout.of(architecture, view, SIZES);
        last.set(new Kept(architecture, view, layout));
        return layout;
    }

    private record Kept(Architecture architecture, View view, Layout layout) {}
}
