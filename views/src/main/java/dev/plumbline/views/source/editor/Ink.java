package dev.plumbline.views.source.editor;

import java.util.Locale;

/// What a piece of YAML is, and so how it is coloured.
enum Ink {
    /// Text without quotes.
    PLAIN,
    /// A key of a mapping.
    KEY,
    /// The id of something in the model, where it is declared or referred to.
    ID,
    /// Text in quotes, or a block of text.
    TEXT,
    /// A number.
    NUMBER,
    /// The unit behind a number.
    UNIT,
    /// `true`, `false` or `null`.
    WORD,
    /// A remark.
    COMMENT,
    /// A brace, bracket, dash, colon or comma.
    SIGN,
    /// An anchor, an alias or a tag.
    ANCHOR;

    /// The class of the style sheets that gives the colour.
    String styleClass() {
        return "ink-" + name().toLowerCase(Locale.ROOT);
    }
}
