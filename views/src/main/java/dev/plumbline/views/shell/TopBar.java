package dev.plumbline.views.shell;

import atlantafx.base.theme.Styles;
import dev.plumbline.views.Command;
import dev.plumbline.views.style.Buttons;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.javafx.FontIcon;

/// The bar at the top: menus, the search, and the switch between light and dark.
final class TopBar extends HBox {

    TopBar(WorkbenchCommands commands, Runnable search) {
        getStyleClass().add("top-bar");
        setAlignment(Pos.CENTER_LEFT);
        Label mark = new Label("Plumbline", new FontIcon("mdi2v-vector-line"));
        mark.getStyleClass().add("product-name");
        MenuBar menus = new MenuBar(
                menu("File", commands.file()),
                menu("Edit", commands.edit()),
                menu("Model", commands.model()),
                menu("View", commands.window()),
                menu("Diagram", commands.canvas()));
        menus.setMinWidth(Region.USE_PREF_SIZE);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        getChildren()
                .addAll(
                        mark,
                        menus,
                        space,
                        searchButton(search),
                        Buttons.icon(
                                "mdi2t-theme-light-dark",
                                "Switch between light and dark",
                                commands.theme().action()));
    }

    private static Button searchButton(Runnable search) {
        Label keys = new Label("Ctrl+K");
        keys.getStyleClass().add("key-cap");
        Label words = new Label("Search or run a command", new FontIcon("mdi2m-magnify"));
        words.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox content = new HBox(words, keys);
        content.setAlignment(Pos.CENTER_LEFT);
        content.setSpacing(12);
        Button button = new Button("", content);
        button.setId("search-button");
        button.getStyleClass().addAll(Styles.SMALL, "search-button");
        button.setAccessibleText("Search or run a command (Ctrl+K)");
        button.setPrefWidth(320);
        button.setMinWidth(120);
        button.setOnAction(event -> search.run());
        return button;
    }

    private static Menu menu(String name, List<Command> commands) {
        Menu menu = new Menu(name);
        commands.forEach(command -> menu.getItems().add(item(command)));
        return menu;
    }

    private static MenuItem item(Command command) {
        MenuItem item = new MenuItem(command.name(), new FontIcon(command.icon()));
        item.setOnAction(event -> command.action().run());
        // Plain keys belong to the diagram; as an accelerator they would act while people type.
        command.keys().stream()
                .filter(key -> key.getName().contains("Ctrl")
                        || key.getName().contains("Shortcut")
                        || key.getName().contains("Meta"))
                .findFirst()
                .ifPresent(item::setAccelerator);
        return item;
    }
}
