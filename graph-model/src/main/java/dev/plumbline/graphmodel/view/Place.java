package dev.plumbline.graphmodel.view;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Where an element stands in a view, in diagram units from the upper left corner of what its container holds.
///
/// @param x to the right
/// @param y down
/// @param pinned whether the layout leaves it where it is
public record Place(int x, int y, boolean pinned) {

    /// The texts that are places, as a regular expression.
    public static final String PATTERN = "^(-?[0-9]{1,7}) +(-?[0-9]{1,7})( +pinned)?$";

    private static final Pattern TEXT = Pattern.compile(PATTERN);
    private static final int FURTHEST = 9_999_999;

    /// @throws IllegalArgumentException if it is further away than seven digits can tell
    public Place {
        if (Math.abs((long) x) > FURTHEST || Math.abs((long) y) > FURTHEST) {
            throw new IllegalArgumentException("The place " + x + " " + y + " is too far away");
        }
    }

    /// A place that the layout may change.
    public static Place at(int x, int y) {
        return new Place(x, y, false);
    }

    /// A place that the layout may not change.
    public static Place pinnedAt(int x, int y) {
        return new Place(x, y, true);
    }

    /// The place that a text such as `120 80 pinned` stands for; empty if it is none.
    public static Optional<Place> read(String text) {
        Matcher matcher = TEXT.matcher(text);
        return matcher.matches()
                ? Optional.of(new Place(
                        Integer.parseInt(matcher.group(1)),
                        Integer.parseInt(matcher.group(2)),
                        matcher.group(3) != null))
                : Optional.empty();
    }

    /// The place as it is written: `120 80 pinned`.
    public String text() {
        return x + " " + y + (pinned ? " pinned" : "");
    }

    /// Another place, pinned if this one is.
    public Place movedTo(int newX, int newY) {
        return new Place(newX, newY, pinned);
    }

    /// The same place, for the layout to change.
    public Place unpinned() {
        return at(x, y);
    }
}
