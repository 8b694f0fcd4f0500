/// What the design rules say, with why, what to do, and who accepts it until when.
@NullMarked
package dev.plumbline.views.checks;

import org.jspecify.annotations.NullMarked;
