package dev.plumbline.demoplatform.running;

import dev.plumbline.demoplatform.plan.PlatformPlan;
import dev.plumbline.graphmodel.way.Visit;
import dev.plumbline.graphmodel.way.Way;
import java.util.List;
import java.util.Optional;

/// What services are asked for: the way that a request takes, and which visit of it this is.
///
/// @param way the way
/// @param visit the visit
record ServicePath(Way way, Visit visit) {

    /// Asks a service to work, and to call nobody.
    static final String DIRECT = "/";

    static String of(Way way, Visit visit) {
        return route(way) + "/" + visit.number();
    }

    static String route(Way way) {
        return "/" + way.id();
    }

    /// What a path asks of a service; empty if it does not belong to the plan, or to another service.
    static Optional<ServicePath> read(String path, String service, PlatformPlan plan) {
        List<String> words = List.of(path.split("/", -1));
        Way way = words.size() == 3 ? plan.ways().get(words.get(1)) : null;
        if (way == null || !words.get(2).matches("\\d{1,6}")) {
            return Optional.empty();
        }
        return of(way, Integer.parseInt(words.get(2)))
                .filter(found -> found.visit.element().equals(service));
    }

    /// The visit of a way with a number, if there is one.
    static Optional<ServicePath> of(Way way, int number) {
        return number < way.visits().size()
                ? Optional.of(new ServicePath(way, way.visits().get(number)))
                : Optional.empty();
    }
}
