package dev.plumbline.app.cli;

import dev.plumbline.graphmodel.Problem;
import java.io.Serial;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A command that cannot go on: what happened, what the user can do, and the exit status.
public final class CommandFailure extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1;

    private final int status;
    private final String what;
    private final String remedy;
    private final transient List<Problem> problems;

    /// A failure without places in files.
    ///
    /// @param status the exit status, one of `ExitCode`
    /// @param what what is wrong, in a sentence with a full stop
    /// @param remedy what the user can do, in a sentence with a full stop
    CommandFailure(int status, String what, String remedy) {
        this(status, what, remedy, List.of(), null);
    }

    private CommandFailure(int status, String what, String remedy, List<Problem> problems, @Nullable Throwable cause) {
        super(what, cause);
        this.status = status;
        this.what = what;
        this.remedy = remedy;
        this.problems = List.copyOf(problems);
    }

    /// This failure with the exception that led to it.
    CommandFailure causedBy(Throwable cause) {
        return new CommandFailure(status, what, remedy, problems, cause);
    }

    /// This failure with another exit status.
    CommandFailure withStatus(int other) {
        return new CommandFailure(other, what, remedy, problems, getCause());
    }

    /// This failure with the problems in the user's files that led to it.
    CommandFailure because(List<Problem> found) {
        return new CommandFailure(status, what, remedy, found, getCause());
    }

    /// The exit status, one of `ExitCode`.
    public int status() {
        return status;
    }

    /// What is wrong.
    public String what() {
        return what;
    }

    /// What the user can do.
    public String remedy() {
        return remedy;
    }

    /// What is wrong in the user's files.
    public List<Problem> problems() {
        return problems;
    }

    /// What led to it, if there is more to know.
    public Optional<Throwable> reason() {
        return Optional.ofNullable(getCause());
    }
}
