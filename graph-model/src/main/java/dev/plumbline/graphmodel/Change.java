package dev.plumbline.graphmodel;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// One step from a snapshot of the model to the next; a value that knows its inverse.
///
/// A change carries what was there before, so that it can be undone, and so that it is refused where the model
/// is no longer as the change expects.
public sealed interface Change {

    /// The change that leads back.
    Change inverse();

    /// What the change does, for menus and logs: "Add service feed-api".
    String title();

    /// Adds an element.
    record AddElement(Element element) implements Change {
        @Override
        public Change inverse() {
            return new RemoveElement(element);
        }

        @Override
        public String title() {
            return "Add " + element.kind().id() + " " + element.id();
        }
    }

    /// Removes an element that nothing refers to; `Changes.removing` takes what refers to it along.
    record RemoveElement(Element element) implements Change {
        @Override
        public Change inverse() {
            return new AddElement(element);
        }

        @Override
        public String title() {
            return "Remove " + element.kind().id() + " " + element.id();
        }
    }

    /// Sets, changes or removes one attribute of an element.
    ///
    /// @param id the element's id
    /// @param path the attribute's path, as in `slo.p99`; `name` and `kind` are paths too
    /// @param before the value before, null if it was not set
    /// @param after the value after, null if it is removed
    record UpdateElement(
            String id,
            String path,
            @Nullable Object before,
            @Nullable Object after) implements Change {
        @Override
        public Change inverse() {
            return new UpdateElement(id, path, after, before);
        }

        @Override
        public String title() {
            return (after == null ? "Clear " : before == null ? "Set " : "Change ") + path + " of " + id;
        }
    }

    /// Moves an element into another container, or to the top for null.
    record MoveElement(
            String id, @Nullable String before, @Nullable String after) implements Change {
        @Override
        public Change inverse() {
            return new MoveElement(id, after, before);
        }

        @Override
        public String title() {
            return "Move " + id + (after == null ? " to the top" : " into " + after);
        }
    }

    /// Gives an element another id, and rewrites every reference to it. The name stays, unless it is only the id that
    /// stands in for a name.
    ///
    /// @param before the id before
    /// @param after the id after
    /// @param nameBefore the name before
    /// @param nameAfter the name after: the same, or the new id where the id stands in for the name
    record RenameElement(String before, String after, String nameBefore, String nameAfter) implements Change {

        /// The rename of an element where only the model is known: a name that equals the id follows it.
        /// `WorkspaceEditor.renaming` knows whether the name is written out.
        public static RenameElement of(Element element, String after) {
            String name = element.name();
            return new RenameElement(element.id(), after, name, name.equals(element.id()) ? after : name);
        }

        @Override
        public Change inverse() {
            return new RenameElement(after, before, nameAfter, nameBefore);
        }

        @Override
        public String title() {
            return "Rename " + before + " to " + after;
        }
    }

    /// Adds a relation.
    record AddRelation(Relation relation) implements Change {
        @Override
        public Change inverse() {
            return new RemoveRelation(relation);
        }

        @Override
        public String title() {
            return "Connect " + relation.from() + " to " + relation.to();
        }
    }

    /// Removes a relation that no flow uses.
    record RemoveRelation(Relation relation) implements Change {
        @Override
        public Change inverse() {
            return new AddRelation(relation);
        }

        @Override
        public String title() {
            return "Disconnect " + relation.from() + " from " + relation.to();
        }
    }

    /// Sets, changes or removes one attribute of a relation.
    ///
    /// @param id the relation's id
    /// @param path the attribute's path, as in `retry.max`; `from`, `to` and `kind` are paths too
    /// @param before the value before, null if it was not set
    /// @param after the value after, null if it is removed
    record UpdateRelation(
            String id,
            String path,
            @Nullable Object before,
            @Nullable Object after) implements Change {
        @Override
        public Change inverse() {
            return new UpdateRelation(id, path, after, before);
        }

        @Override
        public String title() {
            return (after == null ? "Clear " : before == null ? "Set " : "Change ") + path + " of " + id;
        }
    }

    /// Adds a flow.
    record AddFlow(Flow flow) implements Change {
        @Override
        public Change inverse() {
            return new RemoveFlow(flow);
        }

        @Override
        public String title() {
            return "Add flow " + flow.id();
        }
    }

    /// Removes a flow.
    record RemoveFlow(Flow flow) implements Change {
        @Override
        public Change inverse() {
            return new AddFlow(flow);
        }

        @Override
        public String title() {
            return "Remove flow " + flow.id();
        }
    }

    /// Adds a scenario.
    record AddScenario(Scenario scenario) implements Change {
        @Override
        public Change inverse() {
            return new RemoveScenario(scenario);
        }

        @Override
        public String title() {
            return "Add scenario " + scenario.id();
        }
    }

    /// Removes a scenario.
    record RemoveScenario(Scenario scenario) implements Change {
        @Override
        public Change inverse() {
            return new AddScenario(scenario);
        }

        @Override
        public String title() {
            return "Remove scenario " + scenario.id();
        }
    }

    /// Several changes that are done and undone together.
    record Several(String title, List<Change> changes) implements Change {
        public Several {
            changes = List.copyOf(changes);
        }

        @Override
        public Change inverse() {
            return new Several(
                    title, changes.reversed().stream().map(Change::inverse).toList());
        }
    }
}
