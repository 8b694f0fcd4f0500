package dev.plumbline.views.inspector;

import dev.plumbline.views.Editing;
import dev.plumbline.views.OpenedArchitecture;
import dev.plumbline.views.Reveal;
import dev.plumbline.views.SelectedParts;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.util.Subscription;

/// The inspector: all that is known of what is selected.
public final class InspectorController implements AutoCloseable {

    private final PropertiesPane properties;
    private final InspectorPane view;
    private final SelectedParts selection;
    private final Subscription subscription;
    private Optional<OpenedArchitecture> opened = Optional.empty();
    private Set<String> told = Set.of();

    /// @param editing carries out what people set
    public InspectorController(SelectedParts selection, Reveal reveal, Editing editing) {
        properties = new PropertiesPane(editing);
        view = new InspectorPane(new OverviewPane(new BlockNodes(reveal)), properties);
        this.selection = selection;
        subscription = selection.idsProperty().subscribe(ids -> refresh());
    }

    /// The panel.
    public Region view() {
        return view;
    }

    /// Takes what it shows from an architecture.
    public void show(OpenedArchitecture architecture) {
        opened = Optional.of(architecture);
        refresh();
    }

    /// Shows the attributes of the selection, to be set.
    public void showProperties() {
        view.showProperties();
    }

    /// Whether a key is meant for it alone: Escape, while people type a value, gives that up and nothing else.
    public boolean wants(KeyEvent event) {
        return event.getCode() == KeyCode.ESCAPE && properties.isTyping();
    }

    private void refresh() {
        Optional<EditedParts> edited = opened.flatMap(known -> EditedParts.of(known.architecture(), selection.ids()));
        boolean nothing = opened.isEmpty() || selection.ids().isEmpty();
        view.show(nothing, this::overview, !told.equals(selection.ids()));
        told = selection.ids();
        properties.show(edited);
    }

    private List<Block> overview() {
        return opened.map(known -> Overview.of(known, selection.ids())).orElse(List.of());
    }

    @Override
    public void close() {
        subscription.unsubscribe();
        properties.close();
    }
}
