package dev.plumbline.views.welcome;

import java.nio.file.Path;

/// A workspace that people are about to make.
sealed interface Wish {

    /// From a template.
    record FromTemplate(TemplateCard template) implements Wish {}

    /// From another tool's model.
    record FromModel(Path source) implements Wish {}

    /// What is made, for people.
    default String title() {
        return switch (this) {
            case FromTemplate wish -> "New from " + wish.template().name();
            case FromModel wish -> "Import " + wish.source().getFileName();
        };
    }

    /// The name of the folder unless people say otherwise.
    default String usualName() {
        return switch (this) {
            case FromTemplate wish -> wish.template().id();
            case FromModel wish -> folderName(String.valueOf(wish.source().getFileName()));
        };
    }

    private static String folderName(String file) {
        int dot = file.lastIndexOf('.');
        return dot > 0 ? file.substring(0, dot) : file + "-workspace";
    }
}
