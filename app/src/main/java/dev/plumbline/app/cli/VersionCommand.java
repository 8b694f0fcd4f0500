package dev.plumbline.app.cli;

import dev.plumbline.app.composition.Version;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;

/// `version`: which program this is.
@Command(name = "version", description = "Print the program's version and the Java it runs on.")
final class VersionCommand implements Callable<Integer> {

    private final RootCommand root;

    VersionCommand(RootCommand root) {
        this.root = root;
    }

    @Override
    public Integer call() {
        root.print(report());
        return ExitCode.DONE;
    }

    static Report report() {
        JsonReport json = JsonReport.of("version");
        json.summary()
                .put("version", Version.current())
                .put("java", Runtime.version().feature());
        return Report.of(line(), json);
    }

    private static String line() {
        return "plumbline " + Version.current() + " (Java " + Runtime.version().feature() + ")";
    }

    /// The text behind `--version`.
    static final class Provider implements IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {line()};
        }
    }
}
