package dev.plumbline.views.canvas;

import dev.plumbline.diagrams.layout.Bounds;
import dev.plumbline.diagrams.paint.Theme;
import dev.plumbline.pluginapi.Progress;
import dev.plumbline.views.bridge.BackgroundTask;
import dev.plumbline.views.bridge.FxBridge;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Makes pictures of a drawing on a worker, one at a time, and always goes on with the newest wish.
///
/// Three buffers rotate: one is shown, one may still be on its way to the screen, one is painted. A picture reaches
/// beyond the screen by a margin, so that a small move needs no new one. Where little of the drawing changed, the
/// picture before is copied and mended.
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
    private @Nullable Painted done;

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
        if (done != null && done.wish.serves(wish) && !busy) {
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
        bridge.submit(new Painting(wish, bufferFor(wish), Optional.ofNullable(done)));
    }

    private RasterBuffer bufferFor(Wish wish) {
        RasterBuffer buffer = buffers[turn];
        if (buffer == null || !buffer.hasSize(wish.pixelWidth(), wish.pixelHeight())) {
            buffer = new RasterBuffer(wish.pixelWidth(), wish.pixelHeight());
            buffers[turn] = buffer;
        }
        return buffer;
    }

    private void finished(Painted painted) {
        busy = false;
        done = painted;
        painted.buffer.publish();
        shown.accept(new Picture(painted.buffer, painted.wish.area(), painted.wish.viewport.scale()));
        if (wanted != null && painted.wish.serves(wanted)) {
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
            return index == other.index && hasRoomFor(other);
        }

        /// Whether a picture of the same place would be as good for the other.
        boolean hasRoomFor(Wish other) {
            double half = MARGIN / viewport.scale() / 2;
            return theme == other.theme
                    && outputScale == other.outputScale
                    && viewport.scale() == other.viewport.scale()
                    && viewport.width() == other.viewport.width()
                    && viewport.height() == other.viewport.height()
                    && Math.abs(viewport.x() - other.viewport.x()) <= half
                    && Math.abs(viewport.y() - other.viewport.y()) <= half;
        }

        /// The same drawing at the place of another wish.
        Wish at(Wish other) {
            return new Wish(index, theme, other.viewport, outputScale);
        }

        DrawingRaster raster() {
            return new DrawingRaster(index, theme, area(), viewport.scale() * outputScale, outputScale);
        }
    }

    private record Painted(Wish wish, RasterBuffer buffer) {}

    private final class Painting implements BackgroundTask<Painted> {

        private final Wish wish;
        private final RasterBuffer buffer;
        private final Optional<Painted> before;

        /// @param before the picture that is shown meanwhile
        Painting(Wish wish, RasterBuffer buffer, Optional<Painted> before) {
            this.wish = wish;
            this.buffer = buffer;
            this.before = before;
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
        public Painted process(Progress progress) {
            return before.filter(last -> last.wish.hasRoomFor(wish))
                    .flatMap(this::mended)
                    .orElseGet(() -> {
                        wish.raster().paint(buffer.picture());
                        return new Painted(wish, buffer);
                    });
        }

        /// The picture before, with what differs painted over; empty if that is too much.
        private Optional<Painted> mended(Painted last) {
            return Damage.between(last.wish.index.drawing(), wish.index.drawing())
                    .map(damage -> {
                        Wish there = wish.at(last.wish);
                        buffer.copy(last.buffer);
                        there.raster().paint(buffer.picture(), damage);
                        return new Painted(there, buffer);
                    });
        }

        @Override
        public void apply(Painted painted) {
            finished(painted);
        }

        @Override
        public void failed() {
            busy = false;
        }
    }
}
