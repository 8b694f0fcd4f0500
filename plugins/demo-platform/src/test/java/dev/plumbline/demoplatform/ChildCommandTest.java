package dev.plumbline.demoplatform;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class ChildCommandTest {

    private static final Optional<Path> ARCHIVE = Optional.of(Path.of("cache", "demo.jsa"));

    @Test
    void theMachineIsSmallAndSeesNoMoreThanItsLibraries() throws DemoException {
        List<String> command = ChildCommand.of(Sample.quick(URI.create("http://127.0.0.1:4318")), Optional.empty());

        assertThat(command).contains("-Xmx112m", "-XX:+UseSerialGC", "otlp=http://127.0.0.1:4318");
        String classPath = command.get(command.indexOf("-cp") + 1);
        assertThat(classPath).contains("opentelemetry-sdk-trace").doesNotContain("assertj", "junit", "databind");
    }

    @Test
    void anArchiveOfClassesIsMadeOfJarsAlone() {
        assertThat(ChildCommand.archiveOptions(Set.of("a.jar", "b.jar"), ARCHIVE))
                .containsExactly("-XX:+AutoCreateSharedArchive", "-XX:SharedArchiveFile=" + ARCHIVE.orElseThrow());
        assertThat(ChildCommand.archiveOptions(Set.of("a.jar", "classes"), ARCHIVE))
                .isEmpty();
        assertThat(ChildCommand.archiveOptions(Set.of("a.jar"), Optional.empty()))
                .isEmpty();
    }
}
