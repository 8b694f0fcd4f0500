package dev.plumbline.interchange.archimate;

import dev.plumbline.graphmodel.ElementKind;
import java.util.Map;
import java.util.Optional;

/// Which kind the types of ArchiMate are. What belongs to the business, its motivation, its strategy or its projects
/// is a part of the business here, a domain, and keeps its type.
final class ConceptKinds {

    private static final Map<String, ElementKind> KINDS = Map.ofEntries(
            Map.entry("BusinessActor", ElementKind.PERSON),
            Map.entry("BusinessRole", ElementKind.TEAM),
            Map.entry("BusinessCollaboration", ElementKind.TEAM),
            Map.entry("Stakeholder", ElementKind.PERSON),
            Map.entry("BusinessObject", ElementKind.DATASET),
            Map.entry("Contract", ElementKind.DATASET),
            Map.entry("Representation", ElementKind.DATASET),
            Map.entry("DataObject", ElementKind.DATASET),
            Map.entry("ApplicationComponent", ElementKind.SERVICE),
            Map.entry("ApplicationCollaboration", ElementKind.SYSTEM),
            Map.entry("ApplicationFunction", ElementKind.COMPONENT),
            Map.entry("ApplicationProcess", ElementKind.COMPONENT),
            Map.entry("ApplicationInteraction", ElementKind.COMPONENT),
            Map.entry("ApplicationEvent", ElementKind.COMPONENT),
            Map.entry("ApplicationService", ElementKind.API),
            Map.entry("ApplicationInterface", ElementKind.API),
            Map.entry("Artifact", ElementKind.COMPONENT),
            Map.entry("TechnologyService", ElementKind.API),
            Map.entry("TechnologyInterface", ElementKind.API),
            Map.entry("TechnologyFunction", ElementKind.COMPONENT),
            Map.entry("TechnologyProcess", ElementKind.COMPONENT),
            Map.entry("TechnologyInteraction", ElementKind.COMPONENT),
            Map.entry("TechnologyEvent", ElementKind.COMPONENT),
            Map.entry("TechnologyCollaboration", ElementKind.NODE),
            Map.entry("Node", ElementKind.NODE),
            Map.entry("Device", ElementKind.NODE),
            Map.entry("SystemSoftware", ElementKind.NODE),
            Map.entry("Path", ElementKind.NODE),
            Map.entry("CommunicationNetwork", ElementKind.NODE),
            Map.entry("Equipment", ElementKind.NODE),
            Map.entry("Facility", ElementKind.NODE),
            Map.entry("DistributionNetwork", ElementKind.NODE),
            Map.entry("Location", ElementKind.NODE));

    private ConceptKinds() {}

    static ElementKind of(String type) {
        return Optional.ofNullable(KINDS.get(type)).orElse(ElementKind.DOMAIN);
    }
}
