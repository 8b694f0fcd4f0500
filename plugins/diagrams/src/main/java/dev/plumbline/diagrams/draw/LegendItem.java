package dev.plumbline.diagrams.draw;

import dev.plumbline.diagrams.layout.Bounds;

/// An entry of the legend: a sample and what it means.
///
/// @param label what it means
/// @param sample draws the sample into a rectangle
record LegendItem(String label, Sample sample) {

    /// Draws a sample.
    @FunctionalInterface
    interface Sample {

        /// Draws into the area.
        void draw(Marks marks, Bounds area);
    }
}
