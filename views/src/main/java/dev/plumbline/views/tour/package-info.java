/// A short walk through the window for people who see it for the first time.
@NullMarked
package dev.plumbline.views.tour;

import org.jspecify.annotations.NullMarked;
