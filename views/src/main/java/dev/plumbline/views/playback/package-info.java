/// The course of a simulation, played back on the diagram.
@NullMarked
package dev.plumbline.views.playback;

import org.jspecify.annotations.NullMarked;
