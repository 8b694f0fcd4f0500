package dev.plumbline.views.inspector;

import dev.plumbline.views.Editing;
import javafx.geometry.Orientation;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;

/// The name of an attribute and the editor of its value beside it.
final class AttributeRow extends Region {

    private static final double NAMES = 0.44;
    private static final double GAP = 8;

    private final Label name = new Label();
    private final ValueEditor.Kind kind;
    private final ValueEditor editor;
    private EditedAttribute attribute;
    /// How high it is at a width. To measure a text that wraps takes long, and boxes around it ask several times.
    private double height;
    private double heightAtWidth = Double.NaN;

    AttributeRow(EditedAttribute attribute, Editing editing) {
        this.attribute = attribute;
        kind = ValueEditor.Kind.of(attribute.path());
        editor = kind.edit(attribute, editing);
        getStyleClass().add("attribute-row");
        name.setText(attribute.path().label());
        name.setWrapText(true);
        name.setLabelFor(editor.node());
        name.setOnMouseEntered(event -> explain());
        getChildren().addAll(name, editor.node());
    }

    /// How the value is edited: the row can be that of another attribute whose values are edited so.
    ValueEditor.Kind kind() {
        return kind;
    }

    /// The attribute that it shows.
    EditedAttribute attribute() {
        return attribute;
    }

    /// Whether people typed a value that is not taken yet.
    boolean isTyping() {
        return editor.isTyping();
    }

    /// Shows this attribute from now on.
    void show(EditedAttribute now) {
        if (!attribute.isAlike(now)) {
            if (editor.node().isFocused()) {
                // What people type next is not meant for another attribute.
                requestFocus();
            }
            name.setText(now.path().label());
        }
        attribute = now;
        editor.show(now);
    }

    /// A tooltip is made when it is asked for: most never are.
    private void explain() {
        Tooltip known = name.getTooltip();
        if (known == null) {
            name.setTooltip(new Tooltip(attribute.help()));
        } else {
            known.setText(attribute.help());
        }
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    public void requestLayout() {
        heightAtWidth = Double.NaN;
        super.requestLayout();
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected double computePrefWidth(double height) {
        return snappedLeftInset() + name.prefWidth(-1) + GAP + editor.node().prefWidth(-1) + snappedRightInset();
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computePrefHeight(double width) {
        if (width != heightAtWidth) {
            double names = width < 0 ? -1 : nameWidth(width);
            height = snappedTopInset()
                    + Math.max(name.prefHeight(names), editor.node().prefHeight(-1))
                    + snappedBottomInset();
            heightAtWidth = width;
        }
        return height;
    }

    private double nameWidth(double width) {
        return snapSizeX((width - snappedLeftInset() - snappedRightInset() - GAP) * NAMES);
    }

    @Override
    protected void layoutChildren() {
        Control value = editor.node();
        double top = snappedTopInset();
        double inside = getHeight() - top - snappedBottomInset();
        double names = nameWidth(getWidth());
        double line = snapSizeY(value.prefHeight(-1));
        double nameHeight = Math.min(inside, snapSizeY(name.prefHeight(names)));
        // A name of one line stands in the middle of its editor, and one of several begins at its top.
        double nameTop = top + Math.max(0, snapPositionY((line - nameHeight) / 2));
        name.resizeRelocate(snappedLeftInset(), nameTop, names, nameHeight);
        double left = snappedLeftInset() + names + GAP;
        value.resizeRelocate(left, top, Math.max(0, getWidth() - left - snappedRightInset()), line);
    }
}
