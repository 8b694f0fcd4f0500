package dev.plumbline.graphmodel.workspace;

/// How a scalar is written.
public enum YamlStyle {
    PLAIN,
    SINGLE_QUOTED,
    DOUBLE_QUOTED,
    /// A block after `|`, with its line breaks.
    LITERAL,
    /// A block after `>`, with its lines joined.
    FOLDED
}
