/// Findings that were there when a workspace was first checked.
@NullMarked
package dev.plumbline.designrules.baseline;

import org.jspecify.annotations.NullMarked;
