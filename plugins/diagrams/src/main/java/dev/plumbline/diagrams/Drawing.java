package dev.plumbline.diagrams;

import dev.plumbline.diagrams.layout.Bounds;
import dev.plumbline.diagrams.paint.Ink;
import dev.plumbline.diagrams.paint.Outline;
import dev.plumbline.diagrams.paint.Painter;
import java.util.List;
import java.util.Optional;

/// The drawing list of a diagram: what is drawn, in order, for every output alike.
///
/// @param title the heading, for people who do not see it
/// @param bounds the smallest rectangle around everything, with margins, title and legend
/// @param groups the marks, the lowest first
/// @param key the legend once more, narrow, for a place of its own beside the diagram; empty if there is none
public record Drawing(String title, Bounds bounds, List<Group> groups, Optional<Group> key) {

    public Drawing {
        groups = List.copyOf(groups);
    }

    /// A drawing without a legend.
    public Drawing(String title, Bounds bounds, List<Group> groups) {
        this(title, bounds, groups, Optional.empty());
    }

    /// Draws everything on a painter.
    public void paint(Painter painter) {
        groups.forEach(group -> group.paint(painter));
    }

    /// The marks of one element, one relation, or one part of the diagram such as the legend.
    ///
    /// @param id the id of the element or relation, the ids of relations that share a way joined by `+`, or `title`,
    ///     `legend`, `simulated`
    /// @param role what the group belongs to
    /// @param title what it is, for people who do not see it
    /// @param bounds the smallest rectangle around the marks
    /// @param marks what is drawn, the lowest first
    public record Group(String id, Role role, String title, Bounds bounds, List<Mark> marks) {
        public Group {
            marks = List.copyOf(marks);
        }

        /// Draws the group on a painter.
        public void paint(Painter painter) {
            paint(painter, LevelOfDetail.ALL);
        }

        /// Draws the marks of the group that the level of detail shows.
        public void paint(Painter painter, LevelOfDetail level) {
            painter.open(id, title);
            for (Mark mark : marks) {
                if (level.shows(mark.detail())) {
                    mark.paint(painter);
                }
            }
            painter.close();
        }
    }

    /// What a group belongs to.
    public enum Role {
        CONTAINER,
        ELEMENT,
        RELATION,
        LABEL,
        FURNITURE
    }

    /// How close one must be for a mark to be worth drawing.
    public enum Detail {
        /// Drawn at every scale.
        SHAPE,
        /// Names.
        NAME,
        /// Type lines, icons, figures.
        FINE,
        /// The labels of relations.
        LABEL
    }

    /// One thing that is drawn.
    public sealed interface Mark {

        /// How close one must be to see it.
        Detail detail();

        /// Draws the mark on a painter.
        default void paint(Painter painter) {
            switch (this) {
                case Shape shape -> painter.path(shape.outline(), shape.fill(), shape.pen());
                case Text text -> painter.text(text.text(), text.x(), text.baseline(), text.style());
            }
        }
    }

    /// A filled or stroked shape.
    public record Shape(Outline outline, Ink fill, Painter.Pen pen, Detail detail) implements Mark {}

    /// A line of text.
    public record Text(String text, double x, double baseline, Painter.TextStyle style, Detail detail)
            implements Mark {}
}
