package dev.plumbline.views.inspector;

import dev.plumbline.graphmodel.ElementKind;
import dev.plumbline.pluginapi.Severity;
import java.util.List;
import java.util.Optional;

/// A piece of the overview of what is selected: what is to be read there, and not how it looks. Two that say the same
/// are equal.
sealed interface Block {

    /// What is selected.
    ///
    /// @param icon the code of the icon
    /// @param id the id and the place in the files
    record Heading(String icon, String name, String kind, String id) implements Block {}

    /// A description.
    record Paragraph(String text) implements Block {}

    /// Lines under a title.
    record Section(String title, List<Line> lines) implements Block {
        public Section {
            lines = List.copyOf(lines);
        }
    }

    /// Names with values under a title.
    record Table(String title, List<Row> rows) implements Block {
        public Table {
            rows = List.copyOf(rows);
        }
    }

    /// A name with its value.
    ///
    /// @param about what the name means; empty if that is not told
    /// @param parts what the value refers to; its text is not shown then
    /// @param source where the value comes from; empty if that is not told
    record Row(String name, String about, String value, List<Part> parts, String source) {
        public Row {
            parts = List.copyOf(parts);
        }
    }

    /// A line of a section.
    sealed interface Line {}

    /// A way to an element.
    ///
    /// @param remark what it is here; empty if that is clear
    record PartLine(Part part, String remark) implements Line {}

    /// A way to a relation, and to its other end.
    ///
    /// @param id the relation's id
    record RelationLine(String id, String detail, Part other) implements Line {}

    /// What a rule found.
    record FindingLine(Severity severity, String what, String rule, String why) implements Line {}

    /// An element that is spoken of.
    ///
    /// @param kind empty if there is no element with the id
    record Part(String id, String name, Optional<ElementKind> kind) {}
}
