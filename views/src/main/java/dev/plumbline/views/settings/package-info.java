/// What people can set, and where it is kept. Knows neither JavaFX's toolkit nor files.
@NullMarked
package dev.plumbline.views.settings;

import org.jspecify.annotations.NullMarked;
