/// Triggers that a system does not come back from, and single changes that help.
@NullMarked
package dev.plumbline.simulation.collapse;

import org.jspecify.annotations.NullMarked;
