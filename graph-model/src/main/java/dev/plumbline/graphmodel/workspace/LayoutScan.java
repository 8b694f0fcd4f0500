package dev.plumbline.graphmodel.workspace;

import dev.plumbline.graphmodel.view.Place;
import dev.plumbline.graphmodel.workspace.LayoutLines.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Goes through the text of a layout file line by line, and gives up where it is not written as the program writes it.
final class LayoutScan {

    private static final int DIGITS = 7;
    private static final int NONE = Integer.MAX_VALUE;

    private final String text;
    private final List<Line> lines = new ArrayList<>();
    private String view = "";
    private @Nullable Line places;
    private int first;
    private int indent;
    private int at;
    private int end;

    LayoutScan(String text) {
        this.text = text;
    }

    Optional<LayoutLines> lines() {
        int next = 0;
        while (next < text.length()) {
            int feed = text.indexOf('\n', next);
            int start = next;
            end = feed < 0 ? text.length() : feed > next && text.charAt(feed - 1) == '\r' ? feed - 1 : feed;
            next = feed < 0 ? text.length() : feed + 1;
            if (!isLine(start)) {
                return Optional.empty();
            }
        }
        Line head = places;
        return head == null ? Optional.empty() : Optional.of(new LayoutLines(text, first, view, head, lines));
    }

    private boolean isLine(int start) {
        at = start;
        skipBlanks();
        if (at == end || text.charAt(at) == '#') {
            return isOver();
        }
        return at == start ? isKey(start) : places != null && isPlace(start);
    }

    private boolean isKey(int start) {
        if (places == null && !view.isEmpty() && accept("places:")) {
            places = new Line("", Place.at(0, 0), start, end, end, end);
            return isOver();
        }
        if (view.isEmpty() && accept("layout:") && skipBlanks()) {
            first = start;
            view = id();
            return !view.isEmpty() && isOver();
        }
        return false;
    }

    private boolean isPlace(int start) {
        int column = at - start;
        indent = lines.isEmpty() ? column : indent;
        String element = id();
        if (column != indent || element.isEmpty() || !accept(":") || !skipBlanks()) {
            return false;
        }
        int value = at;
        int x = number();
        if (x == NONE || !skipBlanks()) {
            return false;
        }
        int y = number();
        int valueEnd = at;
        if (y == NONE) {
            return false;
        }
        boolean isPinned = skipBlanks() && accept("pinned");
        valueEnd = isPinned ? at : valueEnd;
        at = valueEnd;
        boolean isNext = lines.isEmpty() || lines.getLast().element().compareTo(element) < 0;
        lines.add(new Line(element, new Place(x, y, isPinned), start, value, valueEnd, end));
        return isNext && isOver();
    }

    /// The id at this place, in quotes or without; nothing if there is none.
    private String id() {
        boolean isQuoted = accept("\"");
        int start = at;
        while (at < end && isIdSign(text.charAt(at), at == start)) {
            at++;
        }
        String id = text.substring(start, at);
        return !isQuoted || accept("\"") ? id : "";
    }

    private static boolean isIdSign(char c, boolean isFirst) {
        boolean isPlain = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z');
        return isPlain || (!isFirst && (c == '-' || c == '.' || c == '_'));
    }

    private int number() {
        boolean isNegative = at < end && text.charAt(at) == '-';
        int start = isNegative ? ++at : at;
        int number = 0;
        while (at < end && at - start < DIGITS && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
            number = 10 * number + text.charAt(at++) - '0';
        }
        return at == start ? NONE : isNegative ? -number : number;
    }

    private boolean accept(String expected) {
        if (at + expected.length() > end || !text.startsWith(expected, at)) {
            return false;
        }
        at += expected.length();
        return true;
    }

    /// Whether there were blanks.
    private boolean skipBlanks() {
        int start = at;
        while (at < end && text.charAt(at) == ' ') {
            at++;
        }
        return at > start;
    }

    /// Whether only blanks and a comment are left of the line. Signs beyond ASCII are left to the parser, as some of
    /// them may not stand in YAML.
    private boolean isOver() {
        skipBlanks();
        boolean isApart = at == 0 || text.charAt(at - 1) <= ' ';
        if (at < end && (text.charAt(at) != '#' || !isApart)) {
            return false;
        }
        while (at < end && text.charAt(at) >= ' ' && text.charAt(at) < 0x7F) {
            at++;
        }
        return at == end;
    }
}
