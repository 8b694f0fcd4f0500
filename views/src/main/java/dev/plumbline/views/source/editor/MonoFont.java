package dev.plumbline.views.source.editor;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javafx.scene.text.Font;

/// The typeface of source text: the best that the system has in which all letters are equally wide.
final class MonoFont {

    private static final List<String> FAMILIES = List.of(
            "JetBrains Mono",
            "Cascadia Mono",
            "SF Mono",
            "Menlo",
            "Consolas",
            "Noto Sans Mono",
            "DejaVu Sans Mono",
            "Liberation Mono");

    private MonoFont() {}

    static Font of(double size) {
        Set<String> known = new HashSet<>(Font.getFamilies());
        return FAMILIES.stream()
                .filter(known::contains)
                .findFirst()
                .map(family -> Font.font(family, size))
                .orElseGet(() -> Font.font("Monospaced", size));
    }
}
