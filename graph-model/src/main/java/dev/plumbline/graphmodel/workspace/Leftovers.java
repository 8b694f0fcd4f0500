package dev.plumbline.graphmodel.workspace;

import java.util.Set;

/// What is left of a file where something is taken out.
final class Leftovers {

    private static final Set<String> NOTHING = Set.of("", "---", "...", "\uFEFF");

    private Leftovers() {}

    /// The same removal, or that of the whole text if neither something to read nor a comment is left by it. The main
    /// file is kept for what it is.
    static Replacement removed(SourceText source, Replacement removal) {
        String text = source.text();
        boolean goes = !source.file().equals(FileReader.MAIN)
                && isNothing(text.substring(0, removal.start()))
                && isNothing(text.substring(removal.end()));
        return goes ? new Replacement(0, text.length(), "") : removal;
    }

    private static boolean isNothing(String text) {
        return text.lines().map(String::strip).allMatch(NOTHING::contains);
    }
}
