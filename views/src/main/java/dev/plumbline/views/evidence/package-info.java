/// The tables of problems, findings and capacity figures.
@NullMarked
package dev.plumbline.views.evidence;

import org.jspecify.annotations.NullMarked;
