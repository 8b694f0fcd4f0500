/// The painter port with its back ends: what can be drawn, and on what.
@NullMarked
package dev.plumbline.diagrams.paint;

import org.jspecify.annotations.NullMarked;
