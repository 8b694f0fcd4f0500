package dev.plumbline.diagrams;

import dev.plumbline.diagrams.Drawing.Detail;

/// Which marks are worth drawing at a scale: fewer the smaller the picture, down to bare silhouettes.
///
/// @param scale pixels per diagram unit; 1 is 100 %
public record LevelOfDetail(double scale) {

    /// Everything, for outputs that the reader enlarges at will.
    public static final LevelOfDetail ALL = new LevelOfDetail(Double.MAX_VALUE);

    private static final double NAMES = 0.25;
    private static final double FINE_MARKS = 0.5;
    private static final double LABELS = 0.6;

    /// Whether marks of this detail are drawn.
    public boolean shows(Detail detail) {
        return switch (detail) {
            case SHAPE -> true;
            case NAME -> scale >= NAMES;
            case FINE -> scale >= FINE_MARKS;
            case LABEL -> scale >= LABELS;
        };
    }
}
