package dev.plumbline.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// A page of the documents, a part of which is made by a test.
///
/// @param name the name of the file
/// @param begin the line before that part
/// @param end the line after it
/// @param test the class that makes it
record MadePage(String name, String begin, String end, Class<?> test) {

    /// The page holds what was made; with `-Dplumbline.write=true` it is written instead.
    void assertHolds(String made) throws IOException {
        Path page = Path.of(System.getProperty("plumbline.root", ".."), "docs", name);
        String text = Files.readString(page);
        String wanted = text.substring(0, text.indexOf(begin) + begin.length())
                + "\n" + made + "\n"
                + text.substring(text.indexOf(end));
        if (Boolean.getBoolean("plumbline.write")) {
            Files.writeString(page, wanted);
        }
        assertThat(Files.readString(page))
                .as("make it again: mvn -pl app -am test -Dtest=%s -Dplumbline.write=true", test.getSimpleName())
                .isEqualTo(wanted);
    }
}
