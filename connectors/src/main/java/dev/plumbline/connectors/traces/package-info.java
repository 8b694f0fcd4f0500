/// Spans of traces, and the graph of services that they tell of.
@NullMarked
package dev.plumbline.connectors.traces;

import org.jspecify.annotations.NullMarked;
