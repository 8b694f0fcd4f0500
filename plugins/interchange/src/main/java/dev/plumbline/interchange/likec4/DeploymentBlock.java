package dev.plumbline.interchange.likec4;

import dev.plumbline.interchange.likec4.Token.Sort;
import dev.plumbline.pluginapi.ImportException;

/// Reads a block `deployment`: nodes in nodes, the instances in them, and relations between those.
final class DeploymentBlock {

    private static final String INSTANCE = "instanceOf";

    private final Words words;
    private final Project project;

    DeploymentBlock(Words words, Project project) {
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
        if (token.isName(INSTANCE)) {
            words.next();
            String element = words.path();
            part(element.substring(element.lastIndexOf('.') + 1), INSTANCE, element, scope, token);
        } else if (token.isName("extend")) {
            words.skipStatement();
        } else if (words.peekSecond().isSign('=')) {
            String name = words.name();
            words.next();
            if (words.peek().isName(INSTANCE)) {
                words.next();
                part(name, INSTANCE, words.path(), scope, token);
            } else {
                part(name, words.name(), "", scope, token);
            }
        } else if (words.peekSecond().sort() == Sort.NAME) {
            String kind = words.name();
            part(words.name(), kind, "", scope, token);
        } else if (token.sort() == Sort.ARROW) {
            relation(scope, scope);
        } else {
            String source = words.path();
            relation(source.equals("this") || source.equals("it") ? scope : source, scope);
        }
    }

    private void part(String name, String kind, String instanceOf, String scope, Token token) throws ImportException {
        Facts facts = new Facts();
        facts.inline(words.strings());
        facts.tag(words.tags());
        String path = scope.isEmpty() ? name : scope + "." + name;
        project.addDeployed(new Project.Part(path, kind, instanceOf, scope, facts, words.place(token)));
        if (words.peek().isSign('{')) {
            words.open();
            while (!words.closes()) {
                if (!Properties.read(words, facts)) {
                    statement(path);
                }
            }
        }
    }

    private void relation(String source, String scope) throws ImportException {
        Token token = words.peek();
        if (token.sort() != Sort.ARROW) {
            throw words.unexpected("a node, an instance, or -> between two of them");
        }
        String kind = words.next().text();
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
        project.addDeployedRelation(new Project.Link(source, target, kind, scope, facts, words.place(token)));
    }
}
