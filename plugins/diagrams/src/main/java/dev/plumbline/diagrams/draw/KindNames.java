package dev.plumbline.diagrams.draw;

import dev.plumbline.diagrams.paint.LegibleText;
import dev.plumbline.graphmodel.Element;
import dev.plumbline.graphmodel.ElementAttributes;
import dev.plumbline.graphmodel.ElementKind;
import java.util.Locale;

/// What kinds of elements are called in diagrams.
final class KindNames {

    private KindNames() {}

    /// The kind in words, such as `Model endpoint`.
    static String of(ElementKind kind) {
        return switch (kind) {
            case API -> "API";
            case AI_GATEWAY -> "AI gateway";
            case MCP_SERVER -> "MCP server";
            case EXTERNAL -> "External system";
            default -> capitalised(kind.id().replace('-', ' '));
        };
    }

    /// The type line of an element, such as `[Service · Java 25]`; the user's own type stands for the kind.
    static String typeLine(Element element) {
        String type = element.get(ElementAttributes.TYPE)
                .map(LegibleText::of)
                .filter(text -> !text.isEmpty())
                .map(KindNames::capitalised)
                .orElseGet(() -> of(element.kind()));
        return element.get(ElementAttributes.TECHNOLOGY)
                .map(LegibleText::of)
                .filter(text -> !text.isEmpty())
                .map(technology -> "[" + type + " · " + technology + "]")
                .orElse("[" + type + "]");
    }

    /// The name of an element on one line; its id if the name is empty.
    static String name(Element element) {
        String name = LegibleText.of(element.name());
        return name.isEmpty() ? element.id() : name;
    }

    private static String capitalised(String text) {
        int end = text.offsetByCodePoints(0, 1);
        return text.substring(0, end).toUpperCase(Locale.ROOT) + text.substring(end);
    }
}
