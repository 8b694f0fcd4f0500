package dev.plumbline.graphmodel.workspace.completion;

import java.util.HashSet;
import java.util.Set;

/// Finds the keys at the root of a file, whether or not the rest of it can be read.
final class RootKeys {

    private RootKeys() {}

    static Set<String> of(String text) {
        Signs signs = new Signs(text);
        Set<String> keys = new HashSet<>();
        int line = 0;
        while (line >= 0) {
            int colon = line < text.length() && Character.isLetter(text.charAt(line)) ? signs.colon(line) : -1;
            if (colon >= 0) {
                keys.add(text.substring(line, colon).strip());
            }
            int end = text.indexOf('\n', line);
            line = end < 0 ? -1 : end + 1;
        }
        return keys;
    }
}
