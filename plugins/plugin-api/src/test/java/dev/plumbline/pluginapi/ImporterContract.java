package dev.plumbline.pluginapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.Flow;
import dev.plumbline.graphmodel.Problem;
import dev.plumbline.graphmodel.workspace.ReadLimits;
import dev.plumbline.graphmodel.workspace.Workspace;
import dev.plumbline.graphmodel.workspace.WorkspaceReader;
import dev.plumbline.graphmodel.workspace.WorkspaceWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What every importer keeps to. Extend it, and give the importer and two sources.
public abstract class ImporterContract {

    @TempDir
    private Path folder;

    /// The importer under test.
    protected abstract Importer importer();

    /// A source that can be read, with at least two elements and a relation.
    protected abstract Path sample() throws IOException;

    /// A source that has the right name but cannot be read.
    protected abstract Path broken() throws IOException;

    @Test
    void namesItsFormat() {
        assertThat(importer().format()).matches("[a-z][a-z0-9-]*");
    }

    @Test
    void acceptsItsFormatOnly() throws IOException {
        Path note = Files.writeString(folder.resolve("note.txt"), "Buy milk.\n");
        assertThat(importer().accepts(sample())).isTrue();
        assertThat(importer().accepts(note)).isFalse();
        assertThat(importer().accepts(folder.resolve("absent"))).isFalse();
        assertThat(importer().accepts(folder)).isFalse();
    }

    @Test
    void readsTheSameTwice() throws IOException, ImportException {
        Importer.Import first = importer().read(sample(), Progress.NONE);
        Importer.Import second = importer().read(sample(), Progress.NONE);
        assertThat(second).isEqualTo(first);
    }

    @Test
    void countsWhatItRead() throws IOException, ImportException {
        Importer.Import read = importer().read(sample(), Progress.NONE);
        assertThat(read.counts()).containsKeys("elements", "relations", "views", "flows");
        assertThat(read.counts().get("elements")).isGreaterThanOrEqualTo(2);
        assertThat(read.counts().values()).allMatch(count -> count >= 0);
    }

    @Test
    void givesAnArchitectureWithoutLooseEnds() throws IOException, ImportException {
        Architecture architecture = importer().read(sample(), Progress.NONE).architecture();
        assertThat(architecture.relations()).isNotEmpty();
        assertThat(architecture.relations().values())
                .allSatisfy(relation ->
                        assertThat(architecture.elements().keySet()).contains(relation.from(), relation.to()));
        assertThat(architecture.elements().values()).allSatisfy(element -> {
            List<String> ancestors = architecture.ancestors(element.id());
            assertThat(architecture.elements().keySet()).containsAll(ancestors);
            assertThat(ancestors).doesNotContain(element.id());
        });
        assertThat(architecture.flows().values().stream().flatMap(Flow::relations))
                .allMatch(architecture.relations()::containsKey);
    }

    @Test
    void givesAnArchitectureThatAWorkspaceHoldsWithoutAProblem() throws IOException, ImportException {
        Architecture architecture = importer().read(sample(), Progress.NONE).architecture();
        Path target = folder.resolve("workspace");
        assertThat(new WorkspaceWriter().write(target, architecture)).isEmpty();
        Workspace workspace = new WorkspaceReader(ReadLimits.standard()).read(target);
        assertThat(workspace.problems()).isEmpty();
        assertThat(workspace.architecture()).isEqualTo(architecture);
    }

    @Test
    void tellsHowFarItIs() throws IOException, ImportException {
        List<Double> shares = new ArrayList<>();
        importer().read(sample(), new Watcher(shares, false));
        assertThat(shares).isNotEmpty().isSorted().allMatch(share -> share <= 1);
        assertThat(shares.getLast()).isEqualTo(1);
    }

    @Test
    void stopsWhenItIsCancelled() {
        assertThatThrownBy(() -> importer().read(sample(), new Watcher(new ArrayList<>(), true)))
                .isInstanceOf(CancellationException.class);
    }

    @Test
    void refusesABrokenSourceWithPlaceAndRemedy() throws IOException {
        Path broken = broken();
        checkRefusal(broken, broken.getFileName().toString());
    }

    @Test
    void refusesAMissingSource() throws IOException {
        Path absent = sample().resolveSibling("absent-" + sample().getFileName());
        checkRefusal(absent, absent.getFileName().toString());
    }

    private void checkRefusal(Path source, String file) {
        ImportException refused =
                catchThrowableOfType(ImportException.class, () -> importer().read(source, Progress.NONE));
        assertThat(refused).isNotNull();
        Problem problem = refused.problem();
        assertThat(problem.severity()).isEqualTo(Problem.Severity.ERROR);
        assertThat(problem.code()).matches("[a-z]+(\\.[a-z-]+)+");
        assertThat(problem.place().file()).endsWith(file);
        assertThat(List.of(problem.what(), problem.why(), problem.remedy())).noneMatch(String::isBlank);
    }

    private record Watcher(List<Double> shares, boolean isCancelled) implements Progress {
        @Override
        public void report(double done, String message) {
            assertThat(message).isNotBlank();
            shares.add(done);
        }
    }
}
