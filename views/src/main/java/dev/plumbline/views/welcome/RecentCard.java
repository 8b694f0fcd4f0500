package dev.plumbline.views.welcome;

import dev.plumbline.diagrams.paint.Theme;
import dev.plumbline.views.style.Ago;
import dev.plumbline.views.style.Buttons;
import java.nio.file.Path;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;

/// A workspace of before, with a button that takes it out of the list.
final class RecentCard extends StackPane {

    private final HomeCard card;

    private RecentCard(HomeCard card, Button remove) {
        this.card = card;
        getStyleClass().add("recent-card");
        setAlignment(Pos.TOP_RIGHT);
        setMargin(remove, new Insets(6));
        getChildren().addAll(card, remove);
    }

    static RecentCard of(Recent recent, WelcomeController controller) {
        HomeCard card = new HomeCard(
                HomeCard.Shape.TALL, recent.name(), shortened(recent.folder()), () -> controller.open(recent));
        card.setDisable(isMissing(recent));
        Button remove = Buttons.icon(
                "mdi2c-close", "Take " + recent.name() + " out of the list", () -> controller.forget(recent));
        remove.getStyleClass().add("card-remove");
        RecentCard both = new RecentCard(card, remove);
        both.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.DELETE) {
                event.consume();
                controller.forget(recent);
            } else if (event.getCode() == KeyCode.ENTER && event.isShortcutDown()) {
                event.consume();
                controller.openElsewhere(recent);
            }
        });
        card.setContextMenu(menu(recent, controller));
        if (isMissing(recent)) {
            both.getStyleClass().add("missing");
        }
        return both;
    }

    /// Shows how it looks, and how long ago it was open.
    void show(Recent recent, Theme theme, Ago ago) {
        String when = isMissing(recent) ? "Not there any more" : ago.text(recent.opened());
        card.describe(when + "\n" + shortened(recent.folder()));
        card.show(recent.picture(), theme, isMissing(recent) ? "mdi2f-folder-remove-outline" : "mdi2v-vector-line");
    }

    void takeKeyboard() {
        card.requestFocus();
    }

    private static boolean isMissing(Recent recent) {
        return recent.state() == Recent.State.MISSING;
    }

    private static ContextMenu menu(Recent recent, WelcomeController controller) {
        return new ContextMenu(
                item("Open", () -> controller.open(recent)),
                item("Open in a new window", () -> controller.openElsewhere(recent)),
                item("Take out of the list", () -> controller.forget(recent)));
    }

    private static MenuItem item(String text, Runnable action) {
        MenuItem item = new MenuItem(text);
        item.setOnAction(event -> action.run());
        return item;
    }

    private static String shortened(Path folder) {
        Path home = Path.of(System.getProperty("user.home", ""));
        return folder.startsWith(home) && !folder.equals(home) && home.getNameCount() > 0
                ? Path.of("~").resolve(home.relativize(folder)).toString()
                : folder.toString();
    }
}
