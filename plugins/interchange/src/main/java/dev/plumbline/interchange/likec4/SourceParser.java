package dev.plumbline.interchange.likec4;

import dev.plumbline.graphmodel.workspace.SourceText;
import dev.plumbline.interchange.likec4.Token.Sort;
import dev.plumbline.pluginapi.ImportException;

/// Reads one source file of a project into it, by recursive descent.
final class SourceParser {

    private final Words words;
    private final Project project;

    private SourceParser(Words words, Project project) {
        this.words = words;
        this.project = project;
    }

    /// Reads a file; nothing of it is in the project if it is broken before its first statement.
    ///
    /// @throws ImportException at the first word that cannot be understood
    static void read(SourceText source, Project project) throws ImportException {
        new SourceParser(new Words(source), project).file();
    }

    private void file() throws ImportException {
        while (!words.isAtEnd()) {
            Token keyword = words.peek();
            switch (keyword.sort() == Sort.NAME ? keyword.text() : "") {
                case "specification" -> {
                    words.next();
                    specification();
                }
                case "model" -> {
                    words.next();
                    new ModelBlock(words, project).read();
                }
                case "deployment" -> {
                    words.next();
                    new DeploymentBlock(words, project).read();
                }
                case "views" -> {
                    words.next();
                    words.strings();
                    new ViewsBlock(words, project).read();
                }
                case "global", "likec4lib" -> {
                    words.next();
                    words.skipBlock();
                }
                case "import" -> {
                    project.report()
                            .warn(
                                    "import.include",
                                    words.place(keyword),
                                    "What is imported from another project was not read.",
                                    "References to it have no target.",
                                    "Import the folder that holds both projects, or leave it out.");
                    words.skipStatement();
                }
                default -> throw words.unexpected("specification, model, views or deployment");
            }
        }
    }

    private void specification() throws ImportException {
        words.open();
        while (!words.closes()) {
            if (words.peek().isName("element") && words.peekSecond().sort() == Sort.NAME) {
                words.next();
                kind(words.name());
            } else {
                words.skipStatement();
            }
        }
    }

    private void kind(String name) throws ImportException {
        Facts facts = new Facts();
        String shape = "";
        if (words.peek().isSign('{')) {
            words.open();
            while (!words.closes()) {
                if (words.peek().isName("style") && words.peekSecond().isSign('{')) {
                    words.next();
                    shape = shape();
                } else if (!Properties.read(words, facts)) {
                    words.skipStatement();
                }
            }
        }
        project.add(new Project.Kind(name, shape, facts.text("notation"), facts.text("technology")));
    }

    private String shape() throws ImportException {
        String shape = "";
        words.open();
        while (!words.closes()) {
            boolean found = words.next().isName("shape");
            words.accept(':');
            if (found && words.peek().sort() == Sort.NAME) {
                shape = words.next().text();
            }
        }
        return shape;
    }
}
