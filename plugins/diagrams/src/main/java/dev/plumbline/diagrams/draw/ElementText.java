package dev.plumbline.diagrams.draw;

import dev.plumbline.graphmodel.Element;
import java.util.List;

/// What a box says, broken into lines for its width.
///
/// @param name the lines of the name, one or two
/// @param type the type line
record ElementText(List<String> name, String type) {

    /// The lines that fit into a width.
    static ElementText fit(Element element, double width) {
        List<String> name = Type.NAME.fit().wrap(KindNames.name(element), width, 2);
        return new ElementText(name, shortType(KindNames.typeLine(element), width));
    }

    /// The height of all lines.
    double height() {
        return name.size() * Type.NAME.lineHeight() + Type.CAPTION.lineHeight();
    }

    // The closing bracket stays when the line is shortened.
    private static String shortType(String type, double width) {
        if (Type.CAPTION.width(type) <= width) {
            return type;
        }
        String inside = type.substring(0, type.length() - 1);
        return Type.CAPTION.fit().shorten(inside + "  ", width - Type.CAPTION.width("]")) + "]";
    }
}
