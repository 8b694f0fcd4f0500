package dev.plumbline.interchange.likec4;

import dev.plumbline.interchange.likec4.Token.Sort;
import dev.plumbline.pluginapi.ImportException;
import java.util.Set;

/// Reads the properties in a block: texts, tags, links and metadata. Styles, icons and what leads to views are gone
/// over.
final class Properties {

    private static final Set<String> TEXTS =
            Set.of("title", "description", "summary", "technology", "notation", "notes");
    private static final Set<String> SKIPPED = Set.of(
            "icon",
            "style",
            "navigateTo",
            "color",
            "shape",
            "multiple",
            "opacity",
            "border",
            "size",
            "padding",
            "textSize",
            "line",
            "head",
            "tail",
            "iconColor",
            "iconSize",
            "iconPosition");

    private Properties() {}

    /// Reads one property, if one begins here.
    ///
    /// @return whether there was one
    static boolean read(Words words, Facts facts) throws ImportException {
        Token token = words.peek();
        if (token.sort() == Sort.TAG) {
            facts.tag(words.tags());
            return true;
        }
        if (token.sort() != Sort.NAME) {
            return words.accept(';');
        }
        Token second = words.peekSecond();
        boolean hasValue = second.sort() == Sort.STRING || second.isSign(':');
        if (TEXTS.contains(token.text()) && hasValue) {
            String key = words.next().text();
            words.accept(':');
            facts.text(key, words.string().orElseThrow(() -> words.unexpected("a text")));
            words.accept(';');
            return true;
        }
        if (token.text().equals("metadata") && second.isSign('{')) {
            words.next();
            metadata(words, facts);
            return true;
        }
        if (token.text().equals("link")) {
            words.next();
            words.accept(':');
            Token address = words.next();
            facts.meta(
                    "link",
                    facts.metadata().containsKey("link")
                            ? facts.metadata().get("link") + ", " + address.text()
                            : address.text());
            words.string();
            words.accept(';');
            return true;
        }
        if (SKIPPED.contains(token.text()) && !second.isSign('=')) {
            words.skipStatement();
            return true;
        }
        return false;
    }

    private static void metadata(Words words, Facts facts) throws ImportException {
        words.open();
        while (!words.closes()) {
            if (words.accept(';') || words.accept(',')) {
                continue;
            }
            Token key = words.next();
            words.accept(':');
            facts.meta(key.text(), value(words));
        }
    }

    private static String value(Words words) throws ImportException {
        if (!words.accept('[')) {
            return words.isAtEnd() || words.peek().isSign('}')
                    ? ""
                    : words.next().text();
        }
        StringBuilder items = new StringBuilder();
        while (!words.accept(']')) {
            if (words.isAtEnd()) {
                throw words.unexpected("the closing ] of a list");
            }
            if (!words.accept(',')) {
                items.append(items.isEmpty() ? "" : ", ").append(words.next().text());
            }
        }
        return items.toString();
    }
}
