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
        String nearest = null;
        int fewest = 1 + Math.max(1, mistyped.length() / 3);
        for (String name : known) {
            if (Math.abs(name.length() - wanted.length()) < fewest && name.length() <= LONGEST) {
                int edits = edits(wanted, name.toLowerCase(Locale.ROOT));
                if (edits < fewest || (edits == fewest && nearest != null && name.compareTo(nearest) < 0)) {
                    fewest = edits;
                    nearest = name;
                }
            }
        }
        return Optional.ofNullable(nearest);
    }

    // Optimal string alignment: insert, delete, replace, swap neighbours.
    private static int edits(String a, String b) {
        int[][] cost = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                cost[i][j] = i == 0 || j == 0 ? i + j : step(cost, a, b, i, j);
            }
        }
        return cost[a.length()][b.length()];
    }

    private static int step(int[][] cost, String a, String b, int i, int j) {
        int replaced = cost[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        int best = Math.min(replaced, Math.min(cost[i - 1][j], cost[i][j - 1]) + 1);
        boolean swapped = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
        return swapped ? Math.min(best, cost[i - 2][j - 2] + 1) : best;
    }
}
