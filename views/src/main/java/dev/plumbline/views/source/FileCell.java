package dev.plumbline.views.source;

import dev.plumbline.graphmodel.Problem;
import dev.plumbline.views.style.StateGlyph;
import java.util.Optional;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ListCell;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/// A file in the list of files, with the glyph of the gravest thing that is wrong in it.
final class FileCell extends ListCell<String> {

    private final SourceModel model;

    FileCell(SourceModel model) {
        this.model = model;
        getStyleClass().add("file-cell");
        setContentDisplay(ContentDisplay.LEFT);
    }

    @Override
    protected void updateItem(@Nullable String path, boolean empty) {
        super.updateItem(path, empty);
        if (empty || path == null) {
            setText(null);
            setGraphic(null);
            return;
        }
        setText(path);
        Optional<Problem.Severity> worst =
                model.problemsOf(path).stream().map(Problem::severity).min(Problem.Severity::compareTo);
        setGraphic(worst.isPresent() ? StateGlyph.of(worst.get()) : new FontIcon("mdi2f-file-document-outline"));
    }
}
