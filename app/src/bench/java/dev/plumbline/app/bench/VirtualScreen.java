package dev.plumbline.app.bench;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;

/// A screen of its own whose pixels are read as its server writes them, so that looking costs the watched program
/// nothing.
final class VirtualScreen implements AutoCloseable {

    private static final int WIDTH = 1600;
    private static final int HEIGHT = 1000;
    /// The distance of the pixels that are looked at.
    private static final int GRID = 20;

    private static final int COLOURS_FIELD = 19;
    private static final int LINE_FIELD = 12;
    private static final int BYTES_OF_COLOUR = 12;

    private final Process server;
    private final String name;
    private final ByteBuffer pixels;
    private final int start;
    private final int line;

    private VirtualScreen(Process server, String name, ByteBuffer file) {
        this.server = server;
        this.name = name;
        pixels = file;
        start = file.getInt(0) + file.getInt(COLOURS_FIELD * Integer.BYTES) * BYTES_OF_COLOUR;
        line = file.getInt(LINE_FIELD * Integer.BYTES);
    }

    /// Whether the server is installed.
    static boolean isInstalled() {
        return Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, "Xvfb")));
    }

    /// Starts the server.
    ///
    /// @param folder where it keeps its picture
    static VirtualScreen start(Path folder) throws IOException {
        Process server = new ProcessBuilder(
                        "Xvfb",
                        "-displayfd",
                        "1",
                        "-screen",
                        "0",
                        WIDTH + "x" + HEIGHT + "x24",
                        "-nolisten",
                        "tcp",
                        // Without it, the server starts anew when the last window is gone, and its picture moves.
                        "-noreset",
                        "-fbdir",
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        BufferedReader answer = server.inputReader();
        String display = answer.readLine();
        if (display == null) {
            throw new IOException("Xvfb did not start; is it installed?");
        }
        try (FileChannel file = FileChannel.open(folder.resolve("Xvfb_screen0"), StandardOpenOption.READ)) {
            return new VirtualScreen(
                    server, ":" + display, file.map(FileChannel.MapMode.READ_ONLY, 0, file.size()));
        }
    }

    /// What programs know the screen by.
    String name() {
        return name;
    }

    /// A number for what can be seen, 0 if that is nothing.
    long seen() {
        long seen = 0;
        for (int y = GRID / 2; y < HEIGHT; y += GRID) {
            for (int x = GRID / 2; x < WIDTH; x += GRID) {
                int colour = pixels.getInt(start + y * line + x * Integer.BYTES) & 0xFFFFFF00;
                seen = colour == 0 && seen == 0 ? 0 : seen * 31 + colour;
            }
        }
        return seen;
    }

    @Override
    public void close() {
        server.destroy();
    }
}
