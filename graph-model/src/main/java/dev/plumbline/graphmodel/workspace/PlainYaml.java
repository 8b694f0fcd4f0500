package dev.plumbline.graphmodel.workspace;

import dev.plumbline.graphmodel.workspace.YamlNode.YamlMapping;
import dev.plumbline.graphmodel.workspace.YamlNode.YamlScalar;
import dev.plumbline.graphmodel.workspace.YamlNode.YamlSequence;
import java.util.ArrayList;
import java.util.List;

/// Reads plain YAML: one document of mappings and lists by indentation, with braces and brackets, aliases, comments,
/// and scalars on one line. It gives the nodes that the general parser gives, in a fraction of the time.
///
/// An entry of a mapping or an item of a list that is anything else is handed over to the general parser. Whatever is
/// doubtful is an exception, and never a guess.
final class PlainYaml {

    private final YamlCursor cursor;
    private final YamlScope scope;
    private final PlainScalar scalars;
    private final PlainFlow flow;
    private final EntryHandover handover;

    /// @param shift the offset in the file of the text's first character
    PlainYaml(String text, int shift, YamlScope scope) {
        this.scope = scope;
        cursor = new YamlCursor(text, shift);
        scalars = new PlainScalar(cursor, scope);
        flow = new PlainFlow(cursor, scope, scalars);
        handover = new EntryHandover(cursor, scope);
    }

    /// The root of the text, or nothing if there is only space and comments.
    List<YamlNode> roots() throws NotPlainException, BrokenFileException {
        cursor.begin();
        if (cursor.isAtEnd()) {
            return List.of();
        }
        YamlNode root = node(1);
        if (!cursor.isAtEnd()) {
            throw new NotPlainException();
        }
        return List.of(root);
    }

    // Like all that follows, it leaves the cursor on the next line with content.
    private YamlNode node(int depth) throws NotPlainException, BrokenFileException {
        scope.requireDepth(depth, cursor.offset(cursor.at()));
        if (cursor.isDash()) {
            return sequence(depth);
        }
        if (isMarked()) {
            YamlNode node = flow.node(depth);
            cursor.leaveLine();
            return node;
        }
        int start = cursor.at();
        YamlScalar scalar = scalars.inBlock();
        cursor.skipBlanks();
        if (cursor.isKeyEnd()) {
            cursor.moveTo(start);
            return mapping(depth);
        }
        cursor.leaveLine();
        return scalar;
    }

    private boolean isMarked() {
        char c = cursor.here();
        return c == '{' || c == '[' || c == '*';
    }

    private YamlMapping mapping(int depth) throws NotPlainException, BrokenFileException {
        int column = cursor.column();
        int start = cursor.offset(cursor.at());
        List<YamlEntry> entries = new ArrayList<>();
        do {
            entries.add(entry(column, depth + 1));
        } while (cursor.column() == column);
        return new YamlMapping(start, entries.getLast().end(), false, entries, null);
    }

    private YamlEntry entry(int column, int depth) throws NotPlainException, BrokenFileException {
        int start = cursor.at();
        try {
            return plainEntry(column, depth);
        } catch (NotPlainException beyond) {
            return handover.entry(start, column, depth - 1);
        }
    }

    private YamlEntry plainEntry(int column, int depth) throws NotPlainException, BrokenFileException {
        int start = cursor.at();
        scope.requireDepth(depth, cursor.offset(start));
        YamlScalar key = scalars.inBlock();
        cursor.skipBlanks();
        if (!cursor.isKeyEnd()) {
            throw new NotPlainException();
        }
        cursor.passColon(start);
        YamlNode value = value(column, depth);
        requireEnd(column);
        return new YamlEntry(key, value);
    }

    private YamlNode value(int column, int depth) throws NotPlainException, BrokenFileException {
        int colonEnd = cursor.at();
        cursor.skipBlanks();
        if (!isLineEnd()) {
            YamlNode node = isMarked() ? flow.node(depth) : scalar(depth);
            cursor.leaveLine();
            return node;
        }
        cursor.leaveLine();
        if (cursor.column() > column) {
            return node(depth);
        }
        return cursor.column() == column && cursor.isDash() ? sequence(depth) : scalars.none(colonEnd);
    }

    private YamlScalar scalar(int depth) throws NotPlainException, BrokenFileException {
        scope.requireDepth(depth, cursor.offset(cursor.at()));
        return scalars.inBlock();
    }

    private boolean isLineEnd() {
        char c = cursor.here();
        return c == '#' || (c != ' ' && YamlCursor.isBlankOrEnd(c));
    }

    private YamlSequence sequence(int depth) throws NotPlainException, BrokenFileException {
        int column = cursor.column();
        int start = cursor.offset(cursor.at());
        List<YamlNode> items = new ArrayList<>();
        do {
            items.add(item(column, depth + 1));
        } while (cursor.column() == column && cursor.isDash());
        return new YamlSequence(start, items.getLast().end(), false, items, null);
    }

    private YamlNode item(int column, int depth) throws NotPlainException, BrokenFileException {
        int start = cursor.at();
        try {
            YamlNode item = plainItem(column, depth);
            requireEnd(column);
            return item;
        } catch (NotPlainException beyond) {
            return handover.item(start, column, depth - 1);
        }
    }

    private YamlNode plainItem(int column, int depth) throws NotPlainException, BrokenFileException {
        int dashEnd = cursor.at() + 1;
        cursor.moveTo(dashEnd);
        cursor.skipBlanks();
        if (!isLineEnd()) {
            return node(depth);
        }
        cursor.leaveLine();
        return cursor.column() > column ? node(depth) : scalars.none(dashEnd);
    }

    // What is indented deeper goes on with the entry in a way that is not plain, such as text on several lines.
    private void requireEnd(int column) throws NotPlainException {
        if (cursor.column() > column) {
            throw new NotPlainException();
        }
    }
}
