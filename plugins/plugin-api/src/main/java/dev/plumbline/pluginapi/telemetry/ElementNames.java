package dev.plumbline.pluginapi.telemetry;

import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.Element;
import dev.plumbline.graphmodel.ElementAttributes;
import dev.plumbline.graphmodel.ElementKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/// By what the elements of one architecture can be recognised, which is worked out once and holds for all that is told.
public final class ElementNames {

    private static final Pattern MARKS = Pattern.compile("[^a-z0-9]+");
    private static final Pattern FILLERS = Pattern.compile("\\b(service|svc|server|app|prod)\\b");

    final List<Declared> declared = new ArrayList<>();
    final Map<String, String> names = new HashMap<>();
    final Map<String, String> models = new HashMap<>();
    final Map<String, String> alike = new HashMap<>();

    private ElementNames(Architecture architecture) {
        Set<String> ambiguous = new HashSet<>();
        Set<String> shared = new HashSet<>();
        for (Element element : architecture.elements().values()) {
            declare(element);
            servedModel(element)
                    .filter(model -> models.putIfAbsent(model, element.id()) != null)
                    .ifPresent(shared::add);
            for (String name : List.of(plain(element.id()), plain(element.name()))) {
                String other = alike.putIfAbsent(name, element.id());
                if (name.isEmpty() || (other != null && !other.equals(element.id()))) {
                    ambiguous.add(name);
                }
            }
        }
        ambiguous.forEach(alike::remove);
        shared.forEach(models::remove);
    }

    /// By what the elements of an architecture can be recognised.
    public static ElementNames of(Architecture architecture) {
        return new ElementNames(architecture);
    }

    /// The identities of the elements, with the addresses that observations tell of services.
    public Identities with(Observations observations) {
        return Identities.of(
                this, observations.presences().stream().map(Presence::service).toList());
    }

    private void declare(Element element) {
        Optional<SortedMap<String, String>> keys = element.get(ElementAttributes.TELEMETRY);
        Optional<String> name = element.get(ElementAttributes.OBSERVED_AS);
        keys.filter(told -> !told.isEmpty()).ifPresent(told -> declared.add(new Declared(told, element.id())));
        name.ifPresent(told ->
                declared.add(new Declared(new TreeMap<>(Map.of(ServiceIdentity.SERVICE_NAME, told)), element.id())));
        if (keys.isEmpty() && name.isEmpty()) {
            names.put(element.id(), element.id());
        }
    }

    private static Optional<String> servedModel(Element element) {
        return element.kind() == ElementKind.MODEL_ENDPOINT || element.kind() == ElementKind.EMBEDDING_MODEL
                ? element.get(ElementAttributes.MODEL)
                : Optional.empty();
    }

    /// A name without case, marks and words that say nothing.
    static String plain(String name) {
        String words = MARKS.matcher(name.toLowerCase(Locale.ROOT)).replaceAll(" ");
        String brief = FILLERS.matcher(words).replaceAll(" ").replace(" ", "");
        return brief.isEmpty() ? words.replace(" ", "") : brief;
    }

    record Declared(SortedMap<String, String> keys, String element) {

        boolean isMetBy(ServiceIdentity service) {
            return keys.entrySet().stream()
                    .allMatch(key -> key.getValue().equals(service.attributes().get(key.getKey())));
        }
    }
}
