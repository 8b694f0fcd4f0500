package dev.plumbline.app.cli;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import picocli.CommandLine.TypeConversionException;

/// Reads values of options; a mistake is explained in words instead of by the name of an exception.
final class ArgumentValues {

    private ArgumentValues() {}

    static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException wrong) {
            throw new TypeConversionException("'" + text + "' is not a day; write it as 2026-05-31");
        }
    }

    static Path path(String text) {
        if (text.isEmpty()) {
            throw new TypeConversionException("an empty path names nothing; write . for the present folder");
        }
        try {
            return Path.of(text);
        } catch (InvalidPathException wrong) {
            throw new TypeConversionException("'" + text + "' cannot be a path here: " + wrong.getReason());
        }
    }

    static URI address(String text) {
        try {
            return new URI(text);
        } catch (URISyntaxException wrong) {
            throw new TypeConversionException(
                    "'" + text + "' is not an address; write it as https://metrics.example.org");
        }
    }
}
