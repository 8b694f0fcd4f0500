package dev.plumbline.views.style;

import atlantafx.base.theme.Styles;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import org.kordamp.ikonli.javafx.FontIcon;

/// Buttons that show an icon; what they do stands in the tooltip and in the accessible text.
public final class Buttons {

    private Buttons() {}

    /// A flat icon button that does something.
    ///
    /// @param icon the icon's code
    /// @param text what it does, with its key
    public static Button icon(String icon, String text, Runnable action) {
        Button button = new Button("", new FontIcon(icon));
        button.setOnAction(event -> action.run());
        return dressed(button, text);
    }

    /// A flat icon button that does something, and says now and later what it is.
    public static Button icon(String icon, ObservableValue<String> text, Runnable action) {
        Button button = icon(icon, "", action);
        button.accessibleTextProperty().bind(text);
        return button;
    }

    /// A flat icon button that is on or off, and says now and later what for.
    public static ToggleButton toggle(String icon, ObservableValue<String> text) {
        ToggleButton button = toggle(icon, "");
        button.accessibleTextProperty().bind(text);
        return button;
    }

    /// A flat icon button that is on or off.
    public static ToggleButton toggle(String icon, String text) {
        return dressed(new ToggleButton("", new FontIcon(icon)), text);
    }

    private static <B extends ButtonBase> B dressed(B button, String text) {
        button.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT, "tool-button");
        // A tooltip brings a window with a scene of its own: made when it is first needed, so that the start is quick.
        button.addEventFilter(MouseEvent.MOUSE_ENTERED, event -> {
            if (button.getTooltip() == null) {
                Tooltip tooltip = new Tooltip();
                tooltip.textProperty().bind(button.accessibleTextProperty());
                button.setTooltip(tooltip);
            }
        });
        button.setAccessibleText(text);
        return button;
    }
}
