package dev.plumbline.diagrams.layout;

import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.Element;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The boxes and links of a view, before they have a place.
///
/// - **Landscape** (no scope): the logical parts. Teams, environments, nodes and instances are left out, and so are
///   datasets and prompts that no shown relation touches. Boxes are open down to the view's depth.
/// - **Scope**: the scope element, open, and every element outside it that something inside talks to, as one closed
///   box at the level where the paths part. Relations between two outside boxes are left out.
/// - **Deployment scope**: the scope is an environment, node or instance. The deployment parts inside it are shown; an
///   element that is deployed on a single node of the scope stands inside that node. Instances carry the relations of
///   the elements that they run.
/// - **Focus**: only the elements of the focus, of any kind, and their containers, which are open at any depth.
/// - A **collapsed** container is closed in every view.
/// - What a view **hides** is left out with what is in it, and so are the relations at its ends.
///
/// Ownership is never a link; `deployed-on` is one in a deployment scope only. A relation whose end is not shown is
/// lifted to the closed box around it; it is left out if there is none, or if both ends are in the same closed box.
///
/// @param parts the boxes, each container before what it contains, siblings in the order of their ids
/// @param links the links, ordered by source and target
public record VisibleParts(List<Part> parts, List<Link> links) {

    public VisibleParts {
        parts = List.copyOf(parts);
        links = List.copyOf(links);
    }

    /// Selects what the view shows of the architecture; nothing, if the scope does not exist.
    public static VisibleParts of(Architecture architecture, View view) {
        Selection selection = Selection.of(architecture, view);
        List<Part> parts = new PartTree(architecture, view, selection).parts();
        return new VisibleParts(parts, new LinkLifting(architecture, view.scope(), selection, parts).links());
    }

    /// Only the boxes that the view shows, without the links between them.
    public static List<Part> parts(Architecture architecture, View view) {
        return new PartTree(architecture, view, Selection.of(architecture, view)).parts();
    }

    /// An element that has a box.
    ///
    /// @param container the id of the box around it, null at the top
    /// @param open whether its contents are shown inside it
    /// @param hidden how many elements below it could be shown and are not
    public record Part(Element element, @Nullable String container, boolean open, int hidden) {

        /// The id of the element.
        public String id() {
            return element.id();
        }
    }

    /// One or more relations that lead from one box to another, or back to the same box.
    ///
    /// @param relations the ids of the relations, sorted
    public record Link(String from, String to, List<String> relations) {
        public Link {
            relations = List.copyOf(relations);
        }
    }
}
