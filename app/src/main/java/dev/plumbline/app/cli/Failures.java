package dev.plumbline.app.cli;

import dev.plumbline.app.composition.FaultReport;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/// Tells what went wrong, as a message and, where it is asked for, as one JSON object, and gives the exit status.
///
/// @param root the options of the run
/// @param terminal where to tell it, whether the user asked for quiet or not
/// @param answer what may go to standard output
record Failures(RootCommand root, Terminal terminal, Answer answer) {

    private static final int SHOWN = 20;

    /// A command that could not go on.
    int failed(CommandFailure failure, String command) {
        failure.problems().stream().limit(SHOWN).map(ProblemText::of).forEach(terminal::message);
        terminal.message("plumbline: " + failure.what() + " " + failure.remedy());
        failure.reason().filter(reason -> root.verbose()).ifPresent(this::causes);
        JsonReport report = JsonReport.of(command);
        report.problems(failure.problems());
        return end(report, failure.what(), failure.remedy(), failure.status());
    }

    private void causes(Throwable reason) {
        for (Throwable cause = reason; cause != null; cause = cause.getCause()) {
            terminal.message("  caused by: " + cause);
        }
    }

    /// A command that was not used rightly.
    int misused(ParameterException mistake, String command) {
        CommandLine used = mistake.getCommandLine();
        String remedy = remedy(mistake, used);
        terminal.message("plumbline: " + mistake.getMessage());
        terminal.message(remedy);
        return end(JsonReport.of(command), String.valueOf(mistake.getMessage()), remedy, ExitCode.USAGE);
    }

    private static String remedy(ParameterException mistake, CommandLine used) {
        List<String> meant =
                mistake instanceof UnmatchedArgumentException unknown ? unknown.getSuggestions() : List.of();
        return (meant.isEmpty() ? "" : "Maybe you meant " + String.join(" or ", meant) + ". ") + "For how it is used: "
                + used.getCommandSpec().qualifiedName() + " --help";
    }

    /// A fault of the program.
    int faulty(Throwable fault, String command) {
        String what = new FaultReport(root.environment()).write(fault);
        terminal.message(what);
        return end(JsonReport.of(command), what, "Send the report to the makers of the program.", ExitCode.FAULT);
    }

    /// Ctrl+C: what was done by then is told once.
    int interrupted(String command) {
        Interruption.Kept kept = root.interruption().tell();
        if (kept == null) {
            return ExitCode.INTERRUPTED;
        }
        root.shown().ifPresent(ProgressLine::close);
        Report report = kept.report();
        String what = kept.what() + (report == null ? "" : save(report, kept.file()));
        terminal.message("plumbline: interrupted. " + what);
        if (answer == Answer.TEXT && report != null && kept.file() == null) {
            String text = report.text();
            if (!text.isEmpty()) {
                print(SafeText.of(text));
            }
        }
        // Making an object takes a while the first time, which nobody waits for who did not ask for it.
        if (answer == Answer.OBJECT) {
            end(
                    report == null ? JsonReport.of(command) : report.json(),
                    "Interrupted. " + what,
                    "Start the command again for the rest.",
                    ExitCode.INTERRUPTED);
        }
        return ExitCode.INTERRUPTED;
    }

    /// Writes what there is to where the whole was to go.
    ///
    /// @return what came of it, as a sentence that follows another
    private static String save(Report report, @Nullable Path file) {
        if (file == null) {
            return "";
        }
        try {
            OutputFile.write(report.text().getBytes(StandardCharsets.UTF_8), file);
            return " What there is was written to " + file + ".";
        } catch (CommandFailure unwritable) {
            return " " + unwritable.what();
        }
    }

    private int end(JsonReport report, String what, String remedy, int status) {
        if (answer == Answer.OBJECT) {
            report.error(what, remedy, status);
            print(report.text());
        }
        return status;
    }

    // What went wrong may be that standard output is lost, and then it stays lost.
    private void print(String text) {
        try {
            terminal.data(text);
        } catch (CommandFailure lost) {
            terminal.message("plumbline: " + lost.what());
        }
    }

    /// What may go to standard output.
    enum Answer {
        /// Nothing, as the answer is there already.
        NOTHING,
        /// The text of what is done.
        TEXT,
        /// One object.
        OBJECT
    }
}
