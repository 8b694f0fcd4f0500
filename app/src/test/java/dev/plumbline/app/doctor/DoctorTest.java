package dev.plumbline.app.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.app.composition.Services;
import dev.plumbline.app.doctor.Examination.State;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DoctorTest {

    @TempDir
    private Path folder;

    private final Map<String, String> environment = new HashMap<>();
    private final Map<String, String> properties =
            new HashMap<>(Map.of("os.name", "Linux", "java.version", "25.0.4", "java.home", "/opt/java"));

    @Test
    void namesWhatItFinds() {
        environment.put("PLUMBLINE_HOME", folder.resolve("state").toString());
        environment.put("DISPLAY", ":7");
        properties.put("plumbline.program", folder.toString());
        List<Examination> found = examine(25);
        assertThat(found)
                .extracting(Examination::subject)
                .containsExactly("java", "display", "gtk", "state folder", "start cache", "extensions");
        assertThat(found.getFirst().what()).contains("25.0.4").contains("/opt/java");
        assertThat(of(found, "display").what()).contains(":7");
        assertThat(of(found, "state folder").state()).isEqualTo(State.OK);
        assertThat(of(found, "start cache").state()).isEqualTo(State.OK);
        assertThat(of(found, "extensions").what()).contains("3 exporters").contains("the program's own");
    }

    @Test
    void leavesNothingBehindInTheStateFolder() {
        environment.put("PLUMBLINE_HOME", folder.resolve("state").toString());
        examine(25);
        assertThat(folder.resolve("state")).isEmptyDirectory();
    }

    @Test
    void warnsOfAnotherJavaAndOfNoDisplay() {
        environment.put("PLUMBLINE_HOME", folder.toString());
        List<Examination> found = examine(26);
        assertThat(of(found, "java").state()).isEqualTo(State.WARN);
        assertThat(of(found, "java").remedy()).contains("PLUMBLINE_JAVA_HOME");
        assertThat(of(found, "display").state()).isEqualTo(State.WARN);
        assertThat(of(found, "display").remedy()).contains("DISPLAY");
        assertThat(of(found, "start cache").state()).isEqualTo(State.WARN);
    }

    @Test
    void failsWhereNothingCanBeKept() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");
        environment.put("PLUMBLINE_HOME", file.resolve("state").toString());
        Examination state = of(examine(25), "state folder");
        assertThat(state.state()).isEqualTo(State.FAIL);
        assertThat(state.remedy()).contains("--home");
    }

    @Test
    void seesTheStartCache() throws IOException {
        environment.put("PLUMBLINE_HOME", folder.toString());
        properties.put("plumbline.program", folder.toString());
        Path cache = Files.writeString(folder.resolve("window.aot"), "cache");
        assertThat(of(examine(25), "start cache").what()).contains(cache.toString());
    }

    private List<Examination> examine(int java) {
        return new Doctor(new Machine(environment, properties, java))
                .examine(Services.standard(InstantSource.system()).extensions());
    }

    private static Examination of(List<Examination> found, String subject) {
        return found.stream()
                .filter(each -> each.subject().equals(subject))
                .findFirst()
                .orElseThrow();
    }
}
