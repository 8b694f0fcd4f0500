package dev.plumbline.diagrams.layout;

/// How firmly a box stands.
enum Hold {
    /// It makes room for others.
    FREE,
    /// Something that people pinned is inside it: it makes room only for what is held as firmly.
    HELD,
    /// People pinned it: it never moves.
    PINNED
}
