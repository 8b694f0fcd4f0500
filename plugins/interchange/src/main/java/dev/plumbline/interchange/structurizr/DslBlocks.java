package dev.plumbline.interchange.structurizr;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.Set;

/// Where in the nested blocks of a DSL source a statement stands.
final class DslBlocks {

    /// The most levels of blocks.
    static final int DEEPEST = 200;

    private static final Set<String> CONTENT = Set.of("image", "plantuml", "mermaid", "kroki", "logo", "font");

    private final Deque<String> keywords = new ArrayDeque<>();
    private int dropped = Integer.MAX_VALUE;
    private int comments;
    private boolean inScript;

    /// What a statement is, by the place where it stands.
    enum State {
        /// To be looked at and kept.
        CODE,
        /// To be kept as it is: a comment, a brace, an empty line.
        TEXT,
        /// Part of a block that is left out.
        DROPPED,
        /// In more blocks than are allowed.
        TOO_DEEP
    }

    /// Steps over the next statement.
    State next(DslStatement statement) {
        if (inScript) {
            inScript = !statement.text().strip().equals("}");
            return State.DROPPED;
        }
        if (statement.isBlank() || inComment(statement)) {
            return State.TEXT;
        }
        boolean isDropped = keywords.size() >= dropped;
        if (statement.closesBlock()) {
            keywords.pollFirst();
            if (keywords.size() < dropped) {
                dropped = Integer.MAX_VALUE;
            }
            return isDropped ? State.DROPPED : State.TEXT;
        }
        if (statement.opensBlock()) {
            keywords.push(statement.keyword());
            if (keywords.size() > DEEPEST) {
                return State.TOO_DEEP;
            }
        }
        return isDropped ? State.DROPPED : State.CODE;
    }

    private boolean inComment(DslStatement statement) {
        String text = statement.text().strip();
        if (text.startsWith("/*") && text.endsWith("*/")) {
            return true;
        }
        if (statement.keyword().startsWith("/*")) {
            comments++;
            return true;
        }
        if (comments == 0) {
            return false;
        }
        comments -= text.endsWith("*/") ? 1 : 0;
        return true;
    }

    /// Leaves out the statement and, if it opens a block, all of the block. A script ends at the first line that
    /// holds nothing but a closing brace, as in Structurizr.
    ///
    /// @return false: the statement is not kept
    boolean drop(DslStatement statement) {
        if (statement.opensBlock()) {
            inScript = statement.keyword().equals("!script");
            if (inScript) {
                keywords.pop();
            } else {
                dropped = keywords.size();
            }
        }
        return false;
    }

    /// What picture or style the statement fetches, if it does so: such statements are left out.
    Optional<String> picture(DslStatement statement) {
        String keyword = statement.keyword();
        if (startsImageView(statement)) {
            return Optional.of("The image");
        }
        String around = around(statement);
        boolean inStyle = around.equals("element") || around.equals("light") || around.equals("dark");
        if (keyword.equals("icon") && inStyle) {
            return Optional.of("The icon");
        }
        boolean theme = keyword.equals("theme") || keyword.equals("themes");
        if (theme && (around.equals("views") || around.equals("styles"))) {
            return Optional.of("The theme");
        }
        return keyword.equals("branding") && around.equals("views") ? Optional.of("The branding") : Optional.empty();
    }

    /// Whether the statement starts a view that shows a picture.
    boolean startsImageView(DslStatement statement) {
        return statement.keyword().equals("image")
                && statement.opensBlock()
                && around(statement).equals("views");
    }

    /// Whether a statement in a block that is left out names a picture.
    static boolean namesPicture(DslStatement statement) {
        return CONTENT.contains(statement.keyword());
    }

    private String around(DslStatement statement) {
        if (!statement.opensBlock()) {
            return keywords.isEmpty() ? "" : keywords.getFirst();
        }
        return keywords.stream().skip(1).findFirst().orElse("");
    }
}
