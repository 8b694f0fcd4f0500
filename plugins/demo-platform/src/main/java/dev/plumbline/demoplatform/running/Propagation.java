package dev.plumbline.demoplatform.running;

import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The context of traces in the headers of requests, as W3C's Trace Context has it.
final class Propagation {

    static final String HEADER = "traceparent";

    private Propagation() {}

    /// The headers that carry a context on.
    static Map<String, String> headers(Context context) {
        Map<String, String> headers = new HashMap<>();
        W3CTraceContextPropagator.getInstance().inject(context, headers, (map, name, value) -> {
            if (map != null) {
                map.put(name, value);
            }
        });
        return headers;
    }

    /// The context that a header carries; the root if it is missing.
    static Context context(@Nullable String traceparent) {
        return traceparent == null || traceparent.isEmpty()
                ? Context.root()
                : W3CTraceContextPropagator.getInstance()
                        .extract(Context.root(), traceparent, (header, key) -> HEADER.equals(key) ? header : null);
    }
}
