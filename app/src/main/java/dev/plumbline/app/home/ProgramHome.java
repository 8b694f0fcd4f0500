package dev.plumbline.app.home;

import dev.plumbline.app.composition.ProgramFolders;
import dev.plumbline.app.composition.Services;
import dev.plumbline.app.composition.Version;
import dev.plumbline.app.templates.Template;
import dev.plumbline.app.templates.TemplateCatalogue;
import dev.plumbline.diagrams.Drawing;
import dev.plumbline.diagrams.layout.View;
import dev.plumbline.diagrams.paint.Theme;
import dev.plumbline.diagrams.picture.Thumbnail;
import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.Problem;
import dev.plumbline.graphmodel.workspace.ReadLimits;
import dev.plumbline.graphmodel.workspace.WorkspaceReader;
import dev.plumbline.graphmodel.workspace.WorkspaceWriter;
import dev.plumbline.pluginapi.ImportException;
import dev.plumbline.pluginapi.Importer;
import dev.plumbline.pluginapi.Progress;
import dev.plumbline.views.welcome.HomeServices;
import dev.plumbline.views.welcome.ImportOutcome;
import dev.plumbline.views.welcome.Recent;
import dev.plumbline.views.welcome.TemplateCard;
import dev.plumbline.views.welcome.ThemedPicture;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;

/// What the welcome screen gets from the program: recents, templates with their pictures, and the importers.
public final class ProgramHome implements HomeServices {

    private static final String MAIN_FILE = "plumbline.yaml";
    private static final Thumbnail PICTURE = new Thumbnail(448, 280);

    private final Services services;
    private final TemplateCatalogue catalogue = new TemplateCatalogue();
    private final RecentsFile recents;
    private final PictureFolder pictures;
    private final Path usualPlace;
    private final List<Runnable> audience = new CopyOnWriteArrayList<>();

    /// @param usualPlace the folder that new workspaces are put into unless people say otherwise
    public ProgramHome(Services services, ProgramFolders folders, Path usualPlace) {
        this.services = services;
        this.usualPlace = usualPlace;
        recents = new RecentsFile(folders.state().resolve("recents.json"));
        pictures = new PictureFolder(folders.cache().resolve("pictures"));
    }

    @Override
    public List<Recent> recents() {
        return recents.read().stream()
                .map(entry -> new Recent(
                        entry.folder(),
                        entry.name(),
                        entry.opened(),
                        Files.exists(entry.folder().resolve(MAIN_FILE)) ? Recent.State.THERE : Recent.State.MISSING,
                        pictures.find(entry.folder().toString())))
                .toList();
    }

    @Override
    public Runnable whenRecentsChange(Runnable changed) {
        audience.add(changed);
        return () -> audience.remove(changed);
    }

    private void tell() {
        audience.forEach(Runnable::run);
    }

    @Override
    public void remember(Path folder, String name) {
        recents.add(new RecentsFile.Entry(folder, name, services.clock().instant()));
        tell();
    }

    @Override
    public void keepThumbnail(Path folder, ThemedPicture picture) {
        pictures.keep(folder.toString(), picture);
        tell();
    }

    @Override
    public void forget(Path folder) {
        recents.remove(folder);
        pictures.remove(folder.toString());
        tell();
    }

    @Override
    public List<TemplateCard> templates() {
        return catalogue.all().stream()
                .map(template -> new TemplateCard(
                        template.id(),
                        template.name(),
                        template.description(),
                        pictures.find(pictureName(template.id()))))
                .toList();
    }

    @Override
    public ThemedPicture picture(String id) {
        Template template = template(id);
        Architecture architecture = new WorkspaceReader(ReadLimits.standard())
                .read(Path.of(id), catalogue.texts(template))
                .architecture();
        if (architecture.elements().isEmpty()) {
            return new ThemedPicture(new byte[0], new byte[0]);
        }
        Drawing drawing = services.drawings().draw(architecture, View.landscape(architecture.name()));
        ThemedPicture picture = new ThemedPicture(PICTURE.png(drawing, Theme.LIGHT), PICTURE.png(drawing, Theme.DARK));
        pictures.keep(pictureName(id), picture);
        return picture;
    }

    @Override
    public Optional<Problem> create(String id, Path folder) {
        return catalogue.unpack(template(id), folder);
    }

    @Override
    public ImportOutcome importModel(Path source, Path folder, Progress progress) {
        Optional<Importer> importer = services.importers().stream()
                .filter(candidate -> candidate.accepts(source))
                .findFirst();
        if (importer.isEmpty()) {
            return new ImportOutcome.Refused(unknown(source));
        }
        try {
            Importer.Import read = importer.get().read(source, progress);
            return new WorkspaceWriter()
                    .write(folder, read.architecture())
                    .<ImportOutcome>map(ImportOutcome.Refused::new)
                    .orElseGet(() -> new ImportOutcome.Made(
                            read.architecture() + ", " + read.problems().size() + " warnings"));
        } catch (ImportException unreadable) {
            return new ImportOutcome.Refused(unreadable.problem());
        }
    }

    @Override
    public Path usualPlace() {
        return usualPlace;
    }

    @Override
    public InstantSource clock() {
        return services.clock();
    }

    private Template template(String id) {
        return catalogue.find(id).orElseThrow(() -> new IllegalArgumentException("There is no template " + id));
    }

    /// Another version of the program may draw otherwise.
    private static String pictureName(String template) {
        return "template " + template + " of " + Version.current();
    }

    private Problem unknown(Path source) {
        return new Problem(
                Problem.Severity.ERROR,
                "import.unknown",
                new Problem.Place(source.toString(), 0, 0),
                source.getFileName() + " is no model that can be read.",
                "Nothing was made.",
                "Choose a model in one of these formats: "
                        + services.importers().stream().map(Importer::format).collect(Collectors.joining(", "))
                        + ".");
    }
}
