package dev.plumbline.app.cli;

import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `completion`: what a shell needs to complete commands and options.
@Command(
        name = "completion",
        description = "Print a script that completes commands and options.%n"
                + "For bash: source <(plumbline completion bash)%n"
                + "For zsh:  source <(plumbline completion zsh)")
final class CompletionCommand implements Callable<Integer> {

    private final RootCommand root;

    @Parameters(paramLabel = "SHELL", description = "${COMPLETION-CANDIDATES}.")
    private Shell shell = Shell.BASH;

    @Spec
    private @Nullable CommandSpec spec;

    CompletionCommand(RootCommand root) {
        this.root = root;
    }

    @Override
    public Integer call() {
        CommandSpec own = Objects.requireNonNull(spec);
        String script = AutoComplete.bash(own.root().name(), own.root().commandLine());
        String text = switch (shell) {
            case BASH -> script;
            case ZSH -> "autoload -U +X compinit && compinit -u\n" + script;
        };
        JsonReport json = JsonReport.of("completion");
        json.summary().put("shell", shell.toString());
        json.root().put("script", text);
        root.terminal().data(root.json() ? json.text() : text);
        return ExitCode.DONE;
    }

    /// The shells that can complete.
    enum Shell {
        BASH,
        ZSH;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
