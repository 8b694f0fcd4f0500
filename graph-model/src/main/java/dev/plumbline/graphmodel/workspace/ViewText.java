package dev.plumbline.graphmodel.workspace;

import dev.plumbline.graphmodel.Attribute;
import dev.plumbline.graphmodel.view.Place;
import dev.plumbline.graphmodel.view.SavedView;
import dev.plumbline.graphmodel.view.ViewAttributes;
import java.util.List;
import java.util.SortedMap;

/// Writes views and layouts.
final class ViewText {

    private static final int LONGEST_LINE = 120;

    private ViewText() {}

    /// The text of a new file for a view.
    static String view(SavedView view) {
        StringBuilder text =
                new StringBuilder("view: ").append(YamlFormat.scalar(view.id())).append('\n');
        for (Attribute<?> attribute : ViewAttributes.all().fields()) {
            Object value = view.attributes().value(attribute.key());
            if (value != null) {
                text.append(line(attribute, value));
            }
        }
        return text.toString();
    }

    /// The text of a new file for a layout.
    static String layout(String view, SortedMap<String, Place> places) {
        StringBuilder text = new StringBuilder("layout: ").append(YamlFormat.scalar(view));
        text.append("\nplaces:\n");
        places.forEach((element, place) -> text.append("  ")
                .append(YamlFormat.key(element))
                .append(place.text())
                .append('\n'));
        return text.toString();
    }

    /// The edits that make another view of one that is written in a file.
    static List<TextEdit> changed(YamlParser parser, SourceText source, DeclaredView declared, SavedView after)
            throws EditRefusedException {
        SourceSpan span = declared.span();
        EntryDraft draft = new EntryDraft(parser, source, span.start(), span.end(), after.id(), true);
        new AttributeEdits(draft).update(ViewAttributes.all(), declared.view().attributes(), after.attributes());
        return draft.edits();
    }

    /// Long lists stand on lines, so that two people can add to them.
    private static String line(Attribute<?> attribute, Object value) {
        String line = YamlFormat.key(attribute.key()) + YamlFormat.value(attribute, value) + "\n";
        if (line.length() <= LONGEST_LINE || !(value instanceof List<?> list)) {
            return line;
        }
        StringBuilder lines = new StringBuilder(attribute.key()).append(":\n");
        list.forEach(item ->
                lines.append("  - ").append(YamlFormat.scalar((String) item)).append('\n'));
        return lines.toString();
    }
}
