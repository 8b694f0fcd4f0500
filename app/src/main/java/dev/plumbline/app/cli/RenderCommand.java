package dev.plumbline.app.cli;

import dev.plumbline.app.composition.PictureFormat;
import dev.plumbline.diagrams.Drawing;
import dev.plumbline.diagrams.layout.View;
import dev.plumbline.diagrams.paint.Theme;
import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.Element;
import dev.plumbline.pluginapi.Progress;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `render`: pictures of a workspace.
@Command(name = "render", description = "Draw the landscape, or the inside of elements, as SVG, PNG or PDF.")
final class RenderCommand implements Callable<Integer> {

    private static final double READ = 0.1;
    private static final String LANDSCAPE = "landscape";

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

    @Option(names = "--format", paramLabel = "FORMAT", description = "${COMPLETION-CANDIDATES}; svg if not given.")
    private PictureFormat format = PictureFormat.SVG;

    @Option(
            names = "--theme",
            paramLabel = "THEME",
            completionCandidates = Themes.class,
            description = "${COMPLETION-CANDIDATES}; light if not given.")
    private Theme theme = Theme.LIGHT;

    @Option(
            names = "-o",
            paramLabel = "DIR",
            description = "The folder for the pictures; the present one if not given.")
    private Path output = Path.of("");

    RenderCommand(RootCommand root) {
        this.root = root;
    }

    @Override
    public Integer call() {
        List<PicturesReport.Picture> pictures = new ArrayList<>();
        try (ProgressLine progress = root.progress("drawing")) {
            Architecture architecture = new WorkspaceArgument(root, path)
                    .openValid(new Share(progress, 0, READ))
                    .architecture();
            List<View> chosen = chosen(architecture);
            Progress part = new Share(progress, READ, 1);
            for (View view : chosen) {
                part.report((double) pictures.size() / chosen.size(), view.title());
                pictures.add(draw(architecture, view, part));
                progress.say("wrote " + pictures.getLast().file());
                root.interruption().keep(kept(pictures, chosen.size()));
            }
        }
        if (root.json()) {
            root.print(new PicturesReport(pictures));
        }
        return ExitCode.DONE;
    }

    private static Interruption.Kept kept(List<PicturesReport.Picture> pictures, int wanted) {
        return new Interruption.Kept(
                pictures.size() + " of " + wanted + " pictures are written.", new PicturesReport(pictures));
    }

    private PicturesReport.Picture draw(Architecture architecture, View view, Progress progress) {
        Drawing drawing = root.services().drawings().draw(architecture, view);
        byte[] picture = root.services().drawings().picture(drawing, theme, format);
        if (progress.isCancelled()) {
            throw new CancellationException("The drawing was stopped");
        }
        Path file = output.resolve(fileName(view.scope()) + "." + format);
        OutputFile.write(picture, file);
        return new PicturesReport.Picture(view.scope(), view.title(), file);
    }

    private static String fileName(@Nullable String scope) {
        if (scope == null) {
            return LANDSCAPE;
        }
        return scope.equals(LANDSCAPE) ? scope + "-inside" : scope;
    }

    private List<View> chosen(Architecture architecture) {
        Stream<View> landscape =
                all || views.isEmpty() ? Stream.of(View.landscape(architecture.name())) : Stream.empty();
        Stream<Element> containers = all
                ? architecture.elements().values().stream()
                        .filter(element -> !architecture.children(element.id()).isEmpty())
                : Stream.empty();
        Stream<Element> named = views.stream().map(id -> named(architecture, id));
        return Stream.concat(
                        landscape, Stream.concat(containers, named).distinct().map(RenderCommand::inside))
                .toList();
    }

    private Element named(Architecture architecture, String id) {
        return architecture
                .element(id)
                .orElseThrow(() -> new CommandFailure(
                        ExitCode.USAGE,
                        "There is no element " + id + " in " + path + ".",
                        "Give the id of an element as a view, or none for the landscape."));
    }

    private static View inside(Element element) {
        return new View(element.name(), element.id(), 3, Set.of(), Set.of());
    }

    /// The themes as they are written on the command line.
    static final class Themes implements Iterable<String> {

        @Override
        public Iterator<String> iterator() {
            return Stream.of(Theme.values())
                    .map(each -> each.name().toLowerCase(Locale.ROOT))
                    .iterator();
        }
    }
}
