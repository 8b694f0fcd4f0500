package dev.plumbline.designrules.waiver;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// A waiver as it is written in the file.
///
/// @param lineEnd how the file ends its lines
record WaiverText(Waiver waiver, String lineEnd) {

    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9](?:[A-Za-z0-9 _.;@()/#-]*[A-Za-z0-9_.;()/-])?");
    private static final Set<String> SPECIAL = Set.of("null", "true", "false", "yes", "no", "on", "off");

    /// As an item on lines of its own.
    String lines(String indent) {
        StringBuilder lines = new StringBuilder();
        String before = indent + "- ";
        for (Map.Entry<String, String> field : fields().entrySet()) {
            lines.append(before)
                    .append(field.getKey())
                    .append(": ")
                    .append(field.getValue())
                    .append(lineEnd);
            before = indent + "  ";
        }
        return lines.toString();
    }

    /// As an item in braces.
    String braces() {
        return fields().entrySet().stream()
                .map(field -> field.getKey() + ": " + field.getValue())
                .collect(Collectors.joining(", ", "{", "}"));
    }

    private Map<String, String> fields() {
        Map<String, String> fields = new LinkedHashMap<>();
        Waiver.Grant grant = waiver.grant();
        fields.put("finding", scalar(waiver.finding().text()));
        fields.put("reason", scalar(grant.reason()));
        fields.put("by", scalar(grant.by()));
        fields.put("until", grant.until().toString());
        grant.approvedBy().ifPresent(name -> fields.put("approvedBy", scalar(name)));
        grant.ticket().ifPresent(ticket -> fields.put("ticket", scalar(ticket)));
        if (waiver.finding().isPattern() && waiver.most() != Waiver.USUAL_MOST) {
            fields.put("maxFindings", Integer.toString(waiver.most()));
        }
        return fields;
    }

    private static String scalar(String text) {
        boolean isPlain = PLAIN.matcher(text).matches()
                && !text.contains(" #")
                && !SPECIAL.contains(text.toLowerCase(Locale.ROOT));
        return isPlain ? text : quoted(text);
    }

    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        text.codePoints().forEach(point -> {
            if (point == '"' || point == '\\') {
                quoted.append('\\').appendCodePoint(point);
            } else if (Character.isISOControl(point)) {
                quoted.append(String.format(Locale.ROOT, "\\u%04X", point));
            } else {
                quoted.appendCodePoint(point);
            }
        });
        return quoted.append('"').toString();
    }
}
