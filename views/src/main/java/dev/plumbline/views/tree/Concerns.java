package dev.plumbline.views.tree;

import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.pluginapi.Finding;
import dev.plumbline.pluginapi.Severity;
import dev.plumbline.views.OpenedArchitecture;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// How many findings there are in each element and below it, and how bad the worst is.
///
/// @param byElement the concern by the element's id
record Concerns(Map<String, Concern> byElement) {

    static final Concerns NONE = new Concerns(Map.of());

    Concerns {
        byElement = Collections.unmodifiableMap(byElement);
    }

    static Concerns of(OpenedArchitecture opened) {
        Map<String, Concern> collected = new HashMap<>();
        for (Finding finding : opened.findings()) {
            if (!finding.elements().isEmpty()) {
                add(collected, opened.architecture(), finding.elements().getFirst(), finding.severity());
            }
        }
        return new Concerns(collected);
    }

    private static void add(Map<String, Concern> collected, Architecture architecture, String id, Severity severity) {
        collected.merge(id, new Concern(1, severity), Concern::with);
        architecture
                .ancestors(id)
                .forEach(ancestor -> collected.merge(ancestor, new Concern(1, severity), Concern::with));
    }

    Optional<Concern> of(String element) {
        return Optional.ofNullable(byElement.get(element));
    }

    /// Findings of one element.
    record Concern(int count, Severity worst) {
        Concern with(Concern other) {
            return new Concern(count + other.count, worst.compareTo(other.worst) <= 0 ? worst : other.worst);
        }
    }
}
