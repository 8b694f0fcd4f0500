package dev.plumbline.graphmodel.workspace;

import dev.plumbline.graphmodel.view.Place;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;

/// Writes layouts as the program does, and as people do: in braces, in another order, in quotes, with comments, with
/// either line end.
final class StyledLayouts {

    private StyledLayouts() {}

    static String of(String view, SortedMap<String, Place> places, Random random) {
        String text = random.nextInt(3) == 0 ? inBraces(view, places, random) : onLines(view, places, random);
        if (random.nextInt(4) == 0) {
            text = text.stripTrailing();
        }
        return random.nextInt(4) == 0 ? text.replace("\n", "\r\n") : text;
    }

    private static String inBraces(String view, SortedMap<String, Place> places, Random random) {
        boolean isRoot = random.nextInt(3) == 0;
        boolean isTall = !isRoot && random.nextBoolean();
        List<String> parts = new ArrayList<>();
        places.forEach((id, place) -> parts.add((isTall ? "\n  " : "") + id + ": " + place.text()));
        String braces = "{" + String.join(isTall ? "," : ", ", parts) + (isTall ? "\n}" : "}");
        return isRoot
                ? "{layout: " + view + (places.isEmpty() ? "" : ", places: " + braces) + "}\n"
                : "layout: " + view + "\nplaces: " + braces + " # in braces\n";
    }

    private static String onLines(String view, SortedMap<String, Place> places, Random random) {
        StringBuilder text = new StringBuilder(random.nextInt(3) == 0 ? "# who stands where\n\n" : "");
        text.append("layout: ").append(view).append(random.nextInt(4) == 0 ? " # the view\n" : "\n");
        if (places.isEmpty() && random.nextBoolean()) {
            return text.toString();
        }
        text.append(random.nextInt(4) == 0 ? "x-own: 1\nplaces:\n" : "places:\n");
        String indent = " ".repeat(random.nextInt(1, 5));
        List<Map.Entry<String, Place>> entries = new ArrayList<>(places.entrySet());
        if (random.nextInt(5) == 0) {
            Collections.shuffle(entries, random);
        }
        int odd = random.nextInt(3) == 0 ? random.nextInt(1, 8) : 0;
        for (Map.Entry<String, Place> entry : entries) {
            String comment = random.nextInt(8) == 0 ? indent + "# a note\n" : "";
            text.append(comment).append(indent).append(line(entry.getKey(), entry.getValue(), odd, random));
        }
        return text.toString();
    }

    private static String line(String id, Place place, int odd, Random random) {
        String value = random.nextInt(8) == 0 ? place.text().replace(" ", "  ") : place.text();
        String comment = random.nextInt(8) == 0 ? "   # why: here" : random.nextInt(8) == 0 ? "  " : "";
        return switch (random.nextInt(9) == 0 ? odd : 0) {
            case 1 -> "'" + id + "': " + value + comment + "\n";
            case 2 -> "\"" + id + "\": " + value + comment + "\n";
            case 3 -> id + ": '" + value + "'" + comment + "\n";
            case 4 -> id + ": &p" + random.nextInt(1000) + " " + value + comment + "\n";
            case 5 -> id + ":\n          " + value + comment + "\n";
            case 6 -> id + " : " + value + " # größer\n";
            default -> id + ": " + value + comment + "\n";
        };
    }
}
