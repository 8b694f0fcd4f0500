/// What changed between two states of the workspace, and the workspace as it is on a plateau.
@NullMarked
package dev.plumbline.views.compare;

import org.jspecify.annotations.NullMarked;
