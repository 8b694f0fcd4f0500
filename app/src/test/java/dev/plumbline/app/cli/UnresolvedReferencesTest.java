package dev.plumbline.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What an import says of references that have no target.
final class UnresolvedReferencesTest {

    private static final int MANY = 12;

    @TempDir
    private Path folder;

    @Test
    void areShownWithTheirPlaces() throws IOException {
        Path file = Files.writeString(folder.resolve("pod.yaml"), pod("web", "orders:80"));
        assertThat(run(file).out())
                .contains("1 unresolved references\nunresolved: web -> orders (pod.yaml:4:")
                .doesNotContain("more");
    }

    @Test
    void areCountedWhereThereAreMany() throws IOException {
        StringBuilder pods = new StringBuilder();
        for (int index = 0; index < MANY; index++) {
            pods.append(pod("p" + index, "gone" + index + ":80")).append("---\n");
        }
        Path file = Files.writeString(folder.resolve("pods.yaml"), pods);
        ProgramUnderTest.Run run = run(file);
        assertThat(run.out()).contains("unresolved: p9 -> gone9").doesNotContain("gone10");
        assertThat(run.out()).contains("and 2 more; --json lists all");
        assertThat(program()
                        .run("import", "kubernetes", file, "--dry-run", "--json")
                        .json()
                        .get("unresolved"))
                .hasSize(MANY);
    }

    private ProgramUnderTest.Run run(Path file) {
        ProgramUnderTest.Run run = program().run("import", "kubernetes", file, "--dry-run");
        assertThat(run.status()).as(run.all()).isEqualTo(ExitCode.DONE);
        return run;
    }

    private ProgramUnderTest program() {
        return new ProgramUnderTest(folder.resolve("home"));
    }

    private static String pod(String name, String peer) {
        return String.format("""
                apiVersion: v1
                kind: Pod
                metadata: {name: %s}
                spec: {containers: [{name: a, image: a, env: [{name: PEER_ADDR, value: "%s"}]}]}
                """, name, peer);
    }
}
