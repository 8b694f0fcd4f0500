package dev.plumbline.views.checks;

import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.views.OpenedArchitecture;
import dev.plumbline.views.preview.ChangePreview;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// What the list of checks shows, and how people want it.
final class ChecksModel {

    final ObjectProperty<OpenedArchitecture> opened =
            new SimpleObjectProperty<>(OpenedArchitecture.of(Architecture.empty("")));
    final ObjectProperty<Grouping> grouping = new SimpleObjectProperty<>(Grouping.SEVERITY);
    final ObjectProperty<Set<CheckRows.Kind>> wanted = new SimpleObjectProperty<>(Set.of());
    final ObjectProperty<Set<String>> closed = new SimpleObjectProperty<>(Set.of());
    final StringProperty filter = new SimpleStringProperty("");
    final ObjectProperty<List<CheckRow>> rows = new SimpleObjectProperty<>(List.of());
    final ObjectProperty<Optional<CheckRow.Said>> chosen = new SimpleObjectProperty<>(Optional.empty());
    /// What the fix of the chosen finding would change in the files.
    final ObjectProperty<Optional<ChangePreview>> preview = new SimpleObjectProperty<>(Optional.empty());

    ChecksModel() {
        opened.subscribe(this::refresh);
        grouping.subscribe(this::refresh);
        wanted.subscribe(this::refresh);
        closed.subscribe(this::refresh);
        filter.subscribe(this::refresh);
    }

    private void refresh() {
        OpenedArchitecture shown = opened.get();
        rows.set(new CheckRows(shown.architecture(), grouping.get(), closed.get())
                .of(shown.rules(), wanted.get(), filter.get()));
    }
}
