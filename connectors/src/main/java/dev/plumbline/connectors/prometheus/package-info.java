/// Telemetry from servers that speak the HTTP API of Prometheus.
@NullMarked
package dev.plumbline.connectors.prometheus;

import org.jspecify.annotations.NullMarked;
