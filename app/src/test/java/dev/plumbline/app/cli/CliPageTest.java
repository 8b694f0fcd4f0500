package dev.plumbline.app.cli;

import dev.plumbline.app.composition.Services;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class CliPageTest {

    private static final MadePage PAGE = new MadePage(
            "cli.md", "<!-- commands: made by CliPage -->\n", "<!-- end of commands -->\n", CliPageTest.class);

    @Test
    void thePageListsTheCommandsAsTheyAre() throws IOException {
        PAGE.assertHolds(new CliPage(program().getCommandSpec()).text());
    }

    private static picocli.CommandLine program() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Terminal terminal = new Terminal(out, new PrintStream(out, true, StandardCharsets.UTF_8), Audience.PROGRAMS);
        Services services = Services.standard(InstantSource.system()).withoutThirdParties();
        return CommandLineProgram.specification(new RootCommand(services, terminal, Map.of(), new Interruption()));
    }
}
