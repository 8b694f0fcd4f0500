/// The JavaFX window, one package per screen.
@NullMarked
package dev.plumbline.views;

import org.jspecify.annotations.NullMarked;
