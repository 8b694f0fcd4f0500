package dev.plumbline.graphmodel.workspace;

import dev.plumbline.graphmodel.view.Place;
import dev.plumbline.graphmodel.view.ViewLayout;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.ToIntFunction;

/// A layout file that is written as the program writes it, `layout`, `places`, then a line for each element in the
/// order of the ids: it is read and edited line by line, so that a drag in a large layout is as quick as in a small
/// one.
///
/// Comments, blank lines, either line end and any indentation are right here too. Whatever else YAML allows makes it a
/// file like any other.
///
/// @param start where the key `layout` starts
/// @param places where the key `places` stands: its line has no element
/// @param lines the lines of the elements
record LayoutLines(String text, int start, String view, Line places, List<Line> lines) {

    /// A line of an element.
    ///
    /// @param element the id
    /// @param place its place
    /// @param start where the line starts
    /// @param value where its place starts
    /// @param valueEnd where its place ends
    /// @param end where the line ends, its line break not counted
    record Line(String element, Place place, int start, int value, int valueEnd, int end) {}

    LayoutLines {
        lines = Collections.unmodifiableList(lines);
    }

    /// The lines of a text; empty if it is written in another way.
    static Optional<LayoutLines> of(String text) {
        return new LayoutScan(text).lines();
    }

    ViewLayout layout() {
        NavigableMap<String, Place> byElement = new TreeMap<>();
        for (Line line : lines) {
            byElement.put(line.element, line.place);
        }
        return new ViewLayout(view, byElement);
    }

    /// Whether the lines say what a layout does.
    boolean says(ViewLayout expected) {
        if (!view.equals(expected.view()) || lines.size() != expected.places().size()) {
            return false;
        }
        int index = 0;
        for (Map.Entry<String, Place> entry : expected.places().entrySet()) {
            Line line = lines.get(index++);
            if (!line.element.equals(entry.getKey()) || !line.place.equals(entry.getValue())) {
                return false;
            }
        }
        return true;
    }

    /// The layout, with the stretch of the text that a parser would give it.
    DeclaredLayout declaredIn(String file) {
        return declaredIn(file, layout());
    }

    /// The same, where it is known what the lines say.
    DeclaredLayout declaredIn(String file, ViewLayout layout) {
        int end = lines.isEmpty() ? places.start + LayoutReader.PLACES.length() + 1 : lines.getLast().valueEnd;
        return new DeclaredLayout(layout, new SourceSpan(file, start, end));
    }

    /// The line of an element, if it has one.
    Optional<Line> line(String element) {
        int index = indexOf(element);
        return index < 0 ? Optional.empty() : Optional.of(lines.get(index));
    }

    /// The place of an element with the comment behind it.
    Optional<String> valueAndComment(String element) {
        return line(element).map(line -> text.substring(line.value, line.end));
    }

    /// What stands around the lines of the elements.
    String frame() {
        StringBuilder frame = new StringBuilder();
        int at = 0;
        for (Line line : lines) {
            frame.append(text, at, line.start);
            at = new TextLines(text).next(line.end);
        }
        return frame.append(text, at, text.length()).toString();
    }

    /// The replacements that give elements other places, from the end to the beginning. Comments behind them stay.
    ///
    /// @param changes what stands behind the id of each of them; nothing for a line that goes
    List<Replacement> changed(SortedMap<String, Optional<String>> changes) {
        return replacements(changes, line -> line.valueEnd);
    }

    /// The same with comments that come along.
    List<Replacement> changedWithComments(SortedMap<String, Optional<String>> changes) {
        return replacements(changes, line -> line.end);
    }

    /// @param until how much of a line a change replaces
    private List<Replacement> replacements(SortedMap<String, Optional<String>> changes, ToIntFunction<Line> until) {
        TreeMap<Integer, LayoutPiece> pieces = new TreeMap<>();
        changes.forEach((element, value) -> {
            int index = indexOf(element);
            if (index < 0 && value.isPresent()) {
                piece(pieces, -index - 2).add(newLine(element, value.get()));
            } else if (index >= 0) {
                Line line = lines.get(index);
                String before = text.substring(line.start, line.value);
                String behind = text.substring(until.applyAsInt(line), line.end);
                piece(pieces, index).keep(value.map(after -> before + after + behind));
            }
        });
        List<Replacement> replacements = new ArrayList<>();
        for (List<LayoutPiece> run : LayoutPiece.runs(pieces.values(), new TextLines(text))) {
            LayoutPiece.replacement(run, text).ifPresent(replacements::add);
        }
        return replacements.reversed();
    }

    private LayoutPiece piece(TreeMap<Integer, LayoutPiece> pieces, int index) {
        return pieces.computeIfAbsent(index, at -> {
            Line line = at < 0 ? places : lines.get(at);
            return new LayoutPiece(line.start, line.end, text.substring(line.start, line.end));
        });
    }

    private String newLine(String element, String value) {
        String indent = lines.isEmpty() ? "  " : indent(lines.getFirst());
        return indent + YamlFormat.key(element) + value;
    }

    private String indent(Line line) {
        int end = line.start;
        while (text.charAt(end) == ' ') {
            end++;
        }
        return text.substring(line.start, end);
    }

    /// The index of the line of an element, or where it would be as `Collections.binarySearch` tells it.
    private int indexOf(String element) {
        int low = 0;
        int high = lines.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int order = lines.get(middle).element.compareTo(element);
            if (order == 0) {
                return middle;
            }
            if (order < 0) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return -low - 1;
    }
}
