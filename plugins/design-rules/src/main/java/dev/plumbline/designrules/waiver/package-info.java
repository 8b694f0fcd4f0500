/// Findings that people accept for a time: the file that says so, and what is wrong with it.
@NullMarked
package dev.plumbline.designrules.waiver;

import org.jspecify.annotations.NullMarked;
