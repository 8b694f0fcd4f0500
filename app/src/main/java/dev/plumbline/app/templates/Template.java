package dev.plumbline.app.templates;

import java.util.List;

/// A workspace to start from.
///
/// @param id its name in commands, as in `web-platform`
/// @param name its name for people
/// @param description what it shows, in a sentence
/// @param files the paths of its files, with forward slashes
public record Template(String id, String name, String description, List<String> files) {
    public Template {
        files = List.copyOf(files);
    }
}
