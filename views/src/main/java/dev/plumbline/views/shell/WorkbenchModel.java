package dev.plumbline.views.shell;

import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;

/// The state of the window.
final class WorkbenchModel {

    final ObjectProperty<WorkbenchState> state = new SimpleObjectProperty<>(new WorkbenchState.Starting());
    final BooleanProperty treeShown = new SimpleBooleanProperty(true);
    final BooleanProperty inspectorShown = new SimpleBooleanProperty(true);
    final BooleanProperty evidenceShown = new SimpleBooleanProperty(true);
    /// What went wrong last, until people have read it.
    final ObjectProperty<Optional<String>> notice = new SimpleObjectProperty<>(Optional.empty());
}
