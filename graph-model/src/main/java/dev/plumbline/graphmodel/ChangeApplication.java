package dev.plumbline.graphmodel;

import java.util.NavigableMap;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Carries out changes on the parts of a snapshot.
final class ChangeApplication {

    private ChangeApplication() {}

    static void apply(Change change, SnapshotDraft draft) throws ChangeConflictException {
        switch (change) {
            case Change.AddElement add -> addElement(add.element(), draft);
            case Change.RemoveElement remove -> removeElement(remove.element(), draft);
            case Change.UpdateElement update -> updateElement(update, draft);
            case Change.MoveElement move -> moveElement(move.id(), move.before(), move.after(), draft);
            case Change.RenameElement rename -> Renaming.apply(rename, draft);
            case Change.AddRelation add -> addRelation(add.relation(), draft);
            case Change.RemoveRelation remove -> removeRelation(remove.relation(), draft);
            case Change.UpdateRelation update -> updateRelation(update, draft);
            case Change.AddFlow add -> add("flow", add.flow().id(), add.flow(), draft.writableFlows());
            case Change.RemoveFlow remove -> remove("flow", remove.flow().id(), remove.flow(), draft.writableFlows());
            case Change.AddScenario add ->
                add("scenario", add.scenario().id(), add.scenario(), draft.writableScenarios());
            case Change.RemoveScenario remove ->
                remove("scenario", remove.scenario().id(), remove.scenario(), draft.writableScenarios());
            case Change.Several several -> {
                for (Change part : several.changes()) {
                    apply(part, draft);
                }
            }
        }
    }

    private static void addElement(Element element, SnapshotDraft draft) throws ChangeConflictException {
        requireContainer(element.id(), element.parent(), draft);
        requireFree("element", element.id(), draft.elements());
        draft.put(element);
    }

    private static void removeElement(Element element, SnapshotDraft draft) throws ChangeConflictException {
        for (Relation relation : draft.relations().values()) {
            if (relation.from().equals(element.id()) || relation.to().equals(element.id())) {
                throw new ChangeConflictException("Element '" + element.id() + "' cannot be removed alone: relation '"
                        + relation.id() + "' uses it.");
            }
        }
        for (Element other : draft.elements().values()) {
            if (element.id().equals(other.parent())) {
                throw new ChangeConflictException(
                        "Element '" + element.id() + "' cannot be removed alone: '" + other.id() + "' lies inside it.");
            }
        }
        requirePresent("element", element.id(), element, draft.elements());
        draft.removeElement(element.id());
    }

    private static void updateElement(Change.UpdateElement update, SnapshotDraft draft) throws ChangeConflictException {
        Element element = require("element", update.id(), draft.elements());
        requireSame(update.id(), update.path(), update.before(), Paths.read(element, update.path()));
        draft.put(Paths.write(element, update.path(), update.after()));
    }

    private static void updateRelation(Change.UpdateRelation update, SnapshotDraft draft)
            throws ChangeConflictException {
        Relation relation = require("relation", update.id(), draft.relations());
        requireSame(update.id(), update.path(), update.before(), Paths.read(relation, update.path()));
        Relation changed = Paths.write(relation, update.path(), update.after());
        requireEnds(changed, draft);
        draft.put(changed);
    }

    private static void moveElement(String id, @Nullable String before, @Nullable String after, SnapshotDraft draft)
            throws ChangeConflictException {
        Element element = require("element", id, draft.elements());
        requireSame(id, "parent", before, element.parent());
        requireContainer(id, after, draft);
        draft.put(new Element(id, element.kind(), element.name(), after, element.attributes()));
    }

    private static void addRelation(Relation relation, SnapshotDraft draft) throws ChangeConflictException {
        requireEnds(relation, draft);
        requireFree("relation", relation.id(), draft.relations());
        draft.put(relation);
    }

    private static void removeRelation(Relation relation, SnapshotDraft draft) throws ChangeConflictException {
        for (Flow flow : draft.flows().values()) {
            if (flow.relations().anyMatch(relation.id()::equals)) {
                throw new ChangeConflictException(
                        "Relation '" + relation.id() + "' cannot be removed alone: flow '" + flow.id() + "' uses it.");
            }
        }
        requirePresent("relation", relation.id(), relation, draft.relations());
        draft.removeRelation(relation.id());
    }

    private static void requireEnds(Relation relation, SnapshotDraft draft) throws ChangeConflictException {
        require("element", relation.from(), draft.elements());
        require("element", relation.to(), draft.elements());
    }

    private static void requireContainer(String id, @Nullable String parent, SnapshotDraft draft)
            throws ChangeConflictException {
        String container = parent;
        while (container != null) {
            if (container.equals(id)) {
                throw new ChangeConflictException("Element '" + id + "' cannot lie inside itself.");
            }
            container = require("element", container, draft.elements()).parent();
        }
    }

    private static <T> T require(String what, String id, NavigableMap<String, T> parts) throws ChangeConflictException {
        T part = parts.get(id);
        if (part == null) {
            throw new ChangeConflictException("There is no " + what + " '" + id + "' any more.");
        }
        return part;
    }

    private static <T> void add(String what, String id, T part, NavigableMap<String, T> parts)
            throws ChangeConflictException {
        requireFree(what, id, parts);
        parts.put(id, part);
    }

    private static void requireFree(String what, String id, NavigableMap<String, ?> parts)
            throws ChangeConflictException {
        if (parts.containsKey(id)) {
            throw new ChangeConflictException("There is a " + what + " '" + id + "' already.");
        }
    }

    private static <T> void remove(String what, String id, T part, NavigableMap<String, T> parts)
            throws ChangeConflictException {
        requirePresent(what, id, part, parts);
        parts.remove(id);
    }

    private static <T> void requirePresent(String what, String id, T part, NavigableMap<String, T> parts)
            throws ChangeConflictException {
        if (!require(what, id, parts).equals(part)) {
            throw new ChangeConflictException("The " + what + " '" + id + "' has changed since.");
        }
    }

    private static void requireSame(String id, String path, @Nullable Object expected, @Nullable Object present)
            throws ChangeConflictException {
        if (!Objects.equals(expected, present)) {
            throw new ChangeConflictException(
                    "'" + path + "' of '" + id + "' is " + present + ", not " + expected + " as expected.");
        }
    }

    /// Reads and writes the parts of elements and relations by path.
    static final class Paths {

        private Paths() {}

        static @Nullable Object read(Element element, String path) {
            return switch (path) {
                case "name" -> element.name();
                case "kind" -> element.kind();
                default -> element.attributes().at(path);
            };
        }

        static Element write(Element element, String path, @Nullable Object value) throws ChangeConflictException {
            return switch (path) {
                case "name" ->
                    new Element(
                            element.id(),
                            element.kind(),
                            value == null ? element.id() : (String) value,
                            element.parent(),
                            element.attributes());
                case "kind" ->
                    new Element(
                            element.id(),
                            (ElementKind) required(path, value),
                            element.name(),
                            element.parent(),
                            element.attributes());
                default -> element.withAttributes(element.attributes().withAt(path, value));
            };
        }

        static @Nullable Object read(Relation relation, String path) {
            return switch (path) {
                case "from" -> relation.from();
                case "to" -> relation.to();
                case "kind" -> relation.kind();
                default -> relation.attributes().at(path);
            };
        }

        static Relation write(Relation relation, String path, @Nullable Object value) throws ChangeConflictException {
            return switch (path) {
                case "from" ->
                    new Relation(
                            relation.id(),
                            (String) required(path, value),
                            relation.to(),
                            relation.kind(),
                            relation.attributes());
                case "to" ->
                    new Relation(
                            relation.id(),
                            relation.from(),
                            (String) required(path, value),
                            relation.kind(),
                            relation.attributes());
                case "kind" ->
                    new Relation(
                            relation.id(),
                            relation.from(),
                            relation.to(),
                            (RelationKind) required(path, value),
                            relation.attributes());
                default -> relation.withAttributes(relation.attributes().withAt(path, value));
            };
        }

        private static Object required(String path, @Nullable Object value) throws ChangeConflictException {
            if (value == null) {
                throw new ChangeConflictException("'" + path + "' cannot be removed.");
            }
            return value;
        }
    }

    /// Rewrites every reference to an element.
    static final class Renaming {

        private Renaming() {}

        static void apply(Change.RenameElement rename, SnapshotDraft draft) throws ChangeConflictException {
            String before = rename.before();
            String after = rename.after();
            Element present = require("element", before, draft.elements());
            requireSame(before, "name", rename.nameBefore(), present.name());
            if (draft.elements().containsKey(after)) {
                throw new ChangeConflictException("There is an element '" + after + "' already.");
            }
            for (Element element : draft.elements().values().toArray(Element[]::new)) {
                Attributes attributes =
                        References.renamed(element.attributes(), ElementAttributes.all(), before, after);
                boolean renamed = element.id().equals(before);
                boolean moved = before.equals(element.parent());
                if (renamed || moved || !attributes.equals(element.attributes())) {
                    draft.removeElement(element.id());
                    String id = renamed ? after : element.id();
                    String name = renamed ? rename.nameAfter() : element.name();
                    draft.put(new Element(id, element.kind(), name, moved ? after : element.parent(), attributes));
                }
            }
            for (Relation relation : draft.relations().values().toArray(Relation[]::new)) {
                Relation renamed = new Relation(
                        relation.id(),
                        relation.from().equals(before) ? after : relation.from(),
                        relation.to().equals(before) ? after : relation.to(),
                        relation.kind(),
                        References.renamed(relation.attributes(), RelationAttributes.all(), before, after));
                if (!renamed.equals(relation)) {
                    draft.put(renamed);
                }
            }
            draft.writableScenarios().replaceAll((id, scenario) -> References.renamed(scenario, before, after));
        }
    }
}
