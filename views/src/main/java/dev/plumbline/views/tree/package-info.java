/// The model as a tree of containment.
@NullMarked
package dev.plumbline.views.tree;

import org.jspecify.annotations.NullMarked;
