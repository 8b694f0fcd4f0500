/// Systems under load, and what the load makes of them.
@NullMarked
package dev.plumbline.simulation.capacity.outlook;

import org.jspecify.annotations.NullMarked;
