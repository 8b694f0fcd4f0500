/// The algorithms of the rules that hold the model against what was measured, observed and evaluated.
@NullMarked
package dev.plumbline.designrules.builtin.evidence;

import org.jspecify.annotations.NullMarked;
