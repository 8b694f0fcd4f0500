/// What a change of the model would do to the files, shown before it is made.
@NullMarked
package dev.plumbline.views.preview;

import org.jspecify.annotations.NullMarked;
