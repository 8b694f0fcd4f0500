/// The composition roots of the desktop program and of the command line.
@NullMarked
package dev.plumbline.app;

import org.jspecify.annotations.NullMarked;
