/// Which distribution measured times follow: maximum likelihood fits of five families, how well each describes the
/// samples, and the best of them.
@NullMarked
package dev.plumbline.simulation.statistics.fit;

import org.jspecify.annotations.NullMarked;
