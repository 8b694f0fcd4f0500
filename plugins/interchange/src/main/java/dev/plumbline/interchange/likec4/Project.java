package dev.plumbline.interchange.likec4;

import dev.plumbline.graphmodel.Problem.Place;
import dev.plumbline.interchange.source.ImportReport;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/// What the files of a project say together, as it is written: references are not resolved yet.
final class Project {

    /// A kind of elements that the project has defined.
    ///
    /// @param name its name
    /// @param shape how its elements are drawn, empty if it does not say
    /// @param notation what people call it, may be empty
    /// @param technology what its elements are built with, may be empty
    record Kind(String name, String shape, String notation, String technology) {}

    /// An element, or a node of the deployment.
    ///
    /// @param path its name with those of what contains it, joined by dots
    /// @param kind the name of its kind
    /// @param instanceOf what it is an instance of; empty but for instances in the deployment
    /// @param scope the path of what contains it; empty at the top
    record Part(String path, String kind, String instanceOf, String scope, Facts facts, Place place) {

        /// The last name of the path.
        String name() {
            return path.substring(path.lastIndexOf('.') + 1);
        }
    }

    private record Extension(String path, Facts facts, Place place) {}

    /// A relation as it is written.
    ///
    /// @param scope the path of the element in whose block it stands; empty at the top
    record Link(String from, String to, String kind, String scope, Facts facts, Place place) {}

    /// A dynamic view.
    record Dynamic(String id, Facts facts, List<Step> steps) {}

    /// A step of a dynamic view, or several at the same time.
    sealed interface Step {

        /// Something goes from one element to another.
        ///
        /// @param back whether it is written as an answer
        record Message(String from, String to, boolean back, Facts facts, Place place) implements Step {}

        /// Steps at the same time.
        record Together(List<Step> steps) implements Step {}
    }

    private final SequencedMap<String, Kind> kinds = new LinkedHashMap<>();
    private final SequencedMap<String, Part> elements = new LinkedHashMap<>();
    private final List<Link> relations = new ArrayList<>();
    private final SequencedMap<String, Part> deployed = new LinkedHashMap<>();
    private final List<Link> deployedRelations = new ArrayList<>();
    private final List<Dynamic> dynamics = new ArrayList<>();
    private final List<Extension> extensions = new ArrayList<>();
    private final ImportReport report;
    private int views;

    Project(ImportReport report) {
        this.report = report;
    }

    void add(Kind kind) {
        kinds.putIfAbsent(kind.name(), kind);
    }

    void addElement(Part element) {
        add(element, elements);
    }

    void addDeployed(Part node) {
        add(node, deployed);
    }

    private void add(Part part, SequencedMap<String, Part> parts) {
        Part first = parts.putIfAbsent(part.path(), part);
        if (first != null) {
            report.warn(
                    "import.duplicate",
                    part.place(),
                    "'" + part.path() + "' stands twice; the first at " + first.place() + " counts.",
                    "Names are unique within what contains them.",
                    "Rename one of them.");
        }
    }

    /// Notes what is added to an element elsewhere than where it is defined.
    void extend(String path, Facts facts, Place place) {
        extensions.add(new Extension(path, facts, place));
    }

    void addRelation(Link relation) {
        relations.add(relation);
    }

    void addDeployedRelation(Link relation) {
        deployedRelations.add(relation);
    }

    void addView() {
        views++;
    }

    void add(Dynamic view) {
        dynamics.add(view);
    }

    SequencedMap<String, Kind> kinds() {
        return kinds;
    }

    SequencedMap<String, Part> elements() {
        return elements;
    }

    List<Link> relations() {
        return relations;
    }

    SequencedMap<String, Part> deployed() {
        return deployed;
    }

    List<Link> deployedRelations() {
        return deployedRelations;
    }

    List<Dynamic> dynamics() {
        return dynamics;
    }

    /// Adds what was written elsewhere to the elements, when all files are read.
    void joinExtensions() {
        for (Extension extension : extensions) {
            Part element = elements.get(extension.path());
            if (element == null) {
                report.unresolved("extend", extension.path(), extension.place().toString());
            } else {
                element.facts().join(extension.facts());
            }
        }
    }

    int views() {
        return views;
    }

    ImportReport report() {
        return report;
    }
}
