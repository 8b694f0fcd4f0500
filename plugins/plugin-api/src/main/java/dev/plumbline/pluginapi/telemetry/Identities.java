package dev.plumbline.pluginapi.telemetry;

import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.Element;
import dev.plumbline.graphmodel.ElementAttributes;
import dev.plumbline.graphmodel.ElementKind;
import dev.plumbline.pluginapi.telemetry.Match.How;
import java.util.ArrayList;
import java.util.Collection;
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

/// Finds the element that a service is.
///
/// What the model declares decides; then the name that a service gives itself; then the model that it serves, its
/// workload or its job; then an address that another identity has told; then a name that is alike, if it is alike to
/// one
/// element only. A service that could be two elements for the same reason is none.
public final class Identities {

    private static final Pattern MARKS = Pattern.compile("[^a-z0-9]+");
    private static final Pattern FILLERS = Pattern.compile("\\b(service|svc|server|app|prod)\\b");
    private static final List<String> WORKLOADS = List.of(
            ServiceIdentity.DEPLOYMENT, ServiceIdentity.DESTINATION, ServiceIdentity.MODEL, ServiceIdentity.JOB);

    private final List<Declared> declared = new ArrayList<>();
    private final Map<String, String> names = new HashMap<>();
    private final Map<String, String> models = new HashMap<>();
    private final Map<String, String> alike = new HashMap<>();
    private final Map<String, String> addresses = new HashMap<>();
    private final Map<ServiceIdentity, Optional<Match>> found = new HashMap<>();

    private Identities(Architecture architecture) {
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

    /// The identities of the elements of an architecture.
    public static Identities of(Architecture architecture) {
        return new Identities(architecture);
    }

    /// The identities of the elements, with the addresses that are told of services.
    ///
    /// @param told identities of which some have a name and an address
    public static Identities of(Architecture architecture, Collection<ServiceIdentity> told) {
        Identities identities = new Identities(architecture);
        told.forEach(identities::learn);
        identities.found.clear();
        return identities;
    }

    /// The identities of the elements, with the addresses that observations tell of services. Not for several threads.
    public static Identities of(Architecture architecture, Observations observations) {
        return of(
                architecture,
                observations.presences().stream().map(Presence::service).toList());
    }

    /// The element that a service is; empty if none is sure enough.
    public Optional<Match> find(ServiceIdentity service) {
        return found.computeIfAbsent(service, this::search);
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

    private void learn(ServiceIdentity service) {
        address(service)
                .ifPresent(address -> search(service)
                        .filter(match -> match.how() != How.SIMILAR_NAME)
                        .ifPresent(match -> addresses.put(address, match.element())));
    }

    private Optional<Match> search(ServiceIdentity service) {
        return declared(service)
                .or(() -> named(service))
                .or(() -> model(service))
                .or(() -> workload(service))
                .or(() -> addressed(service))
                .or(() -> similar(service));
    }

    /// The declaration with the most keys wins, so that one key can name a service and two a part of it.
    private Optional<Match> declared(ServiceIdentity service) {
        String best = null;
        int most = 0;
        for (Declared one : declared) {
            int keys = one.keys.size();
            if (keys >= most && one.isMetBy(service)) {
                best = keys == most && best != null && !best.equals(one.element) ? null : one.element;
                most = keys;
            }
        }
        return Optional.ofNullable(best).map(element -> new Match(element, How.DECLARED));
    }

    private Optional<Match> named(ServiceIdentity service) {
        return service.get(ServiceIdentity.SERVICE_NAME)
                .flatMap(name -> Optional.ofNullable(names.get(name)))
                .map(element -> new Match(element, How.SERVICE_NAME));
    }

    /// What calls a model tells the model's name, which the endpoint that serves it declares.
    private Optional<Match> model(ServiceIdentity service) {
        return service.get(ServiceIdentity.MODEL)
                .flatMap(name -> Optional.ofNullable(models.get(name)))
                .map(element -> new Match(element, How.DECLARED));
    }

    private static Optional<String> servedModel(Element element) {
        return element.kind() == ElementKind.MODEL_ENDPOINT || element.kind() == ElementKind.EMBEDDING_MODEL
                ? element.get(ElementAttributes.MODEL)
                : Optional.empty();
    }

    private Optional<Match> workload(ServiceIdentity service) {
        return WORKLOADS.stream()
                .map(service::get)
                .flatMap(Optional::stream)
                .map(names::get)
                .filter(element -> element != null)
                .findFirst()
                .map(element -> new Match(element, How.WORKLOAD));
    }

    private Optional<Match> addressed(ServiceIdentity service) {
        return address(service)
                .flatMap(address -> Optional.ofNullable(addresses.get(address)))
                .map(element -> new Match(element, How.ADDRESS));
    }

    private Optional<Match> similar(ServiceIdentity service) {
        Set<String> elements = new HashSet<>();
        for (String attribute : List.of(ServiceIdentity.SERVICE_NAME, ServiceIdentity.DEPLOYMENT)) {
            service.get(attribute).map(name -> alike.get(plain(name))).ifPresent(elements::add);
        }
        return elements.size() == 1
                ? Optional.of(new Match(elements.iterator().next(), How.SIMILAR_NAME))
                : Optional.empty();
    }

    private static Optional<String> address(ServiceIdentity service) {
        return service.get(ServiceIdentity.SERVER_ADDRESS)
                .map(host -> host.toLowerCase(Locale.ROOT)
                        + service.get(ServiceIdentity.SERVER_PORT)
                                .map(port -> ":" + port)
                                .orElse(""));
    }

    /// A name without case, marks and words that say nothing.
    private static String plain(String name) {
        String words = MARKS.matcher(name.toLowerCase(Locale.ROOT)).replaceAll(" ");
        String brief = FILLERS.matcher(words).replaceAll(" ").replace(" ", "");
        return brief.isEmpty() ? words.replace(" ", "") : brief;
    }

    private record Declared(SortedMap<String, String> keys, String element) {

        boolean isMetBy(ServiceIdentity service) {
            return keys.entrySet().stream()
                    .allMatch(key -> key.getValue().equals(service.attributes().get(key.getKey())));
        }
    }
}
