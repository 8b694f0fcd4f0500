/// What workloads cost, from OpenCost.
@NullMarked
package dev.plumbline.connectors.opencost;

import org.jspecify.annotations.NullMarked;
