/// Everything that is known of the selected part.
@NullMarked
package dev.plumbline.views.inspector;

import org.jspecify.annotations.NullMarked;
