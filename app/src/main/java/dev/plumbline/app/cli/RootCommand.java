package dev.plumbline.app.cli;

import dev.plumbline.app.composition.ProgramFolders;
import dev.plumbline.app.composition.Services;
import dev.plumbline.app.desktop.Desktop;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/// The program's name alone, and the options that every command takes, before or after its name.
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
            NewCommand.class,
            ValidateCommand.class,
            CheckCommand.class,
            WaiveCommand.class,
            RulesCommand.class,
            SimulateCommand.class,
            CapacityCommand.class,
            AvailabilityCommand.class,
            FitCommand.class,
            RenderCommand.class,
            ImportCommand.class,
            ExportCommand.class,
            DiffCommand.class,
            ConnectCommand.class,
            DoctorCommand.class,
            CompletionCommand.class,
            VersionCommand.class
        })
final class RootCommand implements Runnable {

    private final Services services;
    private final Terminal terminal;
    private final Map<String, String> environment;
    private final Interruption interruption;
    private @Nullable ProgressLine progress;

    @Option(
            names = "--json",
            scope = ScopeType.INHERIT,
            description = "Print one JSON object on standard output, whatever happens.")
    private boolean json;

    @Option(
            names = "--home",
            paramLabel = "DIR",
            scope = ScopeType.INHERIT,
            description = "Keep journals and reports in this folder; PLUMBLINE_HOME names one too.")
    private @Nullable Path home;

    /// Read by `CommandLineProgram` before the arguments are parsed, because it decides how mistakes are shown.
    @Option(
            names = "--color",
            paramLabel = "WHEN",
            scope = ScopeType.INHERIT,
            description = "When to use colours: auto, always or never. NO_COLOR in the environment means never.")
    @SuppressWarnings("UnusedVariable")
    private Colour color = Colour.AUTO;

    @Option(
            names = "--no-input",
            scope = ScopeType.INHERIT,
            description = "Never wait for an answer. No command asks for one so far.")
    @SuppressWarnings("UnusedVariable")
    private boolean noInput;

    @Option(
            names = {"-q", "--quiet"},
            scope = ScopeType.INHERIT,
            description = "Show no progress, and no messages but errors.")
    private boolean quiet;

    @Option(
            names = {"-v", "--verbose"},
            scope = ScopeType.INHERIT,
            description = "Tell what led to an error.")
    private boolean verbose;

    @Option(
            names = "--offline",
            scope = ScopeType.INHERIT,
            description =
                    "Use no network: connect refuses, and windows connect to nothing. No other command uses it anyway.")
    private boolean offline;

    @Option(
            names = "--safe-mode",
            scope = ScopeType.INHERIT,
            description = "Use no extensions but those that come with the program.")
    private boolean safeMode;

    @Spec
    private @Nullable CommandSpec spec;

    RootCommand(Services services, Terminal terminal, Map<String, String> environment, Interruption interruption) {
        this.services = services;
        this.terminal = terminal;
        this.environment = environment;
        this.interruption = interruption;
    }

    @Override
    public void run() {
        if (spec != null) {
            throw new ParameterException(spec.commandLine(), "Which command? See the list below.");
        }
    }

    /// Refuses options that say opposite things.
    ///
    /// @param used the command that they were given to
    void requireConsistentOptions(CommandLine used) {
        if (quiet && verbose) {
            throw new ParameterException(used, "-q and -v say opposite things; give one of them.");
        }
    }

    Services services() {
        return safeMode ? services.withoutThirdParties() : services;
    }

    /// The streams; messages and progress go nowhere when the user asked for quiet.
    Terminal terminal() {
        return quiet
                ? new Terminal(terminal.out(), new PrintStream(OutputStream.nullOutputStream()), Audience.PROGRAMS)
                : terminal;
    }

    /// Shows how far the command is, until the line is closed.
    ///
    /// @param task what the command does, as in "checking"
    ProgressLine progress(String task) {
        ProgressLine line = new ProgressLine(terminal(), task, System::nanoTime, interruption::hears);
        progress = line;
        return line.beating();
    }

    /// The line that was shown last, if there was one.
    Optional<ProgressLine> shown() {
        return Optional.ofNullable(progress);
    }

    Interruption interruption() {
        return interruption;
    }

    /// Prints what a command found out.
    void print(Report report) {
        terminal.data(json ? report.json().text() : SafeText.of(report.text()));
    }

    boolean json() {
        return json;
    }

    boolean verbose() {
        return verbose;
    }

    boolean offline() {
        return offline;
    }

    /// Whether a window may ask services elsewhere.
    Desktop.Network network() {
        return offline ? Desktop.Network.REFUSED : Desktop.Network.ALLOWED;
    }

    Map<String, String> environment() {
        Map<String, String> changed = new HashMap<>(environment);
        Optional.ofNullable(home).ifPresent(folder -> changed.put("PLUMBLINE_HOME", folder.toString()));
        return changed;
    }

    /// Where the starts of the program meet; those with other extensions meet elsewhere.
    Path runtime() {
        Path folder = ProgramFolders.of(environment()).runtime();
        return safeMode ? folder.resolve("safe-mode") : folder;
    }

    /// When to use colours.
    enum Colour {
        AUTO,
        ALWAYS,
        NEVER;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
