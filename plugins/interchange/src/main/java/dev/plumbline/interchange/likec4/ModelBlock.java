package dev.plumbline.interchange.likec4;

import dev.plumbline.interchange.likec4.Token.Sort;
import dev.plumbline.pluginapi.ImportException;

/// Reads a block `model`: elements in elements, and relations anywhere in them.
final class ModelBlock {

    private final Words words;
    private final Project project;

    ModelBlock(Words words, Project project) {
        this.words = words;
        this.project = project;
    }

    void read() throws ImportException {
        words.open();
        while (!words.closes()) {
            statement("");
        }
    }

    private void statement(String scope) throws ImportException {
        Token token = words.peek();
        if (token.sort() == Sort.ARROW || token.isSign('.')) {
            if (scope.isEmpty()) {
                throw words.unexpected("the source of the relation");
            }
            relation(scope, scope);
        } else if (token.isName("extend") && words.peekSecond().sort() == Sort.NAME) {
            words.next();
            extend();
        } else if (token.isName("group") && words.peekSecond().sort() == Sort.STRING) {
            words.skipStatement();
        } else if (words.peekSecond().isSign('=')) {
            String name = words.name();
            words.next();
            element(words.name(), name, scope, token);
        } else if (words.peekSecond().sort() == Sort.NAME && words.peekSecond().line() == token.line()) {
            String kind = words.name();
            element(kind, words.name(), scope, token);
        } else {
            String source = words.path();
            relation(source.equals("this") || source.equals("it") ? scope : source, scope);
        }
    }

    private void element(String kind, String name, String scope, Token token) throws ImportException {
        Facts facts = new Facts();
        facts.inline(words.strings());
        facts.tag(words.tags());
        String path = scope.isEmpty() ? name : scope + "." + name;
        project.addElement(new Project.Part(path, kind, "", scope, facts, words.place(token)));
        body(path, facts);
    }

    private void body(String path, Facts facts) throws ImportException {
        if (!words.peek().isSign('{')) {
            return;
        }
        words.open();
        while (!words.closes()) {
            if (!Properties.read(words, facts)) {
                statement(path);
            }
        }
    }

    private void extend() throws ImportException {
        Token token = words.peek();
        String path = words.path();
        if (words.peek().sort() == Sort.ARROW) {
            words.skipStatement();
            return;
        }
        Facts facts = new Facts();
        project.extend(path, facts, words.place(token));
        body(path, facts);
    }

    private void relation(String source, String scope) throws ImportException {
        Token token = words.peek();
        String kind = arrow();
        String target = words.path();
        Facts facts = new Facts();
        facts.inline(words.strings());
        facts.tag(words.tags());
        if (words.peek().isSign('{')) {
            words.open();
            while (!words.closes()) {
                if (!Properties.read(words, facts)) {
                    words.skipStatement();
                }
            }
        }
        project.addRelation(new Project.Link(source, target, kind, scope, facts, words.place(token)));
    }

    /// Goes over `->`, `-[kind]->` or `.kind`, and tells the kind.
    private String arrow() throws ImportException {
        if (words.peek().sort() == Sort.ARROW) {
            return words.next().text();
        }
        if (words.accept('.')) {
            return words.name();
        }
        throw words.unexpected("an element, a property, or -> between two elements");
    }
}
