/// The palette that finds elements, relations and commands.
@NullMarked
package dev.plumbline.views.search;

import org.jspecify.annotations.NullMarked;
