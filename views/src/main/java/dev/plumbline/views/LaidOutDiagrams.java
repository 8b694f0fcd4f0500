package dev.plumbline.views;

import dev.plumbline.diagrams.Drawing;
import dev.plumbline.diagrams.View;
import dev.plumbline.diagrams.draw.DiagramDrawing;
import dev.plumbline.diagrams.draw.ElementSizes;
import dev.plumbline.diagrams.draw.Extent;
import dev.plumbline.diagrams.draw.Overlay;
import dev.plumbline.diagrams.draw.RelationLabel;
import dev.plumbline.diagrams.layout.DiagramLayout;
import dev.plumbline.diagrams.layout.Layout;
import dev.plumbline.diagrams.layout.Size;
import dev.plumbline.diagrams.layout.Sizes;
import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.Element;
import dev.plumbline.graphmodel.Relation;
import dev.plumbline.pluginapi.Metric;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/// Lays views out and draws them. The last layout is kept, so that another overlay moves nothing.
public final class LaidOutDiagrams implements DiagramSource {

    private static final Sizes SIZES = new DrawnSizes();

    private final AtomicReference<@Nullable Kept> last = new AtomicReference<>();

    @Override
    public Drawing draw(OpenedArchitecture opened, View view, Optional<Metric> overlay) {
        Layout layout = layout(opened.architecture(), view);
        Overlay shown = overlay.map(metric -> MetricOverlay.of(opened, metric)).orElse(Overlay.NONE);
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

    /// The sizes that the drawing needs.
    private static final class DrawnSizes implements Sizes {

        @Override
        public Size box(Element element) {
            return size(ElementSizes.leaf(element));
        }

        @Override
        public double container(Element element) {
            return ElementSizes.header(element).width();
        }

        @Override
        public Optional<Size> label(List<Relation> relations) {
            return Optional.of(size(RelationLabel.extent(relations)));
        }

        private static Size size(Extent extent) {
            return new Size(extent.width(), extent.height());
        }
    }
}
