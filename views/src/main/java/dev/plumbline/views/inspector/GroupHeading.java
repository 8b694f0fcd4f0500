package dev.plumbline.views.inspector;

import atlantafx.base.theme.Styles;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.javafx.FontIcon;

/// The heading of a group of attributes, which opens and closes it and says how many of them are set.
final class GroupHeading extends HBox {

    private static final String OPEN = "mdi2c-chevron-down";
    private static final String CLOSED = "mdi2c-chevron-right";

    private final AttributeGroup group;
    private final FontIcon sign = new FontIcon(CLOSED);
    private final Label count = new Label();
    private final Button button;

    GroupHeading(AttributeGroup group, Runnable toggled) {
        this.group = group;
        getStyleClass().add("attribute-heading");
        button = new Button(group.title(), sign);
        button.setId("attributes-" + group.name().toLowerCase(Locale.ROOT));
        button.setAlignment(Pos.CENTER_LEFT);
        button.setMinWidth(0);
        button.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(button, Priority.ALWAYS);
        button.getStyleClass().add(Styles.FLAT);
        button.setOnAction(event -> toggled.run());
        count.getStyleClass().addAll(Styles.TEXT_SMALL, Styles.TEXT_MUTED);
        count.setMinWidth(USE_PREF_SIZE);
        count.setOnMouseClicked(event -> button.fire());
        setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(button, count);
    }

    /// @param set how many attributes are set
    /// @param open whether they can be seen
    void show(int set, boolean open) {
        String icon = open ? OPEN : CLOSED;
        if (!icon.equals(sign.getIconLiteral())) {
            sign.setIconLiteral(icon);
        }
        String text = set == 0 ? "" : set + " set";
        if (!text.equals(count.getText())) {
            count.setText(text);
        }
        button.setAccessibleText(group.title() + (text.isEmpty() ? "" : ", " + text) + (open ? ", open" : ", closed"));
    }
}
