package dev.plumbline.views.style;

import atlantafx.base.controls.CustomTextField;
import atlantafx.base.theme.Styles;
import javafx.beans.property.Property;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.javafx.FontIcon;

/// Where people type what the rows of a panel shall have, which takes the room that its neighbours leave.
public final class FilterField extends CustomTextField {

    /// @param id the id of the node
    /// @param looksAt what is looked at in a row, as in `element, verb`
    /// @param rows what is filtered, as in `relations`
    /// @param text what is typed
    public FilterField(String id, String looksAt, String rows, Property<String> text) {
        setId(id);
        setPromptText("Filter: " + looksAt);
        setAccessibleText("Filter the " + rows);
        setLeft(new FontIcon("mdi2m-magnify"));
        getStyleClass().add(Styles.SMALL);
        textProperty().bindBidirectional(text);
        HBox.setHgrow(this, Priority.ALWAYS);
    }
}
