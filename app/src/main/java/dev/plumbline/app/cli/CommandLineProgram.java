package dev.plumbline.app.cli;

import dev.plumbline.app.composition.FaultReport;
import dev.plumbline.app.composition.Services;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;

/// The command line: parses the arguments, runs a command, and turns what happened into an exit status.
public final class CommandLineProgram {

    private static final String[] EXAMPLES = {
        "",
        "Examples:",
        "  plumbline demo                      the sample platform, running",
        "  plumbline open DIR                  a workspace in the window",
        "  plumbline check DIR --fail-on high  gate a pull request",
        "  plumbline import structurizr workspace.dsl -o DIR"
    };

    private final Services services;
    private final Terminal terminal;
    private final Map<String, String> environment;

    public CommandLineProgram(Services services, Terminal terminal, Map<String, String> environment) {
        this.services = services;
        this.terminal = terminal;
        this.environment = Map.copyOf(environment);
    }

    /// Runs one command.
    ///
    /// @return the exit status
    public int run(String... arguments) {
        RootCommand root = new RootCommand(services, terminal, environment);
        try {
            Optional<Callable<Integer>> window = WindowStart.of(root, arguments);
            return window.isPresent() ? window.get().call() : parsed(root, arguments);
        } catch (Exception | StackOverflowError | OutOfMemoryError thrown) {
            return failed(thrown);
        }
    }

    private int parsed(RootCommand root, String... arguments) {
        CommandLine commandLine = new CommandLine(root, new CommandFactory(root))
                .setOut(new PrintWriter(terminal.out(), true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(terminal.err(), true, StandardCharsets.UTF_8))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .registerConverter(LocalDate.class, ArgumentValues::day)
                .registerConverter(URI.class, ArgumentValues::address)
                .setExecutionExceptionHandler((thrown, command, parsed) -> failed(thrown));
        commandLine.getCommandSpec().usageMessage().footer(EXAMPLES);
        commandLine.setColorScheme(CommandLine.Help.defaultColorScheme(colours(arguments)));
        return commandLine.execute(arguments);
    }

    private Ansi colours(String... arguments) {
        for (int i = 0; i < arguments.length; i++) {
            String value = arguments[i].startsWith("--color=")
                    ? arguments[i].substring("--color=".length())
                    : arguments[i].equals("--color") && i + 1 < arguments.length ? arguments[i + 1] : "";
            if (value.equals("always")) {
                return Ansi.ON;
            }
            if (value.equals("never")) {
                return Ansi.OFF;
            }
        }
        return terminal.interactive() && !environment.containsKey("NO_COLOR") ? Ansi.ON : Ansi.OFF;
    }

    private int failed(Throwable thrown) {
        terminal.clearProgress();
        if (thrown instanceof CommandFailure failure) {
            terminal.message(failure.what());
            return failure.status();
        }
        terminal.message(new FaultReport(environment).write(thrown));
        return ExitCode.FAULT;
    }
}
