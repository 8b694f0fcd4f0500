package dev.plumbline.graphmodel.workspace;

import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.Plateaus;
import dev.plumbline.graphmodel.Problem;
import dev.plumbline.graphmodel.view.SavedView;
import dev.plumbline.graphmodel.view.ViewLayout;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// A snapshot of a workspace: the texts of its files, the architecture that they describe, what is wrong in them, and
/// where everything stands. Immutable.
public final class Workspace {

    private final Path root;
    private final ReadLimits limits;
    private final NavigableMap<String, WorkspaceFile> files;
    private final List<Problem> outside;
    private final Assembly assembly;
    private volatile @Nullable WorkspaceViews views;
    private volatile @Nullable WorkspacePlateaus plateaus;

    private Workspace(
            Path root,
            ReadLimits limits,
            NavigableMap<String, WorkspaceFile> files,
            List<Problem> outside,
            Assembly assembly) {
        this.root = root;
        this.limits = limits;
        this.files = Collections.unmodifiableNavigableMap(files);
        this.outside = outside;
        this.assembly = assembly;
    }

    /// @param outside the problems that are not in the text of a file: folders and files that cannot be read
    static Workspace assemble(
            Path root, ReadLimits limits, NavigableMap<String, WorkspaceFile> files, List<Problem> outside) {
        NavigableMap<String, WorkspaceFile> read = new TreeMap<>(files);
        read.replaceAll((path, file) -> file.declarations() == null
                ? new WorkspaceFile(file.source(), FileReader.read(file.source(), limits))
                : file);
        Path last = root.getFileName();
        Assembly assembly = Assembler.assemble(last == null ? "workspace" : last.toString(), limits, read.values());
        return new Workspace(root, limits, read, List.copyOf(outside), assembly);
    }

    /// The folder.
    public Path root() {
        return root;
    }

    /// The files, in the order of their paths.
    public List<WorkspaceFile> files() {
        return List.copyOf(files.values());
    }

    /// The file with a path relative to the folder, with forward slashes.
    public Optional<WorkspaceFile> file(String path) {
        return Optional.ofNullable(files.get(path));
    }

    /// What the files describe; whatever is wrong is left out.
    public Architecture architecture() {
        return assembly.architecture();
    }

    /// The views that are kept in files, by id.
    public NavigableMap<String, SavedView> views() {
        return declaredViews().saved();
    }

    /// The view with the id, if there is one. The landscape is there without a file.
    public Optional<SavedView> view(String id) {
        SavedView landscape = id.equals(SavedView.LANDSCAPE) ? SavedView.of(id) : null;
        return Optional.ofNullable(views().getOrDefault(id, landscape));
    }

    /// Where elements stand in a view; an empty layout if nothing is written of it.
    public ViewLayout layout(String view) {
        DeclaredLayout declared = declaredViews().layouts().get(view);
        return declared == null ? ViewLayout.empty(view) : declared.layout();
    }

    /// Where elements stand in all views of which something is written, by the ids of the views.
    public NavigableMap<String, ViewLayout> layouts() {
        NavigableMap<String, ViewLayout> layouts = new TreeMap<>();
        declaredViews().layouts().forEach((view, declared) -> layouts.put(view, declared.layout()));
        return layouts;
    }

    /// The file that a view's layout stands in, if it has one.
    public Optional<String> layoutFile(String view) {
        return Optional.ofNullable(declaredViews().layouts().get(view))
                .map(declared -> declared.span().file());
    }

    /// The states that the architecture is to reach, or once had.
    public Plateaus plateaus() {
        return declaredPlateaus().plateaus();
    }

    /// Everything that is wrong, in the order of the places.
    public List<Problem> problems() {
        List<Problem> all = new ArrayList<>(outside);
        all.addAll(assembly.problems());
        all.addAll(ViewCheck.problems(this, limits));
        all.addAll(declaredPlateaus().problems());
        Collections.sort(all);
        return Collections.unmodifiableList(all);
    }

    /// Where everything stands.
    public SourceIndex index() {
        return assembly.index();
    }

    /// The place of the entry of an element, relation, flow or scenario.
    public Optional<Problem.Place> placeOf(String id) {
        return index().any(id)
                .flatMap(span -> file(span.file()).map(file -> file.source().place(span.start())));
    }

    /// The place of the value of an attribute in the entry of an element, relation, flow or scenario; of the entry
    /// where
    /// the value is not written there.
    ///
    /// @param path the attribute's path, as in `slo.p99`
    public Optional<Problem.Place> placeOf(String id, String path) {
        PlaceFinder finder = new PlaceFinder(limits);
        return index().any(id)
                .flatMap(span -> file(span.file()).map(file -> finder.value(file.source(), span.start(), path)));
    }

    /// The workspace with another text of one file, or with one file more. Only that file is parsed again.
    public Workspace withText(String path, String text) {
        return withTexts(Map.of(path, text));
    }

    /// The workspace with other texts of some files, by their paths. Only those are parsed again.
    public Workspace withTexts(Map<String, String> texts) {
        NavigableMap<String, WorkspaceFile> changed = new TreeMap<>(files);
        texts.forEach((path, text) -> changed.put(path, read(new SourceText(path, text))));
        List<Problem> stillOutside = outside.stream()
                .filter(problem -> !texts.containsKey(problem.place().file()))
                .toList();
        return withFiles(changed, texts.keySet(), stillOutside);
    }

    /// The workspace without one file.
    public Workspace without(String path) {
        NavigableMap<String, WorkspaceFile> changed = new TreeMap<>(files);
        changed.remove(path);
        return withFiles(changed, Set.of(path), outside);
    }

    /// Where only views and layouts change, come or go, the model is the same as before.
    private Workspace withFiles(
            NavigableMap<String, WorkspaceFile> changed, Set<String> paths, List<Problem> stillOutside) {
        boolean isModelSame =
                paths.stream().allMatch(path -> isOutsideModel(files.get(path)) && isOutsideModel(changed.get(path)));
        return isModelSame
                ? new Workspace(root, limits, changed, stillOutside, assembly)
                : assemble(root, limits, changed, stillOutside);
    }

    /// Whether the model would be the same without a file, and so would what is wrong with it.
    boolean isOutsideModel(String path) {
        return isOutsideModel(files.get(path));
    }

    /// The workspace where a file that holds a layout and nothing else has another text, and what that says is known.
    Workspace withLayout(SourceText source, DeclaredLayout layout) {
        NavigableMap<String, WorkspaceFile> changed = new TreeMap<>(files);
        changed.put(source.file(), new WorkspaceFile(source, FileDeclarations.of(layout)));
        return new Workspace(root, limits, changed, outside, assembly);
    }

    private static boolean isOutsideModel(@Nullable WorkspaceFile file) {
        FileDeclarations declared = file == null ? null : file.declarations();
        return file == null || (declared != null && declared.isOutsideModel());
    }

    private WorkspaceFile read(SourceText source) {
        return new WorkspaceFile(source, FileReader.read(source, limits));
    }

    /// The workspace after an edit whose effect on the architecture is known: nothing is parsed, spans move along.
    ///
    /// The edit must neither bring, remove nor rename an entry, nor add or correct a mistake. A workspace that has
    /// problems in the file is read again, as their places move.
    ///
    /// @param offset the offset of the first character that is replaced
    /// @param removed how many characters are replaced
    Workspace edited(Architecture after, String path, int offset, int removed, String inserted) {
        WorkspaceFile before = files.get(path);
        if (before == null) {
            throw new IllegalArgumentException("There is no file " + path + " in the workspace");
        }
        String text = before.text();
        String edited = text.substring(0, offset) + inserted + text.substring(offset + removed);
        for (Problem problem : assembly.problems()) {
            if (problem.place().file().equals(path)) {
                return withText(path, edited);
            }
        }
        NavigableMap<String, WorkspaceFile> changed = new TreeMap<>(files);
        changed.put(path, edited(before, new SourceText(path, edited)));
        SourceIndex moved = index().edited(path, offset, removed, inserted.length());
        return new Workspace(root, limits, changed, outside, new Assembly(after, assembly.problems(), moved));
    }

    /// The workspace after an edit that brings or removes an entry, whose effect is known: nothing is parsed.
    ///
    /// Nothing that is wrong in the workspace may change by it, nor stand in the file.
    Workspace restructured(Architecture after, TextEdit edit, SourceText source, SourceIndex index) {
        NavigableMap<String, WorkspaceFile> changed = new TreeMap<>(files);
        WorkspaceFile before = files.get(edit.file());
        changed.put(edit.file(), before == null ? new WorkspaceFile(source, null) : edited(before, source));
        return new Workspace(root, limits, changed, outside, new Assembly(after, assembly.problems(), index));
    }

    /// The workspace where everything stands as another index says.
    Workspace indexed(SourceIndex index) {
        return new Workspace(root, limits, files, outside, new Assembly(architecture(), assembly.problems(), index));
    }

    WorkspaceViews declaredViews() {
        WorkspaceViews known = views;
        if (known == null) {
            known = WorkspaceViews.of(files.values());
            views = known;
        }
        return known;
    }

    private WorkspaceFile edited(WorkspaceFile before, SourceText source) {
        boolean isReadAtOnce = !before.plateaus().isEmpty() || !before.views().isEmpty();
        return new WorkspaceFile(source, isReadAtOnce ? FileReader.read(source, limits) : null);
    }

    private WorkspacePlateaus declaredPlateaus() {
        WorkspacePlateaus known = plateaus;
        if (known == null) {
            known = WorkspacePlateaus.of(files.values(), architecture(), limits);
            plateaus = known;
        }
        return known;
    }

    /// The workspace where the entry of an element has another id.
    Workspace renamed(String before, String after) {
        return indexed(index().renamed(before, after));
    }

    /// Whether an entry may come or go in a file without a change of what is wrong elsewhere: there are no errors, no
    /// references to nothing, and no warnings in the file itself.
    boolean isQuiet(String path) {
        for (Problem problem : assembly.problems()) {
            if (problem.severity() == Problem.Severity.ERROR
                    || problem.code().equals("reference.dangling")
                    || problem.place().file().equals(path)) {
                return false;
            }
        }
        return true;
    }

    /// The workspace where the entry of an element, or else of a relation, takes another span of its file.
    Workspace placed(String id, boolean isElement, int start, int end) {
        return indexed(index().placed(id, isElement, start, end));
    }
}
