package dev.plumbline.interchange.structurizr;

import static dev.plumbline.graphmodel.RelationAttributes.DESCRIPTION;
import static dev.plumbline.graphmodel.RelationAttributes.ENCRYPTED;
import static dev.plumbline.graphmodel.RelationAttributes.MODE;
import static dev.plumbline.graphmodel.RelationAttributes.ORIGIN;
import static dev.plumbline.graphmodel.RelationAttributes.PROPERTIES;
import static dev.plumbline.graphmodel.RelationAttributes.PROTOCOL;
import static dev.plumbline.graphmodel.RelationAttributes.TAGS;

import com.structurizr.model.DeploymentElement;
import com.structurizr.model.InteractionStyle;
import com.structurizr.model.Relationship;
import dev.plumbline.graphmodel.Origin;
import dev.plumbline.graphmodel.Relation;
import dev.plumbline.graphmodel.RelationKind;
import dev.plumbline.graphmodel.RelationMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Turns Structurizr relationships into relations.
///
/// A relationship between parts of the system is a call. One between deployed things is a dependency, so that load
/// is not counted twice. A relationship that Structurizr derived is tagged `implied` (from one further inside) or
/// `inherited` (by an instance, from what it runs).
final class RelationMapping {

    /// The tag of a relation that stands for one further inside.
    static final String IMPLIED = "implied";

    /// The tag of a relation between instances that stands for one between what they run.
    static final String INHERITED = "inherited";

    private static final int DESCRIPTION_LENGTH = 40;

    private static final Set<String> PROTOCOLS = Set.of(
            "https",
            "http",
            "grpc",
            "jdbc",
            "odbc",
            "kafka",
            "amqp",
            "mqtt",
            "mcp",
            "smtp",
            "sftp",
            "ftp",
            "ssh",
            "tcp",
            "udp",
            "websocket",
            "websockets",
            "soap",
            "graphql",
            "ldap",
            "ldaps",
            "jms",
            "sql",
            "rmi");

    private static final Set<String> ENCRYPTING = Set.of("https", "tls", "ssl", "mtls", "sftp", "ssh", "ldaps", "wss");

    private RelationMapping() {}

    /// The ids of the relations, in the order of their ends and descriptions.
    static Map<Relationship, String> ids(Collection<Relationship> relations, ElementIds elements) {
        List<Relationship> sorted = new ArrayList<>(relations);
        sorted.sort(Comparator.<Relationship, String>comparing(relation -> elements.of(relation.getSource()))
                .thenComparing(relation -> elements.of(relation.getDestination()))
                .thenComparing(relation -> textOf(relation.getDescription()))
                .thenComparing(relation -> textOf(relation.getTechnology()))
                .thenComparing(Relationship::getId));
        SequencedMap<Relationship, Slugs.Wish> wishes = new LinkedHashMap<>();
        for (Relationship relation : sorted) {
            String ends = elements.of(relation.getSource()) + "-" + elements.of(relation.getDestination());
            String what = Slugs.of(textOf(relation.getDescription()));
            String shortened = what.substring(0, Math.min(DESCRIPTION_LENGTH, what.length()))
                    .replaceAll("-$", "");
            List<String> names = what.isEmpty() ? List.of(ends) : List.of(ends, ends + "-" + shortened);
            wishes.put(relation, new Slugs.Wish(isDerived(relation) ? 1 : 0, names));
        }
        Map<Relationship, String> assigned = Slugs.assign(wishes);
        Map<Relationship, String> ids = new LinkedHashMap<>();
        for (Relationship relation : sorted) {
            ids.put(relation, assigned.getOrDefault(relation, ""));
        }
        return ids;
    }

    static Relation translate(Relationship relation, String id, ElementIds elements) {
        boolean deployed = relation.getSource() instanceof DeploymentElement;
        ItemAttributes attributes = new ItemAttributes(relation)
                .text(DESCRIPTION, relation.getDescription())
                .set(ORIGIN, Origin.IMPORTED);
        technology(relation.getTechnology(), attributes);
        if (relation.getInteractionStyle() == InteractionStyle.Asynchronous
                || attributes.tags().contains("Asynchronous")) {
            attributes.set(MODE, RelationMode.ASYNC);
        }
        attributes.untag("Asynchronous").untag("Synchronous");
        if (isDerived(relation)) {
            attributes.tag(deployed ? INHERITED : IMPLIED);
        }
        return new Relation(
                id,
                elements.of(relation.getSource()),
                elements.of(relation.getDestination()),
                deployed ? RelationKind.DEPENDS_ON : RelationKind.CALLS,
                attributes.finish(TAGS, PROPERTIES));
    }

    private static void technology(@Nullable String technology, ItemAttributes attributes) {
        List<String> words =
                Arrays.asList(textOf(technology).toLowerCase(Locale.ROOT).split("[\\s,/+()]+", -1));
        Optional<String> protocol = words.stream().filter(PROTOCOLS::contains).findFirst();
        attributes.text(PROTOCOL, protocol.orElse(technology));
        if (protocol.isPresent()
                && !protocol.get().equalsIgnoreCase(textOf(technology).strip())) {
            attributes.property("technology", technology);
        }
        if (words.stream().anyMatch(ENCRYPTING::contains)) {
            attributes.set(ENCRYPTED, true);
        }
    }

    private static boolean isDerived(Relationship relation) {
        String linked = relation.getLinkedRelationshipId();
        return linked != null && !linked.isEmpty();
    }

    private static String textOf(@Nullable String text) {
        return text == null ? "" : text;
    }
}
