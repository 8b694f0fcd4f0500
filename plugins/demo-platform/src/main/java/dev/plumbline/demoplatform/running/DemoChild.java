package dev.plumbline.demoplatform.running;

import dev.plumbline.demoplatform.plan.Settings;
import dev.plumbline.graphmodel.workspace.ReadLimits;
import dev.plumbline.graphmodel.workspace.Workspace;
import dev.plumbline.graphmodel.workspace.WorkspaceReader;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;

/// The program of the child process. It says one line of JSON when it runs, and ends when its standard input does, as
/// it does when its parent is gone, however that ended.
public final class DemoChild {

    private static final Duration LONGEST_END = Duration.ofSeconds(4);

    private DemoChild() {}

    /// Runs the platform.
    ///
    /// @param arguments as `Settings.arguments` writes them
    public static void main(String[] arguments) throws IOException {
        Settings settings = Settings.of(List.of(arguments));
        Workspace workspace = new WorkspaceReader(ReadLimits.standard()).read(settings.workspace());
        if (workspace.architecture().flows().isEmpty()) {
            throw new IOException("The workspace " + settings.workspace()
                    + " has no flows, so there is nothing to run: " + workspace.problems());
        }
        Thread watchdog = Thread.ofPlatform().daemon().unstarted(DemoChild::endSoon);
        try (Platform platform = new Platform(workspace.architecture(), settings)) {
            StatusJson status = new StatusJson(platform, settings);
            String token = token();
            try (ServiceServer control = new ServiceServer(new Control(platform, status, token))) {
                platform.start();
                say(status.ready(control.open(), token));
                awaitEnd();
                watchdog.start();
            }
        }
        watchdog.interrupt();
        // Connections of the JDK keep threads that would outlive the platform.
        Runtime.getRuntime().exit(0);
    }

    private static void say(String line) {
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        out.println(line);
    }

    private static void awaitEnd() throws IOException {
        try (InputStream in = new FileInputStream(FileDescriptor.in)) {
            in.transferTo(OutputStream.nullOutputStream());
        }
    }

    /// A receiver that does not answer must not keep the process alive.
    private static void endSoon() {
        try {
            Thread.sleep(LONGEST_END);
            Runtime.getRuntime().halt(0);
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    private static String token() {
        byte[] bytes = new byte[16];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
