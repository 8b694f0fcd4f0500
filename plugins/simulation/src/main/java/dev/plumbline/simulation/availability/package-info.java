/// The availability of an element of an architecture: what must work for it, exactly and by simulation.
@NullMarked
package dev.plumbline.simulation.availability;

import org.jspecify.annotations.NullMarked;
