package dev.plumbline.views.canvas;

import dev.plumbline.diagrams.layout.Bounds;
import dev.plumbline.diagrams.paint.Theme;
import dev.plumbline.pluginapi.Progress;
import dev.plumbline.views.bridge.BackgroundTask;
import dev.plumbline.views.bridge.FxBridge;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Makes pictures of a drawing on a worker, one at a time, and always goes on with the newest wish.
///
/// Three buffers rotate: one is shown, one may still be on its way to the screen, one is painted. A picture reaches
/// beyond the screen by a margin, so that a small move needs no new one.
final class RasterPipeline {

    static final int MARGIN = 192;
    private static final int BUFFERS = 3;

    private final String key = "raster-" + System.identityHashCode(this);
    private final FxBridge bridge;
    private final Consumer<Picture> shown;
    private final @Nullable RasterBuffer[] buffers = new @Nullable RasterBuffer[BUFFERS];
    private int turn;
    private boolean busy;
    private @Nullable Wish wanted;
    private @Nullable Wish done;

    RasterPipeline(FxBridge bridge, Consumer<Picture> shown) {
        this.bridge = bridge;
        this.shown = shown;
    }

    /// Asks for a picture of what the viewport shows.
    void request(DrawingIndex index, Theme theme, Viewport viewport, double outputScale) {
        if (viewport.width() < 1 || viewport.height() < 1) {
            return;
        }
        Wish wish = new Wish(index, theme, viewport, outputScale);
        if (done != null && done.serves(wish) && !busy) {
            return;
        }
        wanted = wish;
        next();
    }

    private void next() {
        Wish wish = wanted;
        if (busy || wish == null) {
            return;
        }
        wanted = null;
        busy = true;
        turn = (turn + 1) % BUFFERS;
        bridge.submit(new Painting(wish, bufferFor(wish)));
    }

    private RasterBuffer bufferFor(Wish wish) {
        RasterBuffer buffer = buffers[turn];
        if (buffer == null || !buffer.hasSize(wish.pixelWidth(), wish.pixelHeight())) {
            buffer = new RasterBuffer(wish.pixelWidth(), wish.pixelHeight());
            buffers[turn] = buffer;
        }
        return buffer;
    }

    private void finished(Wish wish, RasterBuffer buffer) {
        busy = false;
        done = wish;
        buffer.publish();
        shown.accept(new Picture(buffer, wish.area(), wish.viewport.scale()));
        if (wanted != null && done.serves(wanted)) {
            wanted = null;
        }
        next();
    }

    /// A finished picture.
    ///
    /// @param buffer its pixels, unchanged until the next but one picture
    /// @param area the part of the diagram that it shows
    /// @param scale the screen pixels per diagram unit that it was made for
    record Picture(RasterBuffer buffer, Bounds area, double scale) {}

    private record Wish(DrawingIndex index, Theme theme, Viewport viewport, double outputScale) {

        int pixelWidth() {
            return (int) Math.ceil((viewport.width() + 2 * MARGIN) * outputScale);
        }

        int pixelHeight() {
            return (int) Math.ceil((viewport.height() + 2 * MARGIN) * outputScale);
        }

        Bounds area() {
            double pixels = viewport.scale() * outputScale;
            double margin = MARGIN / viewport.scale();
            return new Bounds(
                    viewport.x() - margin, viewport.y() - margin, pixelWidth() / pixels, pixelHeight() / pixels);
        }

        /// Whether the picture of this wish is as good for the other: same scale, with half the margin left.
        boolean serves(Wish other) {
            double half = MARGIN / viewport.scale() / 2;
            return index == other.index
                    && theme == other.theme
                    && outputScale == other.outputScale
                    && viewport.scale() == other.viewport.scale()
                    && viewport.width() == other.viewport.width()
                    && viewport.height() == other.viewport.height()
                    && Math.abs(viewport.x() - other.viewport.x()) <= half
                    && Math.abs(viewport.y() - other.viewport.y()) <= half;
        }
    }

    private final class Painting implements BackgroundTask<RasterBuffer> {

        private final Wish wish;
        private final RasterBuffer buffer;

        Painting(Wish wish, RasterBuffer buffer) {
            this.wish = wish;
            this.buffer = buffer;
        }

        @Override
        public String key() {
            return key;
        }

        @Override
        public String name() {
            return "Painting the diagram";
        }

        @Override
        public boolean isListed() {
            return false;
        }

        @Override
        public RasterBuffer process(Progress progress) {
            DrawingRaster.paint(
                    wish.index,
                    wish.theme,
                    buffer.picture(),
                    wish.area(),
                    wish.viewport.scale() * wish.outputScale,
                    wish.outputScale);
            return buffer;
        }

        @Override
        public void apply(RasterBuffer painted) {
            finished(wish, painted);
        }

        @Override
        public void failed() {
            busy = false;
        }
    }
}
