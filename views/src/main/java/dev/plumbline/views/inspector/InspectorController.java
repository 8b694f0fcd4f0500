package dev.plumbline.views.inspector;

import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.views.Editing;
import dev.plumbline.views.OpenedArchitecture;
import dev.plumbline.views.Reveal;
import dev.plumbline.views.SelectedParts;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.util.Subscription;

/// The inspector: all that is known of what is selected.
public final class InspectorController implements AutoCloseable {

    private final PropertiesPane properties;
    private final InspectorPane view;
    private final SelectedParts selection;
    private final Reveal reveal;
    private final Subscription subscription;
    private Optional<OpenedArchitecture> opened = Optional.empty();

    /// @param editing carries out what people set
    public InspectorController(SelectedParts selection, Reveal reveal, Editing editing) {
        properties = new PropertiesPane(editing);
        view = new InspectorPane(properties);
        this.selection = selection;
        this.reveal = reveal;
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

    private void refresh() {
        Optional<EditedParts> edited = opened.flatMap(known -> EditedParts.of(known.architecture(), selection.ids()));
        // The attributes are hidden before there are none, and there before they are seen: their editors stay then.
        edited.ifPresent(parts -> properties.show(edited));
        view.show(content(selection.ids()));
        properties.show(edited);
    }

    private List<Node> content(Set<String> ids) {
        if (opened.isEmpty() || ids.isEmpty()) {
            return List.of();
        }
        OpenedArchitecture known = opened.get();
        if (ids.size() > 1) {
            return new SeveralParts(known.architecture(), reveal).of(ids);
        }
        String id = ids.iterator().next();
        Architecture architecture = known.architecture();
        PartSections sections = new PartSections(known, reveal);
        return architecture
                .element(id)
                .map(sections::of)
                .or(() -> architecture.relation(id).map(sections::of))
                .orElse(List.of());
    }

    @Override
    public void close() {
        subscription.unsubscribe();
    }
}
