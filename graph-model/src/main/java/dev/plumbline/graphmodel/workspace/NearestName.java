package dev.plumbline.graphmodel.workspace;

import dev.plumbline.graphmodel.value.ShownText;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/// Finds the name that a mistyped one was probably meant to be.
public final class NearestName {

    private static final int LONGEST = 60;

    private NearestName() {}

    /// A remedy that begins with the nearest name, if one is near, and ends with the given sentence.
    public static String remedy(String mistyped, Collection<String> known, String otherwise) {
        return find(mistyped, known)
                .map(name -> "Maybe you meant '" + ShownText.shortened(name) + "'. " + otherwise)
                .orElse(otherwise);
    }

    /// The known name with the fewest edits, if they are few for its length; the first in order of several.
    public static Optional<String> find(String mistyped, Collection<String> known) {
        if (mistyped.isEmpty() || mistyped.length() > LONGEST) {
            return Optional.empty();
        }
        String wanted = mistyped.toLowerCase(Locale.ROOT);
        EditDistance distance = new EditDistance(wanted);
        String nearest = null;
        int fewest = 1 + Math.max(1, mistyped.length() / 3);
        for (String name : known) {
            if (Math.abs(name.length() - wanted.length()) < fewest && name.length() <= LONGEST) {
                int edits = distance.to(name.toLowerCase(Locale.ROOT), fewest);
                if (edits < fewest || (edits == fewest && nearest != null && name.compareTo(nearest) < 0)) {
                    fewest = edits;
                    nearest = name;
                }
            }
        }
        return Optional.ofNullable(nearest);
    }
}
