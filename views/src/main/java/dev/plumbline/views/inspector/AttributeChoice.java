package dev.plumbline.views.inspector;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// Which attributes of some parts people want to see.
///
/// @param onlySet whether those without a value are left out
/// @param words what the name or the path of each contains
record AttributeChoice(EditedParts parts, boolean onlySet, String words) {

    /// Whether some are left out.
    boolean isNarrowed() {
        return onlySet || !words.isBlank();
    }

    /// The attributes of each group that has any, in the order of the definitions.
    Map<AttributeGroup, List<EditablePath>> groups() {
        String wanted = words.strip().toLowerCase(Locale.ROOT);
        Set<String> set = onlySet ? parts.set() : Set.of();
        return parts.paths().stream()
                .filter(path -> !onlySet || set.contains(path.path()))
                .filter(path -> wanted.isEmpty() || contains(path.label(), wanted) || contains(path.path(), wanted))
                .collect(Collectors.groupingBy(
                        EditablePath::group, () -> new EnumMap<>(AttributeGroup.class), Collectors.toList()));
    }

    private static boolean contains(String text, String wanted) {
        return text.toLowerCase(Locale.ROOT).contains(wanted);
    }
}
