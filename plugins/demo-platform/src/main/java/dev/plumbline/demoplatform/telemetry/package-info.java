/// What the services tell of themselves: spans, metrics and events, over OTLP and as text to scrape.
@NullMarked
package dev.plumbline.demoplatform.telemetry;

import org.jspecify.annotations.NullMarked;
