package dev.plumbline.pluginapi.telemetry;

import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.pluginapi.telemetry.Match.How;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Finds the element that a service is.
///
/// What the model declares decides; then the name that a service gives itself; then the model that it serves, its
/// workload or its job; then an address that another identity has told; then a name that is alike, if it is alike to
/// one
/// element only. A service that could be two elements for the same reason is none.
public final class Identities {

    private static final List<String> WORKLOADS = List.of(
            ServiceIdentity.DEPLOYMENT, ServiceIdentity.DESTINATION, ServiceIdentity.MODEL, ServiceIdentity.JOB);

    private final ElementNames elements;
    private final Map<String, String> addresses = new HashMap<>();
    private final Map<ServiceIdentity, Optional<Match>> found = new HashMap<>();
    /// The same object is asked for again and again, which is quicker than to compare all attributes.
    private final IdentityHashMap<ServiceIdentity, Optional<Match>> asked = new IdentityHashMap<>();

    private Identities(ElementNames elements) {
        this.elements = elements;
    }

    /// The identities of the elements of an architecture.
    public static Identities of(Architecture architecture) {
        return new Identities(ElementNames.of(architecture));
    }

    /// The identities of the elements, with the addresses that are told of services.
    ///
    /// @param told identities of which some have a name and an address
    public static Identities of(Architecture architecture, Collection<ServiceIdentity> told) {
        return of(ElementNames.of(architecture), told);
    }

    static Identities of(ElementNames elements, Collection<ServiceIdentity> told) {
        Identities identities = new Identities(elements);
        told.forEach(identities::learn);
        identities.found.clear();
        return identities;
    }

    /// The identities of the elements, with the addresses that observations tell of services. Not for several threads.
    public static Identities of(Architecture architecture, Observations observations) {
        return ElementNames.of(architecture).with(observations);
    }

    /// The element that a service is; empty if none is sure enough.
    public Optional<Match> find(ServiceIdentity service) {
        return asked.computeIfAbsent(service, one -> found.computeIfAbsent(one, this::search));
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
        for (ElementNames.Declared one : elements.declared) {
            int keys = one.keys().size();
            if (keys >= most && one.isMetBy(service)) {
                best = keys == most && best != null && !best.equals(one.element()) ? null : one.element();
                most = keys;
            }
        }
        return Optional.ofNullable(best).map(element -> new Match(element, How.DECLARED));
    }

    private Optional<Match> named(ServiceIdentity service) {
        return service.get(ServiceIdentity.SERVICE_NAME)
                .flatMap(name -> Optional.ofNullable(elements.names.get(name)))
                .map(element -> new Match(element, How.SERVICE_NAME));
    }

    /// What calls a model tells the model's name, which the endpoint that serves it declares.
    private Optional<Match> model(ServiceIdentity service) {
        return service.get(ServiceIdentity.MODEL)
                .flatMap(name -> Optional.ofNullable(elements.models.get(name)))
                .map(element -> new Match(element, How.DECLARED));
    }

    private Optional<Match> workload(ServiceIdentity service) {
        return WORKLOADS.stream()
                .map(service::get)
                .flatMap(Optional::stream)
                .map(elements.names::get)
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
        Set<String> similar = new HashSet<>();
        for (String attribute : List.of(ServiceIdentity.SERVICE_NAME, ServiceIdentity.DEPLOYMENT)) {
            service.get(attribute)
                    .map(name -> elements.alike.get(ElementNames.plain(name)))
                    .ifPresent(similar::add);
        }
        return similar.size() == 1
                ? Optional.of(new Match(similar.iterator().next(), How.SIMILAR_NAME))
                : Optional.empty();
    }

    private static Optional<String> address(ServiceIdentity service) {
        return service.get(ServiceIdentity.SERVER_ADDRESS)
                .map(host -> host.toLowerCase(Locale.ROOT)
                        + service.get(ServiceIdentity.SERVER_PORT)
                                .map(port -> ":" + port)
                                .orElse(""));
    }
}
