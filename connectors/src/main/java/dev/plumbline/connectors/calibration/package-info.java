/// What a simulator can be told of a running system: times, arrivals, errors; and how well it then predicts.
@NullMarked
package dev.plumbline.connectors.calibration;

import org.jspecify.annotations.NullMarked;
