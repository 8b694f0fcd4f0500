/// Saved views: what of an architecture a diagram shows, where its elements stand in it, and filters of elements.
@NullMarked
package dev.plumbline.graphmodel.view;

import org.jspecify.annotations.NullMarked;
