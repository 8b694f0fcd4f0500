package dev.plumbline.app;

import dev.plumbline.app.cli.Audience;
import dev.plumbline.app.cli.CommandLineProgram;
import dev.plumbline.app.cli.Terminal;
import dev.plumbline.app.composition.Services;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;

/// Where the program starts, for the desktop and for the command line.
public final class Main {

    private static final Duration PATIENCE = Duration.ofMillis(100);

    private Main() {}

    static void main(String[] arguments) {
        silenceLibraries();
        OutputStream out = new FileOutputStream(FileDescriptor.out);
        PrintStream err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        Terminal terminal = new Terminal(out, err, Audience.of(System.getenv()));
        CommandLineProgram program =
                new CommandLineProgram(Services.standard(InstantSource.system()), terminal, System.getenv());
        // After Ctrl+C the virtual machine ends by itself, with status 130, as soon as this is done.
        Runtime.getRuntime().addShutdownHook(new Thread(() -> program.interrupt(PATIENCE), "interrupt"));
        System.exit(program.run(arguments));
    }

    // A library logs through commons-logging, which otherwise prints on standard error that no logger is there.
    private static void silenceLibraries() {
        System.setProperty("org.apache.commons.logging.LogFactory", "org.apache.commons.logging.impl.LogFactoryImpl");
        System.setProperty("org.apache.commons.logging.Log", "org.apache.commons.logging.impl.NoOpLog");
    }
}
