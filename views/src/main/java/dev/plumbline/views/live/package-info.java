/// What running services tell: how the connections are doing, what differs from the model, alerts and evaluations.
@NullMarked
package dev.plumbline.views.live;

import org.jspecify.annotations.NullMarked;
