/// The model as a live graph, and the graph queries that design rules ask.
@NullMarked
package dev.plumbline.graphmodel.live;

import org.jspecify.annotations.NullMarked;
