package dev.plumbline.app;

import dev.plumbline.app.cli.CommandLineProgram;
import dev.plumbline.app.cli.Terminal;
import dev.plumbline.app.composition.Services;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;

/// Where the program starts, for the desktop and for the command line.
public final class Main {

    private Main() {}

    static void main(String[] arguments) {
        silenceLibraries();
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        Terminal terminal = new Terminal(out, err, Terminal.isInteractive(System.getenv()));
        CommandLineProgram program =
                new CommandLineProgram(Services.standard(InstantSource.system()), terminal, System.getenv());
        int status = program.run(arguments);
        out.flush();
        System.exit(status);
    }

    // A library logs through commons-logging, which otherwise prints on standard error that no logger is there.
    private static void silenceLibraries() {
        System.setProperty("org.apache.commons.logging.LogFactory", "org.apache.commons.logging.impl.LogFactoryImpl");
        System.setProperty("org.apache.commons.logging.Log", "org.apache.commons.logging.impl.NoOpLog");
    }
}
