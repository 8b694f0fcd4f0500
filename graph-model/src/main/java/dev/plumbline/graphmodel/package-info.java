/// The model: elements, relations, flows and scenarios as immutable values, and the changes that lead from one snapshot
/// to the next.
@NullMarked
package dev.plumbline.graphmodel;

import org.jspecify.annotations.NullMarked;
