/// Checks an architecture again after an edit, only as far as the edit can have changed the answer.
@NullMarked
package dev.plumbline.designrules.incremental;

import org.jspecify.annotations.NullMarked;
