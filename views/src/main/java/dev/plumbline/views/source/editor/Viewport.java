package dev.plumbline.views.source.editor;

/// What part of the text is on the screen. All lengths are in pixels.
///
/// @param top how far the text is scrolled down
/// @param left how far the text is scrolled to the right
/// @param width the width of the text area
/// @param height the height of the text area
/// @param metrics the size of the characters
/// @param lines how many lines the text has
/// @param longest how many characters its longest line has
record Viewport(double top, double left, double width, double height, Metrics metrics, int lines, int longest) {

    private static final int BELOW = 4;
    private static final int BESIDE = 6;

    double contentHeight() {
        return (lines + (double) BELOW) * metrics.lineHeight();
    }

    double contentWidth() {
        return (longest + (double) BESIDE) * metrics.width();
    }

    double mostTop() {
        return Math.max(0, contentHeight() - height);
    }

    double mostLeft() {
        return Math.max(0, contentWidth() - width);
    }

    int firstLine() {
        return Math.clamp((long) (top / metrics.lineHeight()), 0, lines - 1);
    }

    int lastLine() {
        return Math.clamp((long) ((top + height) / metrics.lineHeight()), 0, lines - 1);
    }

    /// How many whole lines there is room for.
    int page() {
        return Math.max(1, (int) (height / metrics.lineHeight()) - 1);
    }

    double y(int line) {
        return line * metrics.lineHeight() - top;
    }

    /// The line at a height of the screen.
    int line(double y) {
        return Math.clamp((long) Math.floor((y + top) / metrics.lineHeight()), 0, lines - 1);
    }

    Viewport at(double newTop, double newLeft) {
        double within = Math.clamp(newTop, 0, mostTop());
        return new Viewport(within, Math.clamp(newLeft, 0, mostLeft()), width, height, metrics, lines, longest);
    }

    /// The same with characters of another size.
    Viewport with(Metrics other) {
        return new Viewport(top, left, width, height, other, lines, longest);
    }

    /// Scrolled no further than it takes to see a place.
    ///
    /// @param x where the place is in its line
    Viewport showing(int line, double x) {
        double y = line * metrics.lineHeight();
        double margin = Math.min(2 * metrics.lineHeight(), height / 4);
        double newTop = Math.clamp(top, Math.min(y + metrics.lineHeight() + margin - height, y - margin), y - margin);
        double side = Math.min(BESIDE * metrics.width(), width / 4);
        double newLeft = Math.clamp(left, Math.min(x + side - width, x - side), Math.max(x - side, 0));
        return at(newTop, newLeft);
    }
}
