package dev.plumbline.views.canvas;

/// Which relations lead on from an element that people focus on.
enum FocusSide {
    BOTH,
    /// Those that go out: what it needs.
    USES,
    /// Those that come in: who needs it.
    USED_BY
}
