package dev.plumbline.views.source.editor;

import java.util.List;
import java.util.Optional;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.geometry.Orientation;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.ScrollBar;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Text;

/// The surface of the editor: the lines that are looked at, painted, with the caret over them and scroll bars beside.
class EditorPane extends Region {

    final EditorState state;
    final ScrollBar vertical = new ScrollBar();
    final ScrollBar horizontal = new ScrollBar();
    final CaretLine caret = new CaretLine();
    private final Canvas canvas = new Canvas();
    private final Rectangle clip = new Rectangle();
    private final Swatches swatches = new Swatches(this::requestLayout);
    /// Never seen: has the size that the style sheets give the text.
    private final Text sample = new Text();
    private Metrics metrics = new Metrics(MonoFont.of(sample.getFont().getSize()));
    private Gutter gutter = Gutter.of(1, metrics, swatches);
    private Viewport viewport = new Viewport(0, 0, 1, 1, metrics, 1, 0);
    /// The lines to be brought on the screen, the most important one last.
    private List<Integer> brought = List.of();
    private boolean revealing;

    EditorPane(EditorState state) {
        this.state = state;
        getStyleClass().add("source-editor");
        setFocusTraversable(true);
        setMinSize(0, 0);
        setClip(clip);
        horizontal.setOrientation(Orientation.HORIZONTAL);
        vertical.setOrientation(Orientation.VERTICAL);
        vertical.setFocusTraversable(false);
        horizontal.setFocusTraversable(false);
        canvas.setCursor(Cursor.TEXT);
        sample.getStyleClass().add("editor-text");
        sample.setManaged(false);
        sample.setVisible(false);
        getChildren().addAll(swatches, sample, canvas, caret, vertical, horizontal);
        sample.fontProperty().subscribe(font -> resizeText(font.getSize()));
        vertical.valueProperty().subscribe(this::dragged);
        horizontal.valueProperty().subscribe(this::dragged);
        addEventHandler(ScrollEvent.SCROLL, this::scrolled);
        focusedProperty().subscribe(this::focusChanged);
        sceneProperty().subscribe(this::focusChanged);
    }

    Viewport viewport() {
        return viewport;
    }

    /// The line at the top stays there.
    private void resizeText(double size) {
        if (size != metrics.font().getSize()) {
            double lines = viewport.top() / metrics.lineHeight();
            metrics = new Metrics(MonoFont.of(size));
            gutter = Gutter.of(state.buffer.lineCount(), metrics, swatches);
            viewport = viewport.with(metrics).at(lines * metrics.lineHeight(), 0);
            requestLayout();
        }
    }

    /// What can be another one than before.
    enum Change {
        TEXT,
        SELECTION,
        EDITABLE,
        READ_ONLY
    }

    /// Told of what has changed.
    void changed(Change change) {
        if (change == Change.SELECTION && isFocused()) {
            caret.wake();
        }
    }

    /// Puts something over the text.
    void overlay(Node node) {
        getChildren().add(node);
    }

    /// Paints again, and keeps the caret on the screen.
    void reveal() {
        revealing = true;
        requestLayout();
    }

    /// Scrolls no further than it takes to see lines, or the first of them.
    void bring(int first, int last) {
        brought = List.of(last, first);
        requestLayout();
    }

    /// Scrolls by whole lines.
    void scrollBy(int lines) {
        measure();
        viewport = viewport.at(viewport.top() + lines * metrics.lineHeight(), viewport.left());
        requestLayout();
    }

    /// Scrolls to the beginning of the text.
    void scrollToStart() {
        viewport = viewport.at(0, 0);
        requestLayout();
    }

    /// The place at a point of the pane; the nearest one outside of the text.
    Position at(double x, double y) {
        int line = viewport.line(y);
        double within = x - gutter.width() - Gutter.GAP + viewport.left();
        return new Position(line, metrics.column(state.buffer.line(line), Math.max(0, within)));
    }

    boolean isGutter(double x) {
        return x < gutter.width();
    }

    /// Where a place is in the pane, as high as a line.
    Bounds bounds(Position position) {
        String line = state.buffer.line(position.line());
        double x = gutter.width() + Gutter.GAP + metrics.x(line, position.column()) - viewport.left();
        return new BoundingBox(x, viewport.y(position.line()), 2, metrics.lineHeight());
    }

    /// Where the caret is on the screen; empty if it is scrolled away.
    Optional<Bounds> caretOnScreen() {
        layout();
        Bounds bounds = bounds(state.selection().caret());
        boolean seen = bounds.getMinY() >= 0 && bounds.getMaxY() <= viewport.height() && getScene() != null;
        return seen ? Optional.ofNullable(localToScreen(bounds)) : Optional.empty();
    }

    private void measure() {
        int lines = state.buffer.lineCount();
        gutter = Gutter.of(lines, metrics, swatches);
        double width = Math.max(1, getWidth() - gutter.width());
        viewport = new Viewport(
                        viewport.top(),
                        viewport.left(),
                        width,
                        Math.max(1, getHeight()),
                        metrics,
                        lines,
                        state.longest())
                .at(viewport.top(), viewport.left());
    }

    @Override
    protected void layoutChildren() {
        measure();
        brought.forEach(line -> viewport = viewport.showing(line, 0));
        brought = List.of();
        if (revealing) {
            Position place = state.selection().caret();
            viewport = viewport.showing(place.line(), metrics.x(state.buffer.line(place.line()), place.column()));
            revealing = false;
        }
        double width = getWidth();
        double height = getHeight();
        clip.setWidth(width);
        clip.setHeight(height);
        canvas.setWidth(width);
        canvas.setHeight(height);
        placeBars(width, height);
        Bounds place = bounds(state.selection().caret());
        caret.setX(snapPositionX(place.getMinX() - 1));
        caret.setY(place.getMinY() + 1);
        caret.setHeight(place.getHeight() - 2);
        caret.setTranslateX(place.getMinX() < gutter.width() ? -width : 0);
        new Painter(state, swatches, canvas.getGraphicsContext2D(), viewport, gutter).paint(isFocused());
    }

    private void placeBars(double width, double height) {
        double thick = snapSizeX(vertical.prefWidth(-1));
        double thin = snapSizeY(horizontal.prefHeight(-1));
        bar(vertical, viewport.mostTop(), viewport.top(), viewport.height(), viewport.contentHeight());
        bar(horizontal, viewport.mostLeft(), viewport.left(), viewport.width(), viewport.contentWidth());
        vertical.setUnitIncrement(metrics.lineHeight());
        vertical.setBlockIncrement(viewport.height());
        vertical.resizeRelocate(width - thick, 0, thick, height - (horizontal.isVisible() ? thin : 0));
        horizontal.resizeRelocate(
                gutter.width(), height - thin, width - gutter.width() - (vertical.isVisible() ? thick : 0), thin);
    }

    private static void bar(ScrollBar bar, double most, double value, double visible, double content) {
        bar.setVisible(most > 0);
        bar.setMax(Math.max(most, 1));
        bar.setVisibleAmount(Math.max(most, 1) * Math.min(1, visible / content));
        bar.setValue(value);
    }

    private void dragged() {
        if (vertical.getValue() != viewport.top() || horizontal.getValue() != viewport.left()) {
            viewport = viewport.at(vertical.getValue(), horizontal.getValue());
            requestLayout();
        }
    }

    private void scrolled(ScrollEvent event) {
        viewport = viewport.at(viewport.top() - event.getDeltaY(), viewport.left() - event.getDeltaX());
        requestLayout();
        event.consume();
    }

    /// The caret stops when the pane leaves its window, or else the animation would hold both.
    private void focusChanged() {
        if (isFocused() && getScene() != null) {
            caret.wake();
        } else {
            caret.rest();
        }
        requestLayout();
    }
}
