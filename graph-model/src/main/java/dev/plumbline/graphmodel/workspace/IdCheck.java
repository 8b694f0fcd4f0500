package dev.plumbline.graphmodel.workspace;

import dev.plumbline.graphmodel.value.ShownText;

/// Checks the ids and the names that people choose.
final class IdCheck {

    /// What an id looks like, as a regular expression for the schema.
    static final String PATTERN = "^[A-Za-z0-9][A-Za-z0-9._-]*$";

    private final FileProblems problems;

    IdCheck(FileProblems problems) {
        this.problems = problems;
    }

    /// Whether the text is an id; a problem is reported where it is not.
    ///
    /// @param what the kind of thing that has the id: "element"
    boolean accepts(YamlNode at, String id, String what) {
        if (isId(id)) {
            return true;
        }
        problems.error(
                at,
                "id.invalid",
                "'" + ShownText.shortened(id) + "' cannot be the id of " + article(what) + ".",
                "The " + what + " is left out of the model.",
                "Write letters a to z, digits, and - _ . between them, without blanks: feed-api.");
        return false;
    }

    static boolean isId(String id) {
        for (int i = 0; i < id.length(); i++) {
            char c = id.charAt(i);
            boolean plain = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z');
            if (!plain && (i == 0 || (c != '-' && c != '.' && c != '_'))) {
                return false;
            }
        }
        return !id.isEmpty();
    }

    /// Warns of characters that turn the direction of the text after them.
    void warnOfDirection(YamlNode at, String name) {
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if ((c >= '\u202A' && c <= '\u202E') || (c >= '\u2066' && c <= '\u2069')) {
                problems.warning(
                        at,
                        "name.direction-control",
                        "The name " + ShownText.shortened(name) + " has a character that turns the writing direction.",
                        "The name can look like another one than it is.",
                        "Remove the character: right-to-left letters are shown right without it.");
                return;
            }
        }
    }

    private static String article(String what) {
        return ("aeiou".indexOf(what.charAt(0)) >= 0 ? "an " : "a ") + what;
    }
}
