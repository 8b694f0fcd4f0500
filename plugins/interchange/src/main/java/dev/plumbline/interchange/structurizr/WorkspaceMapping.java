package dev.plumbline.interchange.structurizr;

import com.structurizr.Workspace;
import com.structurizr.model.DeploymentElement;
import com.structurizr.model.Relationship;
import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.Attributes;
import dev.plumbline.graphmodel.Element;
import dev.plumbline.graphmodel.ElementKind;
import dev.plumbline.graphmodel.Flow;
import dev.plumbline.graphmodel.Relation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// Turns a Structurizr workspace into an architecture.
///
/// Every element and relation of the workspace has one counterpart; each deployment environment becomes an element
/// above its deployment nodes. Dynamic views become flows.
final class WorkspaceMapping {

    private WorkspaceMapping() {}

    /// What is known of a workspace beside its own objects.
    ///
    /// @param externalIds Structurizr's ids of the systems that somebody else runs
    record Hints(Set<String> externalIds) {

        static final Hints NONE = new Hints(Set.of());

        Hints {
            externalIds = Set.copyOf(externalIds);
        }
    }

    static Architecture translate(Workspace workspace, Hints hints) {
        List<com.structurizr.model.Element> foreign =
                new ArrayList<>(workspace.getModel().getElements());
        foreign.sort(Comparator.comparing(WorkspaceMapping::order).thenComparing(element -> element.getId()));
        Set<String> environments = new TreeSet<>();
        foreign.forEach(element -> {
            if (element instanceof DeploymentElement deployed) {
                environments.add(deployed.getEnvironment());
            }
        });
        ElementIds ids = ElementIds.of(foreign, environments);
        ElementMapping elementMapping = new ElementMapping(workspace, ids, hints);
        List<Element> elements = new ArrayList<>();
        environments.forEach(name ->
                elements.add(new Element(ids.environment(name), ElementKind.ENVIRONMENT, name, null, Attributes.NONE)));
        foreign.forEach(element -> elements.add(elementMapping.translate(element)));

        Map<Relationship, String> relationIds =
                RelationMapping.ids(workspace.getModel().getRelationships(), ids);
        List<Relation> relations = new ArrayList<>();
        relationIds.forEach((relation, id) -> relations.add(RelationMapping.translate(relation, id, ids)));
        List<Flow> flows = FlowMapping.translate(workspace.getViews().getDynamicViews(), relationIds);
        String name = workspace.getName() == null ? "Workspace" : workspace.getName();
        return Architecture.of(name, elements, relations, flows, List.of());
    }

    private static String order(com.structurizr.model.Element element) {
        return element.getCanonicalName();
    }
}
