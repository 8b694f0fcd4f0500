/// How long work learns that it is to stop.
@NullMarked
package dev.plumbline.simulation.stopping;

import org.jspecify.annotations.NullMarked;
