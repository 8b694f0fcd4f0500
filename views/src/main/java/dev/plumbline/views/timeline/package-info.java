/// The timeline below the diagram: what was measured at earlier times, played back.
@NullMarked
package dev.plumbline.views.timeline;

import org.jspecify.annotations.NullMarked;
