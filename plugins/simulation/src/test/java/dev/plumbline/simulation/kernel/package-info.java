@NullMarked
package dev.plumbline.simulation.kernel;

import org.jspecify.annotations.NullMarked;
