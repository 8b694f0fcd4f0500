package dev.plumbline.interchange.likec4;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Who is meant by a name: the part with the name in the innermost block around it that has one, directly or, if there
/// is only one, further inside.
final class Names {

    private final Set<String> paths;
    private final Map<String, List<String>> byName = new HashMap<>();

    Names(Collection<String> paths) {
        this.paths = new HashSet<>(paths);
        paths.forEach(
                path -> byName.computeIfAbsent(path.substring(path.lastIndexOf('.') + 1), key -> new ArrayList<>())
                        .add(path));
    }

    /// The path of the part that a reference means.
    ///
    /// @param reference names joined by dots
    /// @param scope the path of the block in which it stands; empty at the top
    Optional<String> resolve(String reference, String scope) {
        String[] names = reference.split("\\.", -1);
        String at = scope;
        while (true) {
            Optional<String> found = follow(names, at);
            if (found.isPresent() || at.isEmpty()) {
                return found;
            }
            at = at.substring(0, Math.max(0, at.lastIndexOf('.')));
        }
    }

    private Optional<String> follow(String[] names, String scope) {
        Optional<String> at = Optional.of(scope);
        for (String name : names) {
            at = at.flatMap(within -> inside(within, name));
        }
        return at;
    }

    private Optional<String> inside(String scope, String name) {
        String child = scope.isEmpty() ? name : scope + "." + name;
        if (paths.contains(child)) {
            return Optional.of(child);
        }
        List<String> further = byName.getOrDefault(name, List.of()).stream()
                .filter(path -> scope.isEmpty() || path.startsWith(scope + "."))
                .toList();
        return further.size() == 1 ? Optional.of(further.getFirst()) : Optional.empty();
    }
}
