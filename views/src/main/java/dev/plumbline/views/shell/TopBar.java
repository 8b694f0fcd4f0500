package dev.plumbline.views.shell;

import atlantafx.base.theme.Styles;
import dev.plumbline.views.Command;
import dev.plumbline.views.CommandGroup;
import dev.plumbline.views.Keys;
import dev.plumbline.views.keymap.Keymap;
import dev.plumbline.views.keymap.LiveKeymap;
import dev.plumbline.views.style.Buttons;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.util.Subscription;
import org.kordamp.ikonli.javafx.FontIcon;

/// The bar at the top: menus, the search, and the switch between light and dark.
final class TopBar extends HBox {

    private final Map<String, MenuItem> items = new LinkedHashMap<>();
    private final Subscription subscription;

    TopBar(LiveKeymap keymap) {
        getStyleClass().add("top-bar");
        setAlignment(Pos.CENTER_LEFT);
        Label mark = new Label("Plumbline", new FontIcon("mdi2v-vector-line"));
        mark.getStyleClass().add("product-name");
        mark.setMinWidth(Region.USE_PREF_SIZE);
        MenuBar menus = new MenuBar();
        for (CommandGroup group : CommandGroup.values()) {
            List<Command> commands = keymap.get().commands().stream()
                    .filter(command -> command.group() == group)
                    .toList();
            if (!commands.isEmpty()) {
                menus.getMenus().add(menu(group.title(), commands));
            }
        }
        menus.setMinWidth(Region.USE_PREF_SIZE);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        getChildren()
                .addAll(
                        mark,
                        menus,
                        space,
                        searchButton(keymap),
                        Buttons.icon(
                                "mdi2t-theme-light-dark",
                                keymap.of("Switch between light and dark", "view.light-dark"),
                                () -> run(keymap, "view.light-dark")));
        subscription = keymap.keymapProperty().subscribe(this::showKeys);
    }

    void close() {
        subscription.unsubscribe();
    }

    private static void run(LiveKeymap keymap, String command) {
        keymap.get().command(command).ifPresent(found -> found.action().run());
    }

    private static Button searchButton(LiveKeymap keymap) {
        Label keys = new Label();
        keys.getStyleClass().add("key-cap");
        keys.textProperty()
                .bind(keymap.keymapProperty()
                        .map(present -> present.keys("view.search").stream()
                                .findFirst()
                                .map(Keys::shown)
                                .orElse("")));
        keys.visibleProperty().bind(keys.textProperty().isNotEmpty());
        Label words = new Label("Search or run a command", new FontIcon("mdi2m-magnify"));
        words.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox content = new HBox(words, keys);
        content.setAlignment(Pos.CENTER_LEFT);
        content.setSpacing(12);
        Button button = new Button("", content);
        button.setId("search-button");
        button.getStyleClass().addAll(Styles.SMALL, "search-button");
        button.accessibleTextProperty().bind(keymap.of("Search or run a command", "view.search"));
        button.setPrefWidth(320);
        button.setMinWidth(120);
        button.setOnAction(event -> run(keymap, "view.search"));
        return button;
    }

    private Menu menu(String name, List<Command> commands) {
        Menu menu = new Menu(name);
        for (Command command : commands) {
            MenuItem item = new MenuItem(command.name(), new FontIcon(command.icon()));
            item.setOnAction(event -> command.action().run());
            menu.getItems().add(item);
            items.put(command.id(), item);
        }
        return menu;
    }

    private void showKeys(Keymap keymap) {
        items.forEach((id, item) -> item.setAccelerator(
                keymap.keys(id).stream().filter(TopBar::isSafe).findFirst().orElse(null)));
    }

    // Plain keys belong to the diagram; as an accelerator they would act while people type.
    private static boolean isSafe(KeyCombination keys) {
        return keys instanceof KeyCodeCombination coded
                && (coded.getShortcut() == KeyCombination.ModifierValue.DOWN
                        || coded.getCode().isFunctionKey());
    }
}
