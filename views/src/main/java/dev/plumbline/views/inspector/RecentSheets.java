package dev.plumbline.views.inspector;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/// The sheets that were seen last, the latest first: to make one takes longer than a frame.
final class RecentSheets {

    private static final int MOST = 4;

    private final Deque<AttributeSheet> sheets = new ArrayDeque<>();

    /// The sheet with these attributes, which is the latest then.
    Optional<AttributeSheet> get(List<EditablePath> paths) {
        Optional<AttributeSheet> known =
                sheets.stream().filter(sheet -> sheet.paths().equals(paths)).findFirst();
        known.ifPresent(sheet -> {
            sheets.remove(sheet);
            sheets.addFirst(sheet);
        });
        return known;
    }

    /// Adds the latest; answers with the one for which there is no room any more.
    Optional<AttributeSheet> add(AttributeSheet sheet) {
        sheets.addFirst(sheet);
        return sheets.size() > MOST ? Optional.of(sheets.removeLast()) : Optional.empty();
    }
}
