package dev.plumbline.views.style;

import dev.plumbline.views.settings.FontSize;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// The style sheets of the window. They are written for the smallest text; for larger text every size in them grows.
public final class StyleSheets {

    private static final Pattern SIZE = Pattern.compile("-fx-(font|icon|fixed-cell|cell)-size: ([0-9.]+)px");

    private StyleSheets() {}

    /// The addresses of sheets for text of this size.
    public static List<String> of(FontSize size, Sheet... sheets) {
        return Arrays.stream(sheets).map(sheet -> address(sheet, size)).toList();
    }

    /// The text of a sheet with every size grown as the text is.
    static String scaled(String sheet, FontSize size) {
        double factor = (double) size.pixels() / FontSize.SMALL.pixels();
        return SIZE.matcher(sheet).replaceAll(found -> scaled(found, factor));
    }

    private static String scaled(MatchResult found, double factor) {
        double pixels = Double.parseDouble(found.group(2)) * factor;
        return String.format(Locale.ROOT, "-fx-%s-size: %.1fpx", found.group(1), pixels);
    }

    static String text(Sheet sheet) {
        try (InputStream stream = resource(sheet.file).openStream()) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static String address(Sheet sheet, FontSize size) {
        return size == FontSize.SMALL ? resource(sheet.file).toExternalForm() : address(scaled(text(sheet), size));
    }

    private static String address(String sheet) {
        return "data:text/css;base64," + Base64.getEncoder().encodeToString(sheet.getBytes(StandardCharsets.UTF_8));
    }

    private static URL resource(String name) {
        return Objects.requireNonNull(
                StyleSheets.class.getResource(name), () -> "The style sheet " + name + " is not in the program.");
    }

    /// A style sheet of the program.
    public enum Sheet {
        /// Names of the default theme that third-party controls look up.
        MODENA_NAMES("modena-names.css"),
        /// The window.
        WORKBENCH("workbench.css"),
        /// The editor of texts.
        SOURCE("source.css"),
        /// The simulation panel, and what is simulated on the diagram.
        SIMULATION("simulation.css"),
        /// The editor of scenarios.
        SCENARIO("scenario.css"),
        /// The screens around the diagram: welcome, preferences, keys.
        HOME("home.css"),
        /// Other colours for everything.
        HIGH_CONTRAST("high-contrast.css");

        private final String file;

        Sheet(String file) {
            this.file = file;
        }
    }
}
