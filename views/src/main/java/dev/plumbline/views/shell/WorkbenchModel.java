package dev.plumbline.views.shell;

import dev.plumbline.graphmodel.Problem;
import dev.plumbline.graphmodel.workspace.Recovery;
import dev.plumbline.graphmodel.workspace.SaveResult;
import dev.plumbline.views.Telemetry;
import dev.plumbline.views.settings.Autosave;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
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
    final BooleanProperty sourceShown = new SimpleBooleanProperty(false);
    /// Whether nothing but the diagram is seen, for others to look at.
    final BooleanProperty presenting = new SimpleBooleanProperty(false);
    /// Whether people wish to be shown around as soon as a workspace is open.
    final BooleanProperty tourWanted = new SimpleBooleanProperty(false);
    /// The files of which the picture shows an earlier text, with the mistake in each.
    final ObjectProperty<SortedMap<String, Problem>> outdated = new SimpleObjectProperty<>(new TreeMap<>());
    /// The part of the window that panels take, by their names, where it is not the usual one.
    final ObjectProperty<SortedMap<String, Double>> shares = new SimpleObjectProperty<>(new TreeMap<>());
    final ObjectProperty<DraftStatus> draft = new SimpleObjectProperty<>(DraftStatus.NONE);
    final ObjectProperty<Autosave> autosave = new SimpleObjectProperty<>(Autosave.ON);
    /// What an earlier run left unsaved, until people have decided.
    final ObjectProperty<Optional<Recovery>> recovery = new SimpleObjectProperty<>(Optional.empty());
    /// The files that changed here and on disk in the same places, by their paths.
    final ObjectProperty<SortedMap<String, SaveResult.Conflict>> conflicts =
            new SimpleObjectProperty<>(new TreeMap<>());
    /// What running services told last.
    final ObjectProperty<Telemetry> live = new SimpleObjectProperty<>(Telemetry.NONE);
    /// What went wrong last, until people have read it.
    final ObjectProperty<Optional<String>> notice = new SimpleObjectProperty<>(Optional.empty());
}
