package dev.plumbline.demoplatform.running;

import io.opentelemetry.context.Context;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// The last request that each service has answered, which is what an evaluator looks at.
final class Sightings {

    private final Map<String, Context> last = new ConcurrentHashMap<>();

    void saw(String service, Context context) {
        last.put(service, context);
    }

    Context of(String service) {
        return last.getOrDefault(service, Context.root());
    }
}
