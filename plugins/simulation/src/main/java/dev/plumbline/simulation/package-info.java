/// Queueing analysis of an architecture under load.
@NullMarked
package dev.plumbline.simulation;

import org.jspecify.annotations.NullMarked;
