package dev.plumbline.diagrams.layout;

import dev.plumbline.diagrams.layout.VisibleParts.Link;
import java.util.List;

/// A link with the container where the paths of its ends part.
///
/// @param fromPath the boxes on the source's side, from the source to the child of the container; empty if the source
/// is the container
/// @param toPath the same for the target
record Meeting(Link link, String container, List<String> fromPath, List<String> toPath) {

    /// Whether it leads from one child of the container to another.
    boolean isBetweenChildren() {
        return !fromPath.isEmpty() && !toPath.isEmpty() && !fromPath.getLast().equals(toPath.getLast());
    }
}
