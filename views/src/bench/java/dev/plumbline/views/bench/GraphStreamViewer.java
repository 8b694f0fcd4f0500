package dev.plumbline.views.bench;

import dev.plumbline.diagrams.layout.Bounds;
import dev.plumbline.diagrams.layout.Layout;
import dev.plumbline.graphmodel.Relation;
import javafx.scene.Parent;
import javafx.scene.canvas.GraphicsContext;
import org.graphstream.graph.Graph;
import org.graphstream.graph.Node;
import org.graphstream.graph.implementations.MultiGraph;
import org.graphstream.ui.fx_viewer.FxDefaultView;
import org.graphstream.ui.fx_viewer.FxViewer;
import org.graphstream.ui.geom.Point3;
import org.graphstream.ui.javafx.FxGraphRenderer;
import org.graphstream.ui.view.Viewer;
import org.graphstream.ui.view.camera.Camera;

/// GraphStream's own viewer with its fastest settings: no smoothing, and text only where it can be read.
final class GraphStreamViewer implements GraphViewer {

    private static final String STYLE = """
            node { shape: box; size: 160gu, 64gu; fill-color: white; stroke-mode: plain; stroke-color: #818B98; }
            edge { fill-color: #6E7781; size: 1px; arrow-size: 6px, 4px; }
            """;

    private final FxViewer viewer;
    private final FxDefaultView view;
    private final CountingRenderer renderer = new CountingRenderer();
    private final Bounds bounds;

    GraphStreamViewer(LargeGraph large, Sight sight) {
        bounds = large.layout().bounds();
        viewer = new FxViewer(graph(large, sight), Viewer.ThreadingModel.GRAPH_IN_GUI_THREAD);
        view = (FxDefaultView) viewer.addView(FxViewer.DEFAULT_VIEW_ID, renderer, false);
    }

    private static Graph graph(LargeGraph large, Sight sight) {
        Graph graph = new MultiGraph("large");
        graph.setAttribute("ui.stylesheet", STYLE);
        for (Layout.Box box : large.layout().boxes()) {
            if (!box.open()) {
                Node node = graph.addNode(box.element());
                node.setAttribute(
                        "xyz",
                        box.bounds().centerX(),
                        -box.bounds().centerY(),
                        0.0);
                if (sight == Sight.CLOSE) {
                    node.setAttribute("ui.label", large.architecture().requireElement(box.element()).name());
                }
            }
        }
        for (Relation relation : large.architecture().relations().values()) {
            graph.addEdge(relation.id(), relation.from(), relation.to(), true);
        }
        return graph;
    }

    @Override
    public Parent view() {
        return view;
    }

    @Override
    public boolean isReady() {
        return renderer.frames > 1;
    }

    @Override
    public void zoom(double factor) {
        Camera camera = renderer.getCamera();
        camera.setViewPercent(camera.getViewPercent() / factor);
    }

    @Override
    public void pan(double pixelsX, double pixelsY) {
        Camera camera = renderer.getCamera();
        Point3 centre = camera.getViewCenter();
        double units = Math.max(bounds.width() / view.getWidth(), bounds.height() / view.getHeight())
                * camera.getViewPercent();
        camera.setViewCenter(centre.x - pixelsX * units, centre.y + pixelsY * units, 0);
    }

    @Override
    public long frames() {
        return renderer.frames;
    }

    @Override
    public void close() {
        viewer.close();
    }

    private static final class CountingRenderer extends FxGraphRenderer {

        private long frames;

        @Override
        public void render(GraphicsContext graphics, int x, int y, int width, int height) {
            super.render(graphics, x, y, width, height);
            if (width > 0 && height > 0) {
                frames++;
            }
        }
    }
}
