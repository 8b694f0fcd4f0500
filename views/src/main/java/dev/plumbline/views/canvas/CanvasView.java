package dev.plumbline.views.canvas;

import dev.plumbline.diagrams.layout.Bounds;
import dev.plumbline.diagrams.paint.Ink;
import dev.plumbline.views.SelectedParts;
import dev.plumbline.views.bridge.FxBridge;
import dev.plumbline.views.playback.PlaybackFrame;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.geometry.Insets;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Background;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import javafx.stage.Window;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/// The surface of the diagram: the worker's picture at the bottom, lit parts over it, outlines and overview on top.
///
/// While the viewport moves, the last picture is moved and scaled; that does not depend on the size of the diagram.
final class CanvasView extends Region {

    private static final double DIMMED = 0.35;
    /// The diagram beneath a simulation.
    private static final double FADED = 0.7;

    private final CanvasModel model;
    private final SelectedParts selection;
    private final RasterPipeline pipeline;
    private final PictureStretch stretch = new PictureStretch();
    private final ImageView image = new ImageView();
    private final HighlightLayer highlights;
    private final HandleLayer handles;
    private final ConnectDots dots;
    private final PinMarks pins;
    private final StepMarks steps;
    private final PlaybackLayer playback;
    private final SimFrame simFrame;
    private final LaserDot laser;
    private final DragLayer drags;
    private final RenameField renaming;
    private final Minimap minimap;
    private final LegendCard legend;
    private final Label hint = new Label();
    private final Rectangle clip = new Rectangle();
    private final Zooming zooming;
    private final Subscription subscription;
    private RasterPipeline.@Nullable Picture picture;

    CanvasView(CanvasModel model, SelectedParts selection, FxBridge bridge, RenameField renaming, Zooming zooming) {
        this.renaming = renaming;
        this.model = model;
        this.selection = selection;
        this.zooming = zooming;
        pipeline = new RasterPipeline(bridge, this::show);
        // Before the overview and everything else that shows the drawing: a worker paints meanwhile.
        Subscription painting = model.index.subscribe(this::paint);
        highlights = new HighlightLayer(model);
        handles = new HandleLayer(model);
        dots = new ConnectDots(model);
        pins = new PinMarks(model);
        steps = new StepMarks(model);
        playback = new PlaybackLayer(model);
        simFrame = new SimFrame(model);
        laser = new LaserDot(model, this);
        drags = new DragLayer(model);
        minimap = new Minimap(model);
        legend = new LegendCard(model);
        configure();
        subscription = painting.and(model.viewport.subscribe(this::requestLayout))
                .and(model.index.subscribe(this::requestLayout))
                .and(model.opened.subscribe(this::requestLayout))
                .and(model.hovered.subscribe(this::requestLayout))
                .and(model.focused.subscribe(this::requestLayout))
                .and(model.trail.subscribe(this::requestLayout))
                .and(model.presenting.subscribe(this::requestLayout))
                .and(model.playback.subscribe(this::played))
                .and(selection.idsProperty().subscribe(this::requestLayout))
                .and(model.theme.subscribe(this::requestLayout));
    }

    private void configure() {
        getStyleClass().add("diagram-canvas");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.PARENT);
        setAccessibleText("Diagram");
        setClip(clip);
        image.setManaged(false);
        image.setMouseTransparent(true);
        image.setSmooth(true);
        hint.getStyleClass().add("canvas-hint");
        hint.setMouseTransparent(true);
        hint.textProperty()
                .bind(model.hovered.map(
                        drawn -> drawn.map(CanvasModel.Drawn::title).orElse("")));
        hint.visibleProperty().bind(hint.textProperty().isNotEmpty().and(model.presenting.not()));
        getChildren()
                .addAll(
                        image,
                        highlights,
                        playback,
                        handles,
                        dots,
                        pins,
                        steps,
                        drags,
                        hint,
                        minimap,
                        legend,
                        renaming,
                        simFrame,
                        laser);
    }

    /// The dots around the selected element.
    ConnectDots dots() {
        return dots;
    }

    /// What is seen while people drag.
    DragLayer drags() {
        return drags;
    }

    void close() {
        subscription.unsubscribe();
        minimap.close();
        legend.close();
        simFrame.close();
        laser.close();
        hint.textProperty().unbind();
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double height = getHeight();
        if (width != model.viewport.get().width()
                || height != model.viewport.get().height()) {
            clip.setWidth(width);
            clip.setHeight(height);
            highlights.setWidth(width);
            highlights.setHeight(height);
            handles.resize(width, height);
            dots.resize(width, height);
            pins.resize(width, height);
            steps.resize(width, height);
            laser.resize(width, height);
            simFrame.resize(width, height);
            drags.resize(width, height);
            renaming.resize(width, height);
            zooming.resized(width, height);
        }
        Insets margin = new Insets(12);
        positionInArea(
                minimap,
                margin.getLeft(),
                margin.getTop(),
                width - 24,
                height - 24,
                0,
                javafx.geometry.HPos.RIGHT,
                javafx.geometry.VPos.BOTTOM);
        minimap.resize(minimap.prefWidth(-1), minimap.prefHeight(-1));
        legend.fit(width - 24);
        legend.relocate(12, height - legend.getHeight() - (hint.isVisible() ? 48 : 12));
        hint.resize(Math.min(hint.prefWidth(-1), width - 24), hint.prefHeight(-1));
        hint.relocate(12, height - 12 - hint.getHeight());
        refresh();
    }

    private void refresh() {
        setBackground(Background.fill(InkColours.of(model.theme.get(), Ink.CANVAS)));
        paint();
        place();
        highlights.refresh(selection.ids());
        handles.refresh(outlined());
        pins.refresh(model.presenting.get() ? Set.of() : selection.ids());
        steps.refresh();
        playback.refresh();
        dots.show(
                selection.ids().size() == 1 && !model.presenting.get()
                        ? model.index.get().box(selection.ids().iterator().next()).stream()
                                .toList()
                        : List.of());
    }

    private void paint() {
        pipeline.request(model.index.get(), model.theme.get(), model.viewport.get(), outputScale());
    }

    /// The elements that are selected, and the ends of the present step of a walk.
    private Set<String> outlined() {
        Set<String> outlined = new HashSet<>(selection.ids());
        model.trail.get().ends().forEach(end -> outlined.add(end.id()));
        return outlined;
    }

    private double outputScale() {
        @Nullable Window window = getScene() == null ? null : getScene().getWindow();
        return window == null ? 1 : window.getRenderScaleX();
    }

    /// The next moment moves nothing else.
    private void played(Optional<PlaybackFrame> before, Optional<PlaybackFrame> now) {
        if (before.isPresent() && now.isPresent()) {
            playback.refresh();
        } else {
            requestLayout();
        }
    }

    private void show(RasterPipeline.Picture made) {
        picture = made;
        place();
    }

    private void place() {
        if (picture == null) {
            return;
        }
        Viewport viewport = model.viewport.get();
        boolean isPlain = model.lit().isEmpty();
        image.setOpacity(isPlain ? model.playback.get().isPresent() ? FADED : 1 : DIMMED);
        double pixels = outputScale();
        if (picture.scale() != viewport.scale() && PictureStretch.isBetter(pixels)) {
            int background = model.theme.get().argb(Ink.CANVAS);
            put(stretch.stretch(picture, viewport, background), new Bounds(0, 0, 0, 0));
            return;
        }
        double left = snapPositionX(viewport.screenX(picture.area().x()));
        double top = snapPositionY(viewport.screenY(picture.area().y()));
        // Without a size, a picture of the right scale is copied, not stretched by a rounding error.
        boolean copied = picture.scale() == viewport.scale() && pixels == 1;
        double width = copied ? 0 : picture.area().width() * viewport.scale();
        double height = copied ? 0 : picture.area().height() * viewport.scale();
        put(picture.buffer().image(), new Bounds(left, top, width, height));
    }

    private void put(Image content, Bounds place) {
        image.setImage(content);
        image.setX(place.x());
        image.setY(place.y());
        image.setFitWidth(place.width());
        image.setFitHeight(place.height());
    }
}
