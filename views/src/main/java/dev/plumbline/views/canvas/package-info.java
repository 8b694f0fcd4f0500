/// The diagram on the screen: a picture made by a worker, moved by the JavaFX thread, with live nodes over it.
@NullMarked
package dev.plumbline.views.canvas;

import org.jspecify.annotations.NullMarked;
