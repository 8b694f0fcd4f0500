/// Metrics that services show at an address of their own, as text in the format of Prometheus or OpenMetrics.
@NullMarked
package dev.plumbline.connectors.openmetrics;

import org.jspecify.annotations.NullMarked;
