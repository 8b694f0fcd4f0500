/// Draws an architecture that is laid out: silhouettes, lines, labels, states, title and legend.
@NullMarked
package dev.plumbline.diagrams.draw;

import org.jspecify.annotations.NullMarked;
