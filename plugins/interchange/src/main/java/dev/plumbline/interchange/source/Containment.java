package dev.plumbline.interchange.source;

import dev.plumbline.graphmodel.Problem.Place;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What contains what, while an import gathers it: each part has at most one container, and none contains itself.
public final class Containment {

    private final Map<String, String> parents = new HashMap<>();

    /// Notes that a part is inside another. A second container, and one that would close a circle, are left out with
    /// a warning.
    ///
    /// @param place where the source says so
    public void put(String child, String parent, Place place, ImportReport report) {
        String known = parents.get(child);
        if (parent.equals(known)) {
            return;
        }
        if (known != null) {
            report.warn(
                    "import.container",
                    place,
                    "'" + child + "' is inside of '" + known + "' already, and was not put into '" + parent + "' too.",
                    "An element has one container.",
                    "Decide for one, or say the other in another way.");
        } else if (isWithin(parent, child)) {
            report.warn(
                    "import.cycle",
                    place,
                    "'" + child + "' was not put into '" + parent + "', which is inside of it.",
                    "Containers cannot contain each other.",
                    "Remove one of the two.");
        } else {
            parents.put(child, parent);
        }
    }

    /// Puts a part into a container, unless it has one, or the container is inside of it.
    ///
    /// @return whether it is in it now
    public boolean tryPut(String child, String parent) {
        if (parents.containsKey(child) || isWithin(parent, child)) {
            return false;
        }
        parents.put(child, parent);
        return true;
    }

    private boolean isWithin(String part, String container) {
        for (@Nullable String at = part; at != null; at = parents.get(at)) {
            if (at.equals(container)) {
                return true;
            }
        }
        return false;
    }

    /// The id of what contains a part, or null at the top.
    public @Nullable String parent(String child) {
        return parents.get(child);
    }
}
