package dev.plumbline.graphmodel.workspace;

/// How many letters must be inserted, deleted, replaced or swapped with their neighbours to come from one text to
/// another (optimal string alignment). Made for one text that is compared with many.
final class EditDistance {

    private final String text;
    private int[] row;
    private int[] above;
    private int[] twoAbove;

    EditDistance(String text) {
        this.text = text;
        row = new int[text.length() + 1];
        above = row.clone();
        twoAbove = row.clone();
    }

    /// The distance to another text; something beyond the limit where it is beyond the limit.
    int to(String other, int limit) {
        for (int j = 0; j <= text.length(); j++) {
            above[j] = j;
        }
        int leastAbove = 0;
        for (int i = 1; i <= other.length(); i++) {
            int least = next(other, i);
            if (least > limit && leastAbove > limit) {
                return limit + 1;
            }
            leastAbove = least;
            int[] free = twoAbove;
            twoAbove = above;
            above = row;
            row = free;
        }
        return above[text.length()];
    }

    /// Fills the row of a letter of the other text, and gives its least number.
    private int next(String other, int i) {
        char letter = other.charAt(i - 1);
        row[0] = i;
        int least = i;
        for (int j = 1; j <= text.length(); j++) {
            int best = above[j - 1] + (text.charAt(j - 1) == letter ? 0 : 1);
            best = Math.min(best, Math.min(above[j], row[j - 1]) + 1);
            boolean swapped =
                    i > 1 && j > 1 && text.charAt(j - 1) == other.charAt(i - 2) && text.charAt(j - 2) == letter;
            row[j] = swapped ? Math.min(best, twoAbove[j - 2] + 1) : best;
            least = Math.min(least, row[j]);
        }
        return least;
    }
}
