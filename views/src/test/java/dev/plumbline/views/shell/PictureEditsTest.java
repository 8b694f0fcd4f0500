package dev.plumbline.views.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.graphmodel.draft.Draft;
import dev.plumbline.graphmodel.workspace.Workspace;
import dev.plumbline.pluginapi.Progress;
import dev.plumbline.views.DiagramSource;
import dev.plumbline.views.Examination;
import dev.plumbline.views.FolderServices;
import dev.plumbline.views.Telemetry;
import dev.plumbline.views.WorkbenchServices;
import dev.plumbline.views.WorkspaceSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Picture edits of the sample workspace, written as untidily as people write: what `git diff` shows afterwards is what
/// was meant.
final class PictureEditsTest {

    private static final Path SAMPLE =
            Path.of(System.getProperty("plumbline.root", "..")).resolve("app/samples/content-platform");
    private static final int A_WHILE = 40;
    /// An hour, at one edit in ten seconds.
    private static final int AN_HOUR = 360;

    @TempDir
    private Path temporary;

    private Path folder;

    @BeforeEach
    void copyTheSample() throws IOException {
        folder = Files.createDirectory(temporary.toRealPath().resolve("platform"));
        try (Stream<Path> files = Files.walk(SAMPLE)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path target = folder.resolve(SAMPLE.relativize(file).toString());
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
            }
        }
        change("content.yaml", text -> text.replace("\n", "\r\n"));
        change("edge.yaml", text -> text.replace("\n", "\r\n").strip());
        change("feed.yaml", text -> text.replaceAll("name: ([A-Z][\\w ]+)\n", "name: '$1'   # as people say\n\n"));
        change("models.yaml", text -> text.replaceAll("name: ([A-Z][\\w ]+)\n", "name:   \"$1\"\n    # below it\n"));
        change("assistant.yaml", text -> "\uFEFF" + text.replaceAll("replicas: (\\d+)\n", "replicas:  $1 # so many\n"));
    }

    private void change(String file, UnaryOperator<String> edit) throws IOException {
        String before = Files.readString(folder.resolve(file));
        String after = edit.apply(before);
        assertThat(after).as(file).isNotEqualTo(before);
        Files.writeString(folder.resolve(file), after);
    }

    @Test
    void changeNothingButWhatTheyMean(TestReporter report) throws TimeoutException {
        edit(A_WHILE, 1, report);
    }

    @ParameterizedTest
    @ValueSource(longs = {2, 3})
    @Tag("soak")
    void changeNothingButWhatTheyMeanInAnHour(long seed, TestReporter report) throws TimeoutException {
        edit(AN_HOUR, seed, report);
    }

    private void edit(int edits, long seed, TestReporter report) throws TimeoutException {
        EditedTexts before = EditedTexts.in(folder);
        AtomicReference<Draft> draft = new AtomicReference<>();
        try (Workbench workbench =
                Workbench.openDrawn(new Opened(new FolderServices(folder, new TreeMap<>()), draft))) {
            PictureSession session = new PictureSession(workbench, folder, draft.get(), seed);
            session.edit(edits);
            EditedTexts after = session.now();
            assertThat(before.changed(after)).isNotEmpty();
            before.seeKept(after, session.touched());
            before.seeLineEnds(after);
            assertThat(after.comments()).containsAll(before.comments());
            report.publishEntry("edits, seed " + seed, edits + " in " + before.changed(after));
            session.undoAll();
            assertThat(EditedTexts.in(folder)).isEqualTo(before);
        }
    }

    /// The services of a folder, and what is opened with them.
    private record Opened(FolderServices folder, AtomicReference<Draft> draft) implements WorkbenchServices {

        @Override
        public Optional<WorkspaceSource> initial() {
            return folder.initial();
        }

        @Override
        public Draft open(WorkspaceSource source, Progress progress) {
            Draft opened = folder.open(source, progress);
            draft.set(opened);
            return opened;
        }

        @Override
        public Telemetry measure(WorkspaceSource source, Workspace workspace, Progress progress) {
            return Telemetry.NONE;
        }

        @Override
        public Examination examine(Workspace workspace, Telemetry telemetry, Progress progress) {
            return Examination.NONE;
        }

        @Override
        public DiagramSource diagrams() {
            return folder.diagrams();
        }
    }
}
