package dev.plumbline.diagrams.layout;

import dev.plumbline.diagrams.layout.ContainerLayout.End;
import dev.plumbline.diagrams.layout.ContainerLayout.Port;
import dev.plumbline.diagrams.layout.VisibleParts.Link;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The wires of one container while the links are cut.
final class ContainerWires {

    /// A wire before its label has a size.
    ///
    /// @param link the link that meets its other end here, null if the wire only leads to or from the border
    record Draft(End tail, End head, @Nullable Link link, Turn turn) {}

    private final List<Draft> drafts = new ArrayList<>();
    private final Map<List<End>, Integer> known = new HashMap<>();
    private final Map<String, Port> ports = new LinkedHashMap<>();
    private final Map<String, Boolean> own = new LinkedHashMap<>();

    List<Draft> drafts() {
        return drafts;
    }

    /// Where wires cross the container's border.
    Collection<Port> ports() {
        return ports.values();
    }

    /// The ports of links that end at the container itself and are wired outside it, by whether they leave.
    Map<String, Boolean> own() {
        return own;
    }

    /// Adds a wire, or finds it among those that are shared.
    int wire(End tail, End head, @Nullable Link link, Turn turn, boolean shared) {
        List<End> ends = List.of(tail, head);
        Integer same = shared ? known.get(ends) : null;
        if (same != null) {
            return same;
        }
        known.put(ends, drafts.size());
        drafts.add(new Draft(tail, head, link, turn));
        return drafts.size() - 1;
    }

    String port(String key, boolean leaving) {
        ports.putIfAbsent(key, new Port(key, leaving));
        return key;
    }

    void own(String key, boolean leaving) {
        own.putIfAbsent(key, leaving);
    }
}
