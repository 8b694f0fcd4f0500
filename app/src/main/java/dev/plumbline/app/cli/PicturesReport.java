package dev.plumbline.app.cli;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;

/// The pictures that were written. People are told of each one when it is.
record PicturesReport(List<Picture> pictures) implements Report {

    PicturesReport {
        pictures = List.copyOf(pictures);
    }

    @Override
    public String text() {
        return "";
    }

    @Override
    public JsonReport json() {
        JsonReport report = JsonReport.of("render");
        report.summary().put("pictures", pictures.size());
        ArrayNode array = report.root().putArray("pictures");
        pictures.forEach(picture -> array.addObject()
                .put("view", picture.view())
                .put("name", picture.title())
                .put("file", picture.file().toString()));
        return report;
    }

    /// A picture.
    ///
    /// @param view the element whose inside it shows, or nothing for the landscape
    /// @param title what it shows
    /// @param file where it is
    record Picture(@Nullable String view, String title, Path file) {}
}
