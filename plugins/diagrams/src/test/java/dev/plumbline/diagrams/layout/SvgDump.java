package dev.plumbline.diagrams.layout;

import dev.plumbline.graphmodel.Architecture;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// Writes layouts as plain pictures, to look at them.
final class SvgDump {

    private SvgDump() {}

    public static void main(String[] arguments) throws Exception {
        Path folder = Files.createDirectories(Path.of(arguments[0]));
        Architecture bank = SketchedArchitectures.bank();
        Architecture platform = SketchedArchitectures.contentPlatform();
        write(folder, "bank", bank, View.landscape("Bank"));
        write(folder, "bank-context", bank, new View("Bank", null, 0, Set.of(), Set.of()));
        write(folder, "bank-inside", bank, new View("Bank", "banking", 1, Set.of(), Set.of()));
        write(folder, "platform", platform, View.landscape("Platform"));
        write(folder, "platform-closed", platform, new View("Platform", null, 0, Set.of(), Set.of()));
        write(folder, "platform-feed", platform, new View("Platform", "feed", 2, Set.of(), Set.of()));
        for (int count : List.of(30, 100, 300)) {
            write(folder, "generated-" + count, SketchedArchitectures.generated(count, 1.6, 7), View.landscape("G"));
        }
    }

    private static void write(Path folder, String name, Architecture architecture, View view) throws Exception {
        Files.writeString(
                folder.resolve(name + ".svg"), svg(architecture, DiagramLayout.of(architecture, view, Sketch.SIZES)));
    }

    static String svg(Architecture architecture, Layout layout) {
        Bounds all = layout.bounds().grow(20);
        StringBuilder svg = new StringBuilder(
                "<svg xmlns='http://www.w3.org/2000/svg' viewBox='%s %s %s %s' width='%s' height='%s' font-family='sans-serif' font-size='12'><rect x='%s' y='%s' width='100%%' height='100%%' fill='white'/>%n"
                        .formatted(
                                all.x(),
                                all.y(),
                                all.width(),
                                all.height(),
                                all.width(),
                                all.height(),
                                all.x(),
                                all.y()));
        for (Layout.Box box : layout.boxes()) {
            Bounds b = box.bounds();
            String fill = box.open() ? List.of("#f2f5f9", "#e6ecf3", "#dae3ee").get(Math.min(2, box.depth())) : "white";
            svg.append("<rect x='%s' y='%s' width='%s' height='%s' rx='8' fill='%s' stroke='#789'/>%n"
                    .formatted(b.x(), b.y(), b.width(), b.height(), fill));
            svg.append("<text x='%s' y='%s' fill='#124'>%s</text>%n"
                    .formatted(b.x() + 10, box.open() ? b.y() + 18 : b.centerY() + 4, box.element()));
        }
        for (Layout.Route route : layout.routes()) {
            String points =
                    route.points().stream().map(p -> p.x() + "," + p.y()).collect(Collectors.joining(" "));
            svg.append("<polyline points='%s' fill='none' stroke='#456' stroke-width='1.3'/>%n".formatted(points));
            Point end = route.points().getLast();
            svg.append("<circle cx='%s' cy='%s' r='3.5' fill='#b21'/>%n".formatted(end.x(), end.y()));
        }
        for (Layout.Route route : layout.routes()) {
            Point label = route.label();
            if (label != null) {
                var relations = route.relations().stream()
                        .map(architecture::requireRelation)
                        .toList();
                Size size = Sketch.SIZES.label(relations).orElseThrow();
                svg.append(
                        "<rect x='%s' y='%s' width='%s' height='%s' rx='9' fill='#ffd' stroke='#bb8'/><text x='%s' y='%s' text-anchor='middle' font-size='10'>%s</text>%n"
                                .formatted(
                                        label.x() - size.width() / 2,
                                        label.y() - size.height() / 2,
                                        size.width(),
                                        size.height(),
                                        label.x(),
                                        label.y() + 4,
                                        Sketch.text(relations).orElseThrow()));
            }
        }
        return svg.append("</svg>").toString();
    }
}
