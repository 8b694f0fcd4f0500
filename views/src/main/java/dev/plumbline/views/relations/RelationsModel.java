package dev.plumbline.views.relations;

import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.views.OpenedArchitecture;
import java.util.Set;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// What the table of relations shows.
final class RelationsModel {

    final ObjectProperty<OpenedArchitecture> opened =
            new SimpleObjectProperty<>(OpenedArchitecture.of(Architecture.empty("")));
    /// What people selected before they went to the rows.
    final ObjectProperty<Set<String>> scope = new SimpleObjectProperty<>(Set.of());
    /// Whether only relations of the selected parts are listed.
    final BooleanProperty narrowed = new SimpleBooleanProperty(true);
    final StringProperty filter = new SimpleStringProperty("");
    final ObjectProperty<RelationListing.Listed> listed = new SimpleObjectProperty<>(RelationListing.Listed.NOTHING);
    /// The ids of the selected parts; those that have rows are chosen there.
    final ObjectProperty<Set<String>> chosen = new SimpleObjectProperty<>(Set.of());
}
