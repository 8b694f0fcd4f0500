package dev.plumbline.views.source;

import dev.plumbline.graphmodel.Problem;
import dev.plumbline.views.source.editor.SourceEditor;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

/// The state of the source panel.
final class SourceModel {

    /// The paths of the workspace's files.
    final ObjectProperty<List<String>> files = new SimpleObjectProperty<>(List.of());
    /// The file that is shown.
    final ObjectProperty<Optional<String>> file = new SimpleObjectProperty<>(Optional.empty());
    /// What is wrong in the whole workspace.
    final ObjectProperty<List<Problem>> problems = new SimpleObjectProperty<>(List.of());
    /// What is wrong in the line of the caret.
    final ObjectProperty<Optional<Problem>> here = new SimpleObjectProperty<>(Optional.empty());
    /// Where the caret is.
    final ObjectProperty<SourceEditor.Place> place = new SimpleObjectProperty<>(new SourceEditor.Place(1, 1));
    /// The way from the root of the file to the caret.
    final ObjectProperty<List<String>> way = new SimpleObjectProperty<>(List.of());
    /// The element, relation or flow that the caret is in.
    final ObjectProperty<Optional<String>> entry = new SimpleObjectProperty<>(Optional.empty());
    /// Why the text can only be read.
    final ObjectProperty<Optional<String>> locked = new SimpleObjectProperty<>(Optional.empty());

    /// What is wrong in a file.
    List<Problem> problemsOf(String path) {
        return problems.get().stream()
                .filter(problem -> problem.place().file().equals(path))
                .toList();
    }

    /// What is wrong in the file that is shown.
    List<Problem> problemsHere() {
        return file.get().map(this::problemsOf).orElse(List.of());
    }
}
