package dev.plumbline.graphmodel.workspace;

import dev.plumbline.graphmodel.workspace.YamlNode.YamlMapping;
import dev.plumbline.graphmodel.workspace.YamlNode.YamlSequence;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/// Gives single entries of mappings and items of lists to the general parser.
///
/// So that it meets an entry in the very state in which it would meet it in the file, the entry stands between two
/// others, at its own column; behind the last one of a collection the text ends where the next token begins. What goes
/// wrong nevertheless is an exception: then the whole file is for the general parser.
final class EntryHandover {

    private static final String ITEM = "- a";

    private final YamlCursor cursor;
    private final YamlScope scope;

    EntryHandover(YamlCursor cursor, YamlScope scope) {
        this.cursor = cursor;
        this.scope = scope;
    }

    /// The entry that begins at a place; the cursor goes on to the next line with content after it.
    ///
    /// @param depth how deep the mapping is nested in the file
    YamlEntry entry(int start, int column, int depth) throws BrokenFileException {
        YamlNode read = read("a: a", start, column, depth);
        if (read instanceof YamlMapping mapping && mapping.entries().size() == expected(column)) {
            return mapping.entries().get(1);
        }
        throw notAlone();
    }

    /// The item whose dash stands at a place; the cursor goes on to the next line with content after it.
    ///
    /// @param depth how deep the list is nested in the file
    YamlNode item(int start, int column, int depth) throws BrokenFileException {
        YamlNode read = read(ITEM, start, column, depth);
        if (read instanceof YamlSequence sequence && sequence.items().size() == expected(column)) {
            return sequence.items().get(1);
        }
        throw notAlone();
    }

    private static YamlEngineException notAlone() {
        return new YamlEngineException("What was handed over is not one entry");
    }

    // An entry that is the last one of its collection has no neighbour behind it.
    private int expected(int column) {
        return cursor.column() == column ? 3 : 2;
    }

    private YamlNode read(String neighbour, int start, int column, int depth) throws BrokenFileException {
        pass(start, column, neighbour.equals(ITEM));
        String indent = " ".repeat(column);
        String before = indent + neighbour + "\n" + indent;
        String after = cursor.column() == column ? neighbour + "\n" : "";
        String text = before + cursor.text().substring(start, cursor.at()) + after;
        CharacterScan scan = CharacterScan.of(text, cursor.offset(start) - before.length());
        return GeneralYaml.only(text, scan, scope, depth);
    }

    // Goes to the first content on a line that is not of the entry.
    private void pass(int start, int column, boolean isItem) {
        cursor.moveTo(start);
        do {
            cursor.arriveAtNextLine();
        } while (cursor.column() > column || (cursor.column() == column && !isItem && cursor.isDash()));
    }
}
