/// Quantities with units (durations, sizes, ratios, rates) and the types of attribute values.
@NullMarked
package dev.plumbline.graphmodel.value;

import org.jspecify.annotations.NullMarked;
