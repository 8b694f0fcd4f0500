/// Benchmarks of the canvas against the viewer that GraphStream brings.
@NullMarked
package dev.plumbline.views.bench;

import org.jspecify.annotations.NullMarked;
