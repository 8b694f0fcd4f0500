/// Which keys run which command: presets, what people changed, and where two commands want the same keys.
@NullMarked
package dev.plumbline.views.keymap;

import org.jspecify.annotations.NullMarked;
