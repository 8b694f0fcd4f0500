package dev.plumbline.graphmodel;

import java.util.Comparator;

/// Something in the input that a person should look at: where, what, why it matters and what to do.
///
/// @param severity whether the model is still usable as written
/// @param code the stable dotted name of the kind of problem, as in `reference.dangling`
/// @param place where it is
/// @param what what is wrong, in a sentence
/// @param why what follows from it, in a sentence
/// @param remedy what to do, in a sentence
public record Problem(Severity severity, String code, Place place, String what, String why, String remedy)
        implements Comparable<Problem> {

    private static final Comparator<Problem> ORDER = Comparator.comparing(Problem::place)
            .thenComparing(Problem::severity)
            .thenComparing(Problem::code)
            .thenComparing(Problem::what);

    @Override
    public int compareTo(Problem other) {
        return ORDER.compare(this, other);
    }

    /// How bad a problem is.
    public enum Severity {
        ERROR,
        WARNING
    }

    /// A place in a file.
    ///
    /// @param file the path relative to the workspace, with forward slashes
    /// @param line the line, from 1; 0 if the whole file is meant
    /// @param column the column in code points, from 1; 0 if the whole line is meant
    public record Place(String file, int line, int column) implements Comparable<Place> {

        private static final Comparator<Place> ORDER =
                Comparator.comparing(Place::file).thenComparingInt(Place::line).thenComparingInt(Place::column);

        @Override
        public int compareTo(Place other) {
            return ORDER.compare(this, other);
        }

        @Override
        public String toString() {
            return line == 0 ? file : column == 0 ? file + ":" + line : file + ":" + line + ":" + column;
        }
    }
}
