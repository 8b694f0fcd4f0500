package dev.plumbline.views.source;

import dev.plumbline.graphmodel.workspace.SourceIndex;
import dev.plumbline.graphmodel.workspace.SourceSpan;
import dev.plumbline.views.source.editor.SourceEditor;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Where elements and relations are declared, and those whose lines are lit in the editor.
final class PointedEntries {

    private final SourceEditor editor;
    private @Nullable SourceIndex index;
    private Set<String> ids = Set.of();

    PointedEntries(SourceEditor editor) {
        this.editor = editor;
    }

    void use(SourceIndex present) {
        index = present;
    }

    /// The entry of an element or relation.
    Optional<SourceSpan> of(String id) {
        return Optional.ofNullable(index).flatMap(known -> known.any(id));
    }

    /// Lights the entries of some parts, as far as they are in a file.
    void point(Set<String> wanted, String file) {
        ids = wanted;
        refresh(file);
    }

    void refresh(String file) {
        editor.point(ids.stream()
                .flatMap(id -> of(id).stream())
                .filter(span -> span.file().equals(file))
                .map(span -> new SourceEditor.Stretch(span.start(), span.end()))
                .toList());
    }
}
