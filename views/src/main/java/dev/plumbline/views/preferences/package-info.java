/// The screen on which people set things, and change keys.
@NullMarked
package dev.plumbline.views.preferences;

import org.jspecify.annotations.NullMarked;
