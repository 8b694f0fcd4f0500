/// The simulation panel: scenarios to play, what came out, and how it went.
@NullMarked
package dev.plumbline.views.simulation;

import org.jspecify.annotations.NullMarked;
