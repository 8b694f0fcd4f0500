package dev.plumbline.app.cli;

import dev.plumbline.app.composition.Services;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/// The program's name alone, and the options that every command takes.
@Command(
        name = "plumbline",
        description = "A workbench for architectures of systems of systems.",
        mixinStandardHelpOptions = true,
        versionProvider = VersionCommand.Provider.class,
        scope = ScopeType.INHERIT,
        usageHelpAutoWidth = true,
        subcommands = {
            OpenCommand.class,
            DemoCommand.class,
            ValidateCommand.class,
            CheckCommand.class,
            RulesCommand.class,
            SimulateCommand.class,
            RenderCommand.class,
            ImportCommand.class,
            ExportCommand.class,
            DiffCommand.class,
            ConnectCommand.class,
            VersionCommand.class,
            AutoComplete.GenerateCompletion.class
        })
final class RootCommand implements Runnable {

    private final Services services;
    private final Terminal terminal;
    private final Map<String, String> environment;

    @Option(names = "--json", scope = ScopeType.INHERIT, description = "Print one JSON object instead of text.")
    private boolean json;

    @Option(
            names = "--home",
            paramLabel = "DIR",
            scope = ScopeType.INHERIT,
            description = "Keep journals and reports in this folder.")
    private @Nullable Path home;

    /// Read by `CommandLineProgram` before the arguments are parsed, because it decides how mistakes are shown.
    @Option(names = "--color", paramLabel = "WHEN", scope = ScopeType.INHERIT, description = "auto, always or never.")
    @SuppressWarnings("UnusedVariable")
    private Colour color = Colour.AUTO;

    @Option(
            names = {"-q", "--quiet"},
            scope = ScopeType.INHERIT,
            description = "Print no messages but errors.")
    private boolean quiet;

    @Spec
    private @Nullable CommandSpec spec;

    RootCommand(Services services, Terminal terminal, Map<String, String> environment) {
        this.services = services;
        this.terminal = terminal;
        this.environment = environment;
    }

    @Override
    public void run() {
        if (spec != null) {
            throw new ParameterException(spec.commandLine(), "Which command? See the list below.");
        }
    }

    Services services() {
        return services;
    }

    /// The streams; messages and progress go nowhere when the user asked for quiet.
    Terminal terminal() {
        return quiet ? new Terminal(terminal.out(), new PrintStream(OutputStream.nullOutputStream()), false) : terminal;
    }

    boolean json() {
        return json;
    }

    Map<String, String> environment() {
        Map<String, String> changed = new HashMap<>(environment);
        Optional.ofNullable(home).ifPresent(folder -> changed.put("PLUMBLINE_HOME", folder.toString()));
        return changed;
    }

    /// When to use colours.
    enum Colour {
        AUTO,
        ALWAYS,
        NEVER
    }
}
