package dev.plumbline.views.inspector;

import dev.plumbline.views.Editing;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;

/// Rows that are not seen for now: to make one takes longer than to use one again.
final class SpareRows {

    private static final int MOST_OF_A_KIND = 30;

    private final Map<ValueEditor.Kind, Deque<AttributeRow>> rows = new EnumMap<>(ValueEditor.Kind.class);
    private final Editing editing;
    private final Consumer<EditedAttribute> explain;

    /// @param explain tells what an attribute means that people are at
    SpareRows(Editing editing, Consumer<EditedAttribute> explain) {
        this.editing = editing;
        this.explain = explain;
    }

    /// A row that shows this attribute.
    AttributeRow take(EditedAttribute attribute) {
        Deque<AttributeRow> known = ofKind(ValueEditor.Kind.of(attribute.path()));
        if (known.isEmpty()) {
            return new AttributeRow(attribute, editing, explain);
        }
        AttributeRow row = known.pop();
        row.show(attribute);
        return row;
    }

    /// Keeps a row that was taken away.
    void keep(AttributeRow row) {
        Deque<AttributeRow> known = ofKind(row.kind());
        if (known.size() < MOST_OF_A_KIND) {
            known.push(row);
        }
    }

    private Deque<AttributeRow> ofKind(ValueEditor.Kind kind) {
        return rows.computeIfAbsent(kind, none -> new ArrayDeque<>());
    }
}
