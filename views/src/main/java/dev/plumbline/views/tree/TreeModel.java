package dev.plumbline.views.tree;

import dev.plumbline.graphmodel.Architecture;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// The state of the model tree.
final class TreeModel {

    final ObjectProperty<Architecture> architecture = new SimpleObjectProperty<>(Architecture.empty(""));
    final ObjectProperty<Concerns> concerns = new SimpleObjectProperty<>(Concerns.NONE);
    final StringProperty filter = new SimpleStringProperty("");
    /// How many elements match the filter.
    final IntegerProperty matches = new SimpleIntegerProperty();
}
