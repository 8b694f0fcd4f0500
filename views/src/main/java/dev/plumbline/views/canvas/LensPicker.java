package dev.plumbline.views.canvas;

import atlantafx.base.theme.Styles;
import dev.plumbline.views.KeyHints;
import dev.plumbline.views.Lens;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.util.Subscription;
import org.kordamp.ikonli.javafx.FontIcon;

/// The menu of what can be shown over the diagram.
final class LensPicker extends MenuButton {

    private final CanvasModel model;
    private final ToggleGroup group = new ToggleGroup();
    private final RadioMenuItem none = item("None", Optional.empty());
    private final Map<Lens, RadioMenuItem> items = new EnumMap<>(Lens.class);
    private final Subscription subscription;

    LensPicker(CanvasModel model, KeyHints keys) {
        super("", new FontIcon("mdi2l-layers-outline"));
        this.model = model;
        setId("overlay-picker");
        getStyleClass().addAll(Styles.FLAT, Styles.SMALL);
        Tooltip tooltip = new Tooltip();
        tooltip.textProperty().bind(keys.of("Show something more on every part", "canvas.choose-overlay"));
        setTooltip(tooltip);
        getItems().addAll(none, new SeparatorMenuItem());
        add(true);
        getItems().add(new SeparatorMenuItem());
        add(false);
        subscription = model.overlay.subscribe(this::mark);
    }

    private void add(boolean figures) {
        Arrays.stream(Lens.values()).filter(lens -> lens.isFigure() == figures).forEach(lens -> {
            RadioMenuItem item = item(lens.title(), Optional.of(lens));
            items.put(lens, item);
            getItems().add(item);
        });
    }

    private RadioMenuItem item(String name, Optional<Lens> lens) {
        RadioMenuItem item = new RadioMenuItem(name);
        item.setToggleGroup(group);
        item.setOnAction(event -> model.overlay.set(lens));
        return item;
    }

    private void mark(Optional<Lens> lens) {
        setText("Overlay: " + lens.map(Lens::title).orElse("none").toLowerCase(Locale.ROOT));
        RadioMenuItem shown = lens.map(items::get).orElse(none);
        shown.setSelected(true);
    }

    void close() {
        subscription.unsubscribe();
    }
}
