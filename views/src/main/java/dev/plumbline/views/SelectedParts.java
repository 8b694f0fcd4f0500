package dev.plumbline.views;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// The ids of the elements and relations that are selected, shared by all panels; used on the JavaFX thread.
public final class SelectedParts {

    private final ReadOnlyObjectWrapper<Set<String>> ids = new ReadOnlyObjectWrapper<>(Set.of());

    /// The selected ids, in the order in which they were selected.
    public ReadOnlyObjectProperty<Set<String>> idsProperty() {
        return ids.getReadOnlyProperty();
    }

    /// The selected ids, in the order in which they were selected.
    public Set<String> ids() {
        return ids.get();
    }

    /// Selects one part and nothing else.
    public void select(String id) {
        select(Set.of(id));
    }

    /// Selects the parts and nothing else.
    public void select(Set<String> parts) {
        if (!ids.get().equals(parts)) {
            ids.set(Collections.unmodifiableSet(new LinkedHashSet<>(parts)));
        }
    }

    /// Adds a part to the selection, or takes it out.
    public void toggle(String id) {
        LinkedHashSet<String> changed = new LinkedHashSet<>(ids.get());
        if (!changed.remove(id)) {
            changed.add(id);
        }
        select(changed);
    }

    /// Selects nothing.
    public void clear() {
        select(Set.of());
    }
}
