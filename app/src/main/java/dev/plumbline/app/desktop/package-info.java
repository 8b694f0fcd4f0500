/// The desktop program: starts JavaFX and gives the window its services.
@NullMarked
package dev.plumbline.app.desktop;

import org.jspecify.annotations.NullMarked;
