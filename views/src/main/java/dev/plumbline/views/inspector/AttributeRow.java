package dev.plumbline.views.inspector;

import dev.plumbline.views.Editing;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;

/// The name of an attribute and the editor of its value: beside it, or below it where there is little room. What is
/// wrong with the text stands below.
final class AttributeRow extends Region {

    private static final double NAMES = 0.44;
    private static final double GAP = 8;
    private static final double LINE_GAP = 2;
    /// Below this width names would be broken within their words, in heights of letters.
    private static final double LITTLE_ROOM = 18;

    private final Label name = new Label();
    private final ValueEditor.Kind kind;
    private final ValueEditor editor;
    private final Consumer<EditedAttribute> explain;
    /// Made when it is first needed: most texts are right.
    private Optional<Label> remark = Optional.empty();
    private EditedAttribute attribute;
    /// How high it is at a width. To measure a text that wraps takes long, and boxes around it ask several times.
    private double height;
    private double heightAtWidth = Double.NaN;

    /// @param explain tells what an attribute means that people are at
    AttributeRow(EditedAttribute attribute, Editing editing, Consumer<EditedAttribute> explain) {
        this.attribute = attribute;
        this.explain = explain;
        kind = ValueEditor.Kind.of(attribute.path());
        editor = kind.edit(attribute, editing);
        getStyleClass().add("attribute-row");
        name.setText(attribute.path().label());
        name.setWrapText(true);
        name.setLabelFor(editor.node());
        name.setOnMouseEntered(event -> explain());
        focusWithinProperty().subscribe(this::explainWhereFocused);
        getChildren().addAll(name, editor.node());
        editor.wrong().subscribe(this::remark);
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
        explainWhereFocused();
    }

    private void explainWhereFocused() {
        if (isFocusWithin()) {
            explain.accept(attribute);
        }
    }

    private void remark(String wrong) {
        if (!wrong.isEmpty() && remark.isEmpty()) {
            Label made = new Label();
            made.getStyleClass().add("value-wrong");
            made.setWrapText(true);
            remark = Optional.of(made);
            getChildren().add(made);
        }
        remark.ifPresent(label -> {
            label.setText(wrong);
            label.setVisible(!wrong.isEmpty());
        });
        requestLayout();
    }

    /// A tooltip is made when it is asked for: most never are.
    private void explain() {
        explain.accept(attribute);
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
            double inside = width < 0 ? -1 : inside(width);
            double value = editor.node().prefHeight(-1);
            double both = isStacked(inside)
                    ? name.prefHeight(inside) + LINE_GAP + value
                    : Math.max(name.prefHeight(inside < 0 ? -1 : nameWidth(inside)), value);
            height = snappedTopInset() + both + remarkHeight(inside) + snappedBottomInset();
            heightAtWidth = width;
        }
        return height;
    }

    private double inside(double width) {
        return Math.max(0, width - snappedLeftInset() - snappedRightInset());
    }

    private boolean isStacked(double inside) {
        return inside >= 0 && inside < LITTLE_ROOM * name.getFont().getSize();
    }

    private double nameWidth(double inside) {
        return snapSizeX((inside - GAP) * NAMES);
    }

    private double remarkHeight(double inside) {
        return remark.filter(Node::isVisible)
                .map(label -> LINE_GAP + label.prefHeight(inside))
                .orElse(0.0);
    }

    @Override
    protected void layoutChildren() {
        double left = snappedLeftInset();
        double top = snappedTopInset();
        double inside = inside(getWidth());
        double line = snapSizeY(editor.node().prefHeight(-1));
        double bottom = isStacked(inside) ? stack(left, top, inside, line) : align(left, top, inside, line);
        remark.filter(Node::isVisible)
                .ifPresent(label -> label.resizeRelocate(left, bottom + LINE_GAP, inside, label.prefHeight(inside)));
    }

    /// @return where the lower one ends
    private double stack(double left, double top, double inside, double line) {
        double words = snapSizeY(name.prefHeight(inside));
        name.resizeRelocate(left, top, inside, words);
        editor.node().resizeRelocate(left, top + words + LINE_GAP, inside, line);
        return top + words + LINE_GAP + line;
    }

    /// @return where the higher one ends
    private double align(double left, double top, double inside, double line) {
        double names = nameWidth(inside);
        double words = snapSizeY(name.prefHeight(names));
        // A name of one line stands in the middle of its editor, and one of several begins at its top.
        name.resizeRelocate(left, top + Math.max(0, snapPositionY((line - words) / 2)), names, words);
        editor.node().resizeRelocate(left + names + GAP, top, Math.max(0, inside - names - GAP), line);
        return top + Math.max(words, line);
    }
}
