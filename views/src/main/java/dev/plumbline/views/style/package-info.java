/// Themes, style sheets, icons and glyphs of the window.
@NullMarked
package dev.plumbline.views.style;

import org.jspecify.annotations.NullMarked;
