/// The one way between background work and the JavaFX thread.
@NullMarked
package dev.plumbline.views.bridge;

import org.jspecify.annotations.NullMarked;
