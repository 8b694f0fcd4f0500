package dev.plumbline.interchange.structurizr;

import static dev.plumbline.graphmodel.ElementAttributes.DESCRIPTION;
import static dev.plumbline.graphmodel.ElementAttributes.INSTANCE_OF;
import static dev.plumbline.graphmodel.ElementAttributes.PROPERTIES;
import static dev.plumbline.graphmodel.ElementAttributes.REPLICAS;
import static dev.plumbline.graphmodel.ElementAttributes.TAGS;
import static dev.plumbline.graphmodel.ElementAttributes.TECHNOLOGY;
import static dev.plumbline.graphmodel.ElementAttributes.TYPE;

import com.structurizr.Workspace;
import com.structurizr.model.Component;
import com.structurizr.model.Container;
import com.structurizr.model.CustomElement;
import com.structurizr.model.DeploymentElement;
import com.structurizr.model.DeploymentNode;
import com.structurizr.model.Element;
import com.structurizr.model.GroupableElement;
import com.structurizr.model.InfrastructureNode;
import com.structurizr.model.Person;
import com.structurizr.model.SoftwareSystem;
import com.structurizr.model.StaticStructureElementInstance;
import com.structurizr.view.ElementStyle;
import com.structurizr.view.Shape;
import dev.plumbline.graphmodel.ElementKind;
import dev.plumbline.interchange.source.KindHints;
import dev.plumbline.interchange.source.PartAttributes;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Turns Structurizr elements into ours.
///
/// A person, a system and a component stay what they are, a container becomes a service unless `KindHints` knows
/// better, and a system is external if its tags or its location say so. Deployment and infrastructure nodes become
/// nodes, or gateways; instances refer to what they run. Groups become the property `group`.
final class ElementMapping {

    private static final int LONGEST_COUNT = 9;

    private final Map<String, Shape> shapes = new HashMap<>();
    private final ElementIds ids;
    private final WorkspaceMapping.Hints hints;

    ElementMapping(Workspace workspace, ElementIds ids, WorkspaceMapping.Hints hints) {
        for (ElementStyle style :
                workspace.getViews().getConfiguration().getStyles().getElements()) {
            if (style.getShape() != null) {
                shapes.put(style.getTag().strip(), style.getShape());
            }
        }
        this.ids = ids;
        this.hints = hints;
    }

    dev.plumbline.graphmodel.Element translate(Element element) {
        PartAttributes attributes = ItemAttributes.of(element).text(DESCRIPTION, element.getDescription());
        if (element instanceof GroupableElement groupable) {
            attributes.property("group", groupable.getGroup());
        }
        ElementKind kind = kind(element, attributes);
        return new dev.plumbline.graphmodel.Element(
                ids.of(element), kind, element.getName(), parent(element), attributes.finish(TAGS, PROPERTIES));
    }

    private @Nullable String parent(Element element) {
        Element parent = element.getParent();
        if (parent != null) {
            return ids.of(parent);
        }
        return element instanceof DeploymentElement deployed ? ids.environment(deployed.getEnvironment()) : null;
    }

    private ElementKind kind(Element element, PartAttributes attributes) {
        return switch (element) {
            case Person person -> ElementKind.PERSON;
            case SoftwareSystem system -> system(system, attributes);
            case Container container -> container(container, attributes);
            case Component component -> {
                attributes.text(TECHNOLOGY, component.getTechnology());
                yield ElementKind.COMPONENT;
            }
            case DeploymentNode node -> node(node, attributes);
            case InfrastructureNode node -> infrastructure(node, attributes);
            case StaticStructureElementInstance instance -> instance(instance, attributes);
            case CustomElement custom -> {
                attributes.text(TYPE, custom.getMetadata());
                yield byLooks(custom, attributes.tags()).orElse(ElementKind.SYSTEM);
            }
            default -> throw new IllegalStateException("Structurizr has a new element: " + element.getClass());
        };
    }

    private ElementKind system(SoftwareSystem system, PartAttributes attributes) {
        if (hints.externalIds().contains(system.getId())) {
            return ElementKind.EXTERNAL;
        }
        Optional<ElementKind> looks =
                system.hasContainers() ? KindHints.byTags(attributes.tags()) : byLooks(system, attributes.tags());
        return looks.orElse(ElementKind.SYSTEM);
    }

    private ElementKind container(Container container, PartAttributes attributes) {
        attributes.text(TECHNOLOGY, container.getTechnology());
        return byLooks(container, attributes.tags())
                .or(() -> KindHints.byTechnology(container.getTechnology()))
                .orElse(ElementKind.SERVICE);
    }

    private Optional<ElementKind> byLooks(Element element, List<String> tags) {
        return KindHints.byTags(tags).or(() -> ShapeKinds.of(shape(element)));
    }

    private @Nullable Shape shape(Element element) {
        Shape shape = null;
        for (String tag : element.getTagsAsSet()) {
            shape = shapes.getOrDefault(tag.strip(), shape);
        }
        return shape;
    }

    private static ElementKind node(DeploymentNode node, PartAttributes attributes) {
        attributes.text(TECHNOLOGY, node.getTechnology());
        String instances = node.getInstances();
        if (instances != null && instances.matches("[0-9]{1," + LONGEST_COUNT + "}")) {
            long count = Long.parseLong(instances);
            if (count > 1) {
                attributes.set(REPLICAS, count);
            }
        } else {
            attributes.property("instances", instances);
        }
        return ElementKind.NODE;
    }

    private static ElementKind infrastructure(InfrastructureNode node, PartAttributes attributes) {
        attributes.text(TECHNOLOGY, node.getTechnology());
        String technology = node.getTechnology() == null ? "" : node.getTechnology();
        if (KindHints.isGateway(node.getName(), technology, String.join(" ", attributes.tags()))) {
            return ElementKind.GATEWAY;
        }
        attributes.set(TYPE, "infrastructure");
        return ElementKind.NODE;
    }

    private ElementKind instance(StaticStructureElementInstance instance, PartAttributes attributes) {
        attributes.set(INSTANCE_OF, ids.of(instance.getElement()));
        if (instance.getInstanceId() > 1) {
            attributes.property("instanceId", Integer.toString(instance.getInstanceId()));
        }
        if (!instance.getDeploymentGroups().isEmpty()) {
            attributes.property("deploymentGroups", String.join(", ", instance.getDeploymentGroups()));
        }
        instance.getHealthChecks()
                .forEach(check -> attributes.property("healthCheck." + check.getName(), check.getUrl()));
        return ElementKind.INSTANCE;
    }
}
