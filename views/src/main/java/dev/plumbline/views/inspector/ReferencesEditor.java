package dev.plumbline.views.inspector;

import dev.plumbline.views.Editing;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.ListView;
import javafx.scene.control.skin.ComboBoxListViewSkin;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.controlsfx.control.CheckComboBox;

/// Edits a value that refers to several elements by checking them in a list. What is checked keeps its order, and what
/// is added comes after it.
final class ReferencesEditor implements ValueEditor {

    private final CheckComboBox<String> box = new CheckComboBox<>();
    private final Editing editing;
    /// Only what there is can be chosen.
    private final ReadOnlyStringWrapper wrong = new ReadOnlyStringWrapper("");
    private EditedAttribute attribute;
    private boolean showing;

    ReferencesEditor(EditedAttribute attribute, Editing editing) {
        this.attribute = attribute;
        this.editing = editing;
        // Its skin takes every style class away that is not one of a combo box.
        box.setId("property-references");
        box.getCheckModel().getCheckedItems().addListener((ListChangeListener<String>) change -> take());
        box.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        show(attribute);
    }

    /// The box itself is opened and checked by mouse only.
    private void pressed(KeyEvent event) {
        Optional<ListView<?>> list = list();
        KeyCode code = event.getCode();
        if (list.isEmpty()) {
            if (code == KeyCode.SPACE || code == KeyCode.F4 || (code == KeyCode.DOWN && event.isAltDown())) {
                box.show();
                list().ifPresent(shown -> shown.getSelectionModel().selectFirst());
                event.consume();
            }
        } else if (isUsed(code, list.get())) {
            event.consume();
        }
    }

    private boolean isUsed(KeyCode code, ListView<?> list) {
        switch (code) {
            case UP -> list.getSelectionModel().selectPrevious();
            case DOWN -> list.getSelectionModel().selectNext();
            case SPACE -> toggle(list.getSelectionModel().getSelectedIndex());
            case ENTER, ESCAPE, F4 -> box.hide();
            default -> {
                return false;
            }
        }
        return true;
    }

    private void toggle(int row) {
        if (row >= 0) {
            box.getCheckModel().toggleCheckState(row);
        }
    }

    /// The list while it is open.
    private Optional<ListView<?>> list() {
        return box.lookupAll(".combo-box").stream()
                .filter(ComboBox.class::isInstance)
                .map(inside -> (ComboBox<?>) inside)
                .filter(ComboBox::isShowing)
                .flatMap(inside -> Stream.ofNullable(inside.getSkin()))
                .filter(ComboBoxListViewSkin.class::isInstance)
                .<ListView<?>>map(skin -> (ListView<?>) ((ComboBoxListViewSkin<?>) skin).getPopupContent())
                .findFirst();
    }

    @Override
    public Control node() {
        return box;
    }

    @Override
    public ObservableValue<String> wrong() {
        return wrong.getReadOnlyProperty();
    }

    @Override
    public boolean isTyping() {
        return false;
    }

    @Override
    public void show(EditedAttribute now) {
        attribute = now;
        List<String> chosen = now.items();
        List<String> offered = offered(now, chosen);
        showing = true;
        if (!box.getItems().equals(offered)) {
            box.getCheckModel().clearChecks();
            box.getItems().setAll(offered);
        }
        for (String id : offered) {
            if (chosen.contains(id) != box.getCheckModel().isChecked(id)) {
                box.getCheckModel().toggleCheckState(id);
            }
        }
        box.setTitle(now.isMixed() ? "different values" : chosen.isEmpty() ? "none" : String.join(", ", chosen));
        box.setAccessibleText(now.path().label());
        box.setAccessibleHelp(now.help());
        showing = false;
    }

    /// What can be referred to, and what is although it is not meant to be.
    private static List<String> offered(EditedAttribute now, List<String> chosen) {
        Set<String> offered = new LinkedHashSet<>(
                now.kinds().meant(now.parts().architecture()).toList());
        offered.addAll(chosen);
        return List.copyOf(offered);
    }

    private void take() {
        if (showing) {
            return;
        }
        List<String> checked = box.getCheckModel().getCheckedItems();
        List<String> items = new ArrayList<>(attribute.items());
        items.retainAll(checked);
        checked.stream().filter(id -> !items.contains(id)).forEach(items::add);
        attribute.take(String.join(", ", items), editing);
    }
}
