/// Deterministic graph algorithms over a snapshot of the architecture: components, dominators, paths, cycles.
@NullMarked
package dev.plumbline.designrules.graph;

import org.jspecify.annotations.NullMarked;
