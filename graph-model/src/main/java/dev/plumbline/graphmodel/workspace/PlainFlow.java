package dev.plumbline.graphmodel.workspace;

import dev.plumbline.graphmodel.workspace.YamlNode.YamlMapping;
import dev.plumbline.graphmodel.workspace.YamlNode.YamlScalar;
import dev.plumbline.graphmodel.workspace.YamlNode.YamlSequence;
import java.util.ArrayList;
import java.util.List;

/// Reads collections in braces and brackets, on one line or on several.
final class PlainFlow {

    private final YamlCursor cursor;
    private final YamlScope scope;
    private final PlainScalar scalars;

    PlainFlow(YamlCursor cursor, YamlScope scope, PlainScalar scalars) {
        this.cursor = cursor;
        this.scope = scope;
        this.scalars = scalars;
    }

    /// The value that begins here: a collection, an alias or a scalar, which goes on until a bracket, brace or comma if
    /// it has no quotes.
    YamlNode node(int depth) throws NotPlainException, BrokenFileException {
        scope.requireDepth(depth, cursor.offset(cursor.at()));
        return switch (cursor.here()) {
            case '{' -> mapping(depth);
            case '[' -> sequence(depth);
            case '*' -> scalars.alias(depth);
            default -> scalars.inFlow();
        };
    }

    private YamlMapping mapping(int depth) throws NotPlainException, BrokenFileException {
        int start = cursor.at();
        List<YamlEntry> entries = new ArrayList<>();
        boolean isOpen = isOpen('}');
        while (isOpen) {
            scope.requireDepth(depth + 1, cursor.offset(cursor.at()));
            YamlScalar key = scalars.inFlow();
            entries.add(new YamlEntry(key, value(cursor.offset(0), key, depth + 1)));
            isOpen = goesOn('}');
        }
        cursor.moveTo(cursor.at() + 1);
        return new YamlMapping(cursor.offset(start), cursor.offset(cursor.at()), true, entries, null);
    }

    private YamlNode value(int base, YamlScalar key, int depth) throws NotPlainException, BrokenFileException {
        cursor.skipBlanks();
        if (cursor.here() == ':') {
            cursor.passColon(key.start() - base);
            int none = cursor.at();
            cursor.skipSpaceAndComments();
            return isEndOfEntry() ? scalars.none(none) : node(depth);
        }
        cursor.skipSpaceAndComments();
        return scalars.none(cursor.at());
    }

    private boolean isEndOfEntry() {
        return cursor.here() == ',' || cursor.here() == '}';
    }

    private YamlSequence sequence(int depth) throws NotPlainException, BrokenFileException {
        int start = cursor.at();
        List<YamlNode> items = new ArrayList<>();
        boolean isOpen = isOpen(']');
        while (isOpen) {
            items.add(node(depth + 1));
            isOpen = goesOn(']');
        }
        cursor.moveTo(cursor.at() + 1);
        return new YamlSequence(cursor.offset(start), cursor.offset(cursor.at()), true, items, null);
    }

    // Passes the opening bracket, and stops at the closing one.
    private boolean isOpen(char close) {
        cursor.moveTo(cursor.at() + 1);
        cursor.skipSpaceAndComments();
        return cursor.here() != close;
    }

    // Passes a comma, and stops at the closing bracket.
    private boolean goesOn(char close) throws NotPlainException {
        cursor.skipSpaceAndComments();
        char c = cursor.here();
        if (c == close) {
            return false;
        }
        if (c != ',') {
            throw new NotPlainException();
        }
        return isOpen(close);
    }
}
