/// Measures how soon the window appears.
@NullMarked
package dev.plumbline.app.bench;

import org.jspecify.annotations.NullMarked;
