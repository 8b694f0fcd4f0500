/// One program for all windows: a second start hands over what it was asked for.
@NullMarked
package dev.plumbline.app.instance;

import org.jspecify.annotations.NullMarked;
