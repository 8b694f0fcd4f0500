package dev.plumbline.views.source.editor;

/// A place between two characters of a text.
///
/// @param line the line, from 0
/// @param column how many `char`s of the line stand before it
record Position(int line, int column) implements Comparable<Position> {

    static final Position START = new Position(0, 0);

    @Override
    public int compareTo(Position other) {
        return line == other.line ? Integer.compare(column, other.column) : Integer.compare(line, other.line);
    }

    Position min(Position other) {
        return compareTo(other) <= 0 ? this : other;
    }

    Position max(Position other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
