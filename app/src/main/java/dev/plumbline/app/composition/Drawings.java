package dev.plumbline.app.composition;

import dev.plumbline.diagrams.Drawing;
import dev.plumbline.diagrams.draw.DiagramDrawing;
import dev.plumbline.diagrams.draw.DiffOverlay;
import dev.plumbline.diagrams.draw.ElementSizes;
import dev.plumbline.diagrams.draw.MetricOverlay;
import dev.plumbline.diagrams.draw.Overlay;
import dev.plumbline.diagrams.layout.DiagramLayout;
import dev.plumbline.diagrams.layout.Layout;
import dev.plumbline.diagrams.layout.LayoutMemory;
import dev.plumbline.diagrams.layout.View;
import dev.plumbline.diagrams.paint.Theme;
import dev.plumbline.diagrams.picture.Pictures;
import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.ArchitectureDiff;
import dev.plumbline.pluginapi.Measurement;
import dev.plumbline.pluginapi.Metric;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// Draws views of an architecture and writes them as pictures. What one view has in common with another is laid out
/// once.
public final class Drawings {

    private static final double PNG_SCALE = 2;

    private final LayoutMemory memory = new LayoutMemory();

    /// A view without an overlay.
    public Drawing draw(Architecture architecture, View view) {
        return draw(architecture, view, Overlay.NONE);
    }

    /// A view with one metric over it.
    public Drawing draw(Architecture architecture, View view, List<Measurement> measurements, Metric metric) {
        return draw(architecture, view, MetricOverlay.of(architecture, measurements, List.of(), metric));
    }

    /// What changed between two architectures, drawn over both.
    public Drawing draw(ArchitectureDiff diff, String title) {
        DiffOverlay overlay = DiffOverlay.of(diff);
        View view = overlay.view(title);
        return overlay.draw(view, DiagramLayout.of(overlay.union(), view, new ElementSizes(), memory));
    }

    private Drawing draw(Architecture architecture, View view, Overlay overlay) {
        Layout layout = DiagramLayout.of(architecture, view, new ElementSizes(), memory);
        return DiagramDrawing.of(architecture, view, layout, overlay);
    }

    /// The bytes of a picture. The same drawing gives the same bytes.
    public byte[] picture(Drawing drawing, Theme theme, PictureFormat format) {
        return switch (format) {
            case SVG -> Pictures.svg(drawing, theme).getBytes(StandardCharsets.UTF_8);
            case PNG -> Pictures.png(drawing, theme, PNG_SCALE);
            case PDF -> Pictures.pdf(drawing, theme);
        };
    }
}
