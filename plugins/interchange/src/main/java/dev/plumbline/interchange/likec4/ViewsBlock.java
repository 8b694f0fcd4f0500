package dev.plumbline.interchange.likec4;

import dev.plumbline.interchange.likec4.Project.Step;
import dev.plumbline.interchange.likec4.Token.Sort;
import dev.plumbline.pluginapi.ImportException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Reads a block `views`: counts all of them, and reads the steps of dynamic ones.
final class ViewsBlock {

    private static final Set<String> TOGETHER = Set.of("parallel", "par");

    /// Blocks of steps that are taken in their order here, although they may be taken otherwise.
    private static final Set<String> IN_ORDER =
            Set.of("alt", "opt", "loop", "try", "catch", "finally", "else", "break");

    private final Words words;
    private final Project project;

    ViewsBlock(Words words, Project project) {
        this.words = words;
        this.project = project;
    }

    void read() throws ImportException {
        words.open();
        while (!words.closes()) {
            Token token = words.peek();
            if (token.isName("dynamic") && words.peekSecond().isName("view")) {
                words.next();
                words.next();
                dynamic(token);
            } else if (token.isName("view")
                    || (token.isName("deployment") && words.peekSecond().isName("view"))) {
                project.addView();
                words.skipStatement();
            } else {
                words.skipStatement();
            }
        }
    }

    private void dynamic(Token token) throws ImportException {
        project.addView();
        String id = words.peek().sort() == Sort.NAME
                ? words.name()
                : "view-" + words.place(token).line();
        Facts facts = new Facts();
        facts.inline(words.strings());
        List<Step> steps = new ArrayList<>();
        words.open();
        while (!words.closes()) {
            if (!Properties.read(words, facts)) {
                step(steps, id);
            }
        }
        project.add(new Project.Dynamic(id, facts, steps));
    }

    private void step(List<Step> steps, String view) throws ImportException {
        Token token = words.peek();
        if (token.sort() == Sort.NAME && opensBlock() && TOGETHER.contains(token.text())) {
            words.next();
            words.strings();
            List<Step> together = new ArrayList<>();
            block(together, view);
            steps.add(new Step.Together(together));
        } else if (token.sort() == Sort.NAME && opensBlock() && IN_ORDER.contains(token.text())) {
            project.report()
                    .warn(
                            "import.step",
                            words.place(token),
                            "The steps of '" + token.text() + "' in the view '" + view + "' are taken in their order.",
                            "How often each is taken is not said.",
                            "Put them into branches with shares after the import.");
            words.next();
            words.strings();
            block(steps, view);
        } else if (token.sort() == Sort.NAME && isStep()) {
            chain(words.path(), steps);
        } else {
            words.skipStatement();
        }
    }

    private boolean opensBlock() {
        Token second = words.peekSecond();
        return second.isSign('{') || second.sort() == Sort.STRING;
    }

    private void block(List<Step> steps, String view) throws ImportException {
        words.open();
        while (!words.closes()) {
            step(steps, view);
        }
    }

    private boolean isStep() {
        Token second = words.peekSecond();
        return second.sort() == Sort.ARROW || second.sort() == Sort.BACK_ARROW || second.isSign('.');
    }

    private void chain(String first, List<Step> steps) throws ImportException {
        String from = first;
        boolean any = false;
        while (words.peek().sort() == Sort.ARROW || words.peek().sort() == Sort.BACK_ARROW) {
            Token arrow = words.next();
            String to = words.path();
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
            boolean back = arrow.sort() == Sort.BACK_ARROW;
            steps.add(new Step.Message(back ? to : from, back ? from : to, back, facts, words.place(arrow)));
            from = to;
            any = true;
        }
        if (!any) {
            throw words.unexpected("-> or <- between two elements");
        }
    }
}
