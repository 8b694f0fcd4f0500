package dev.plumbline.views.search;

import dev.plumbline.graphmodel.Problem;
import dev.plumbline.pluginapi.Finding;
import dev.plumbline.views.Choice;
import dev.plumbline.views.OpenedArchitecture;
import dev.plumbline.views.Reveal;
import java.util.stream.Stream;

/// What is wrong, as people search for it: the problems of the files and the findings of the rules.
record EvidenceChoices(OpenedArchitecture opened, Reveal reveal) {

    Stream<Choice> all() {
        return Stream.concat(
                opened.problems().stream().map(this::choice),
                opened.findings().stream().map(this::choice));
    }

    private Choice choice(Problem problem) {
        return new Choice(
                problem.what(),
                problem.code() + " in " + problem.place(),
                "mdi2a-alert-outline",
                () -> opened.places().partAt(problem.place()).ifPresent(reveal::show));
    }

    private Choice choice(Finding finding) {
        return new Choice(
                finding.what(),
                finding.rule().id() + ", " + finding.rule().title(),
                "mdi2a-alert-octagon-outline",
                () -> finding.elements().stream().findFirst().ifPresent(reveal::show));
    }
}
