package dev.plumbline.app.cli;

import dev.plumbline.app.composition.Services;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/// The command line: parses the arguments, runs a command, and turns what happened into an exit status.
public final class CommandLineProgram {

    private final Terminal terminal;
    private final Map<String, String> environment;
    private final WatchedStream written;
    private final RootCommand root;
    private final Interruption interruption = new Interruption();
    private volatile String running = "usage";
    private volatile boolean json;

    public CommandLineProgram(Services services, Terminal terminal, Map<String, String> environment) {
        this.written = new WatchedStream(terminal.out());
        this.terminal = new Terminal(written, terminal.err(), terminal.audience());
        this.environment = Map.copyOf(environment);
        this.root = new RootCommand(services, this.terminal, this.environment, interruption);
    }

    /// Runs one command.
    ///
    /// @return the exit status
    public int run(String... arguments) {
        json = Arrays.asList(arguments).contains("--json");
        interruption.begin(Thread.currentThread());
        try {
            Optional<Callable<Integer>> window = WindowStart.of(root, arguments);
            int status = window.isPresent()
                    ? window.get().call()
                    : commandLine(arguments).execute(arguments);
            if (json && !written.isUsed()) {
                terminal.data(JsonReport.of(running).text());
            }
            return status;
        } catch (Exception | StackOverflowError | OutOfMemoryError thrown) {
            return failed(thrown);
        } finally {
            interruption.end();
        }
    }

    /// Stops the command that runs, from another thread, and tells what it has done; does nothing if there is none.
    ///
    /// @param patience how long to wait for the command to stop by itself
    public void interrupt(Duration patience) {
        if (!interruption.request(patience)) {
            new Failures(root, terminal, answer(!written.take(patience))).interrupted(running);
        }
    }

    private CommandLine commandLine(String... arguments) {
        CommandLine commandLine = specification(root)
                .setOut(new PrintWriter(terminal.out(), true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(terminal.err(), true, StandardCharsets.UTF_8))
                .setExecutionStrategy(this::execute)
                .setParameterExceptionHandler(
                        (mistake, given) -> failures().misused(mistake, name(mistake.getCommandLine())))
                .setExecutionExceptionHandler((thrown, command, parsed) -> failed(thrown));
        commandLine.setColorScheme(CommandLine.Help.defaultColorScheme(colours(arguments)));
        return commandLine;
    }

    /// The commands and their options.
    static CommandLine specification(RootCommand root) {
        CommandLine commandLine = new CommandLine(root, new CommandFactory(root))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExpandAtFiles(false)
                .registerConverter(Path.class, ArgumentValues::path)
                .registerConverter(LocalDate.class, ArgumentValues::day)
                .registerConverter(URI.class, ArgumentValues::address);
        commandLine.getCommandSpec().usageMessage().footer(UsageText.EXAMPLES);
        commandLine.getCommandSpec().usageMessage().exitCodeListHeading(UsageText.EXIT_HEADING);
        commandLine.getCommandSpec().usageMessage().exitCodeList(UsageText.EXIT_CODES);
        return commandLine;
    }

    private int execute(ParseResult parsed) {
        CommandLine used = deepest(parsed).commandSpec().commandLine();
        running = name(used);
        if (json && (parsed.isUsageHelpRequested() || deepest(parsed).isUsageHelpRequested())) {
            terminal.data(UsageText.json(used).text());
            return ExitCode.DONE;
        }
        if (json && (parsed.isVersionHelpRequested() || deepest(parsed).isVersionHelpRequested())) {
            terminal.data(VersionCommand.report().json().text());
            return ExitCode.DONE;
        }
        root.requireConsistentOptions(used);
        return new CommandLine.RunLast().execute(parsed);
    }

    private static ParseResult deepest(ParseResult parsed) {
        return parsed.hasSubcommand() ? deepest(parsed.subcommand()) : parsed;
    }

    private static String name(@Nullable CommandLine used) {
        String name = "usage";
        CommandSpec spec = used == null ? null : used.getCommandSpec();
        while (spec != null && spec.parent() != null) {
            name = spec.name();
            spec = spec.parent();
        }
        return name;
    }

    private Ansi colours(String... arguments) {
        for (int i = 0; i < arguments.length; i++) {
            String value = arguments[i].startsWith("--color=")
                    ? arguments[i].substring("--color=".length())
                    : arguments[i].equals("--color") && i + 1 < arguments.length ? arguments[i + 1] : "";
            if (value.equalsIgnoreCase("always")) {
                return Ansi.ON;
            }
            if (value.equalsIgnoreCase("never")) {
                return Ansi.OFF;
            }
        }
        boolean refused = !environment.getOrDefault("NO_COLOR", "").isEmpty();
        return terminal.audience().seesColour() && !refused ? Ansi.ON : Ansi.OFF;
    }

    private Failures failures() {
        return new Failures(root, terminal, answer(written.isUsed()));
    }

    private Failures.Answer answer(boolean given) {
        if (given) {
            return Failures.Answer.NOTHING;
        }
        return json ? Failures.Answer.OBJECT : Failures.Answer.TEXT;
    }

    private int failed(Throwable thrown) {
        root.shown().ifPresent(ProgressLine::close);
        if (interruption.isRequested()) {
            return failures().interrupted(running);
        }
        return thrown instanceof CommandFailure failure
                ? failures().failed(failure, running)
                : failures().faulty(thrown, running);
    }
}
