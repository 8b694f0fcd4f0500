/// A receiver of OpenTelemetry's protocol over HTTP: traces, metrics and logs that running services send.
@NullMarked
package dev.plumbline.connectors.otlp;

import org.jspecify.annotations.NullMarked;
