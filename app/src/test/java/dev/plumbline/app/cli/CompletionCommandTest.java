package dev.plumbline.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class CompletionCommandTest {

    private static final Path BASH = Path.of("/bin/bash");

    @TempDir
    private Path folder;

    @ParameterizedTest(name = "{0}")
    @CsvSource(textBlock = """
                    plumbline val,             validate
                    plumbline --js,            --json
                    plumbline check --fail,    --fail-on
                    plumbline check --fail-on c, critical
                    plumbline render --theme d,  dark
                    plumbline connect te,      test
                    plumbline avail,           availability
                    plumbline capac,           capacity
                    plumbline capacity --s,    --slo
                    plumbline availability --k, --kill
                    """)
    void completesInBash(String line, String wanted) throws IOException, InterruptedException {
        Assumptions.assumeTrue(Files.isExecutable(BASH), "skipped: there is no bash");
        Path script = Files.writeString(
                folder.resolve("completion.sh"),
                new ProgramUnderTest(folder.resolve("home"))
                        .run("completion", "bash")
                        .out());
        Path asked = Files.writeString(folder.resolve("ask.sh"), """
                source '%s'
                COMP_LINE='%s'
                COMP_WORDS=($COMP_LINE)
                COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
                COMP_POINT=${#COMP_LINE}
                _complete_plumbline
                printf '%%s\\n' "${COMPREPLY[@]}"
                """.formatted(script, line));
        Process process = new ProcessBuilder(BASH.toString(), asked.toString())
                .redirectErrorStream(true)
                .start();
        String answer = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(answer).isZero();
        assertThat(answer.lines().map(String::strip)).contains(wanted);
    }

    @Test
    void preparesZsh() {
        assertThat(new ProgramUnderTest(folder).run("completion", "zsh").out()).contains("bashcompinit");
    }
}
