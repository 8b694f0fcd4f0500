package dev.plumbline.app.cli;

import dev.plumbline.app.composition.PictureFormat;
import dev.plumbline.diagrams.Drawing;
import dev.plumbline.diagrams.layout.View;
import dev.plumbline.diagrams.paint.Theme;
import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.Element;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.node.ArrayNode;

/// `render`: pictures of a workspace.
@Command(name = "render", description = "Draw the landscape, or the inside of elements, as SVG, PNG or PDF.")
final class RenderCommand implements Callable<Integer> {

    private final RootCommand root;

    @Parameters(index = "0", paramLabel = "PATH", description = "The workspace's folder.")
    private Path path = Path.of(".");

    @Parameters(
            index = "1..*",
            paramLabel = "VIEW",
            description = "Ids of elements whose inside is drawn; the landscape if none is given.")
    private List<String> views = new ArrayList<>();

    @Option(names = "--all", description = "The landscape, and every element that contains others.")
    private boolean all;

    @Option(names = "--format", paramLabel = "FORMAT", description = "svg, png or pdf; svg if not given.")
    private PictureFormat format = PictureFormat.SVG;

    @Option(names = "--theme", paramLabel = "THEME", description = "light or dark; light if not given.")
    private Theme theme = Theme.LIGHT;

    @Option(
            names = "-o",
            paramLabel = "DIR",
            description = "The folder for the pictures; the present one if not given.")
    private @Nullable Path output;

    RenderCommand(RootCommand root) {
        this.root = root;
    }

    @Override
    public Integer call() {
        Architecture architecture =
                new WorkspaceArgument(root, path).openValid().architecture();
        JsonReport report = JsonReport.of("render");
        ArrayNode pictures = report.root().putArray("pictures");
        for (View view : chosen(architecture)) {
            Drawing drawing = root.services().drawings().draw(architecture, view);
            Path file = (output == null ? Path.of("") : output)
                    .resolve((view.scope() == null ? "landscape" : view.scope()) + "."
                            + format.name().toLowerCase(Locale.ROOT));
            OutputFile.write(root.services().drawings().picture(drawing, theme, format), file);
            root.terminal().message("wrote " + file);
            pictures.addObject()
                    .put("view", view.scope())
                    .put("name", view.title())
                    .put("file", file.toString());
        }
        if (root.json()) {
            report.summary().put("pictures", pictures.size());
            root.terminal().data(report.text());
        }
        return ExitCode.DONE;
    }

    private List<View> chosen(Architecture architecture) {
        List<View> chosen = new ArrayList<>();
        if (all || views.isEmpty()) {
            chosen.add(View.landscape(architecture.name()));
        }
        if (all) {
            architecture.elements().values().stream()
                    .filter(element -> !architecture.children(element.id()).isEmpty())
                    .forEach(element -> chosen.add(inside(element)));
        }
        for (String id : views) {
            chosen.add(inside(architecture
                    .element(id)
                    .orElseThrow(() -> new CommandFailure(
                            ExitCode.USAGE, "plumbline: there is no element " + id + " in " + path + "."))));
        }
        return chosen;
    }

    private static View inside(Element element) {
        return new View(element.name(), element.id(), 3, Set.of(), Set.of());
    }
}
