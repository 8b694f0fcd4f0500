/// What must work for something to work, and how its parts fail.
@NullMarked
package dev.plumbline.simulation.availability.structure;

import org.jspecify.annotations.NullMarked;
