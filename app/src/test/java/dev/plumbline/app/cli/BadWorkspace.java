package dev.plumbline.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/// What can be wrong with the files of a workspace, and the status that a command ends with then.
enum BadWorkspace {
    MISSING(ExitCode.INPUT_OUTPUT, "workspace.missing", "bad") {
        @Override
        void write(Path folder) throws IOException {
            Files.delete(folder.resolve("plumbline.yaml"));
            Files.delete(folder);
        }
    },
    UNREADABLE(ExitCode.INPUT_OUTPUT, "file.unreadable", "broken.yaml") {
        @Override
        void write(Path folder) throws IOException {
            unreadable(folder.resolve("broken.yaml"));
        }
    },
    UNREADABLE_MAIN_FILE(ExitCode.INPUT_OUTPUT, "file.unreadable", "plumbline.yaml") {
        @Override
        void write(Path folder) throws IOException {
            Files.delete(folder.resolve("plumbline.yaml"));
            unreadable(folder.resolve("plumbline.yaml"));
        }
    },
    /// What stands in the file that cannot be read is missed by the others.
    UNREADABLE_AND_MISSED(ExitCode.INPUT_OUTPUT, "file.unreadable", "broken.yaml") {
        @Override
        void write(Path folder) throws IOException {
            unreadable(folder.resolve("broken.yaml"));
            Files.writeString(folder.resolve("shop.yaml"), "elements:\n  a: {kind: service, parent: b}\n");
        }
    },
    TAB("yaml.tab", "elements:\n\ta: {kind: service}\n"),
    SYNTAX("yaml.syntax", "elements:\n  a: {kind: service\n  b: {kind: service}\n"),
    DUPLICATE("element.duplicate", "elements:\n  a: {kind: service}\n  a: {kind: job}\n"),
    DANGLING_PARENT("containment.dangling", "elements:\n  a: {kind: service, parent: b}\n"),
    CYCLE("containment.cycle", "elements:\n  a: {kind: system, parent: b}\n  b: {kind: system, parent: a}\n"),
    OWN_PARENT("containment.cycle", "elements:\n  a: {kind: system, parent: a}\n"),
    HUGE("file.too-large", "") {
        @Override
        void write(Path folder) throws IOException {
            try (RandomAccessFile huge =
                    new RandomAccessFile(folder.resolve("broken.yaml").toFile(), "rw")) {
                huge.setLength(50L << 20);
            }
        }
    },
    ALIAS_BOMB("yaml.alias-bomb", bomb()),
    WRONG_UNIT("value.invalid", "elements:\n  a: {kind: service, serviceTime: 80 miles}\n"),
    CONTROL_CHARACTER("file.control-character", "elements:\n  a: {kind: service, name: \"bell\u0007\"}\n"),
    BYTES("file.not-utf8", "") {
        @Override
        void write(Path folder) throws IOException {
            Files.write(folder.resolve("broken.yaml"), new byte[] {'a', ':', ' ', (byte) 0xC3, (byte) 0x28});
        }
    };

    private final int status;
    private final String code;
    private final String place;
    private final String text;

    BadWorkspace(int status, String code, String place) {
        this.status = status;
        this.code = code;
        this.place = place;
        this.text = "";
    }

    BadWorkspace(String code, String text) {
        this.status = ExitCode.INVALID_MODEL;
        this.code = code;
        this.place = "broken.yaml";
        this.text = text;
    }

    int status() {
        return status;
    }

    String code() {
        return code;
    }

    /// The end of the path of the file or folder that is to be named.
    String place() {
        return place;
    }

    /// Makes the workspace in a folder.
    Path in(Path folder) throws IOException {
        Path workspace = Files.createDirectory(folder.resolve("bad"));
        Files.writeString(workspace.resolve("plumbline.yaml"), "plumbline: 1\nname: Bad\n");
        write(workspace);
        return workspace;
    }

    void write(Path folder) throws IOException {
        Files.writeString(folder.resolve("broken.yaml"), text);
    }

    /// A file that cannot be read, not even by the user who may read everything: the beginning of a process's memory.
    static void unreadable(Path file) throws IOException {
        Path memory = Path.of("/proc/self/mem");
        if (Files.exists(memory)) {
            Files.createSymbolicLink(file, memory);
        } else {
            Files.writeString(file, "");
            assertThat(file.toFile().setReadable(false)).isTrue();
            Assumptions.assumeFalse(Files.isReadable(file), "skipped: this user may read everything");
        }
    }

    /// Removes the links to what cannot be read: a temporary folder is not deleted silently with links that lead out.
    static void removeUnreadable(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path link : files.filter(Files::isSymbolicLink).toList()) {
                Files.delete(link);
            }
        }
    }

    /// A text that grows beyond all memory when its aliases are followed.
    static String bomb() {
        StringBuilder text = new StringBuilder("x-a0: &a0 [lol, lol, lol, lol, lol, lol, lol, lol, lol]\n");
        for (int i = 1; i < 12; i++) {
            String below = "*a" + (i - 1);
            text.append("x-a").append(i).append(": &a").append(i).append(" [");
            text.append((below + ", ").repeat(8)).append(below).append("]\n");
        }
        return text.append("elements:\n  a: {kind: service, tags: *a11}\n").toString();
    }
}
