package dev.plumbline.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.app.composition.Services;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class CliPageTest {

    private static final String BEGIN = "<!-- commands: made by CliPage -->\n";
    private static final String END = "<!-- end of commands -->\n";

    /// With `-Dplumbline.write=true` the page is written instead.
    @Test
    void thePageListsTheCommandsAsTheyAre() throws IOException {
        Path page = Path.of(System.getProperty("plumbline.root", ".."), "docs", "cli.md");
        String text = Files.readString(page);
        String before = text.substring(0, text.indexOf(BEGIN) + BEGIN.length());
        String made = before + "\n" + new CliPage(program().getCommandSpec()).text() + "\n"
                + text.substring(text.indexOf(END));
        if (Boolean.getBoolean("plumbline.write")) {
            Files.writeString(page, made);
        }
        assertThat(Files.readString(page))
                .as("make it again: mvn -pl app -am test -Dtest=CliPageTest -Dplumbline.write=true")
                .isEqualTo(made);
    }

    private static picocli.CommandLine program() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Terminal terminal = new Terminal(out, new PrintStream(out, true, StandardCharsets.UTF_8), Audience.PROGRAMS);
        Services services = Services.standard(InstantSource.system()).withoutThirdParties();
        return CommandLineProgram.specification(new RootCommand(services, terminal, Map.of(), new Interruption()));
    }
}
