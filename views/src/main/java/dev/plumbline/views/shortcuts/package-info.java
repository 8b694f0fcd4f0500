/// The sheet with all keys.
@NullMarked
package dev.plumbline.views.shortcuts;

import org.jspecify.annotations.NullMarked;
