package dev.plumbline.views.search;

import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.Element;
import dev.plumbline.graphmodel.ElementAttributes;
import dev.plumbline.graphmodel.Relation;
import dev.plumbline.graphmodel.RelationAttributes;
import dev.plumbline.views.Choice;
import dev.plumbline.views.Command;
import dev.plumbline.views.Keys;
import dev.plumbline.views.Match;
import dev.plumbline.views.OpenedArchitecture;
import dev.plumbline.views.Reveal;
import dev.plumbline.views.style.KindIcons;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// Finds elements, relations, views and commands by their names. `>` before the text limits it to commands, `@` to
/// elements, `#` to elements with a tag, `:` to views and flows, `!` to what is wrong.
final class SearchIndex {

    private static final int LIMIT = 50;
    /// Relations come after the elements with a word that fits: whoever types a name means the element first.
    private static final int BEHIND_ELEMENTS = 15;

    private final Architecture architecture;
    private final EvidenceChoices evidence;
    private final List<Command> commands;
    private final List<Choice> views;
    private final Reveal reveal;

    SearchIndex(OpenedArchitecture opened, List<Command> commands, List<Choice> views, Reveal reveal) {
        architecture = opened.architecture();
        evidence = new EvidenceChoices(opened, reveal);
        this.commands = commands;
        this.views = views;
        this.reveal = reveal;
    }

    /// The best fits, the best first.
    List<Choice> find(String typed) {
        String text = typed.strip();
        Stream<Ranked> candidates;
        if (text.startsWith(">")) {
            candidates = commands(text.substring(1));
        } else if (text.startsWith("@")) {
            candidates = elements(text.substring(1));
        } else if (text.startsWith("#")) {
            candidates = tagged(text.substring(1));
        } else if (text.startsWith("!")) {
            candidates = wrong(text.substring(1));
        } else if (text.startsWith(":")) {
            candidates = views(text.substring(1));
        } else if (text.isEmpty()) {
            candidates = elements("");
        } else {
            candidates = Stream.of(elements(text), relations(text), views(text), commands(text))
                    .flatMap(part -> part);
        }
        return candidates
                .filter(ranked -> ranked.rank < Match.NONE)
                .sorted(Comparator.comparingInt(Ranked::rank).thenComparing(ranked -> ranked.hit.sortKey()))
                .limit(LIMIT)
                .map(Ranked::hit)
                .toList();
    }

    private Stream<Ranked> elements(String text) {
        return architecture.elements().values().stream().map(element -> {
            int rank = Math.min(Match.rank(element.name(), text), Match.rank(element.id(), text));
            return new Ranked(rank, hit(element));
        });
    }

    private Stream<Ranked> tagged(String text) {
        return architecture.elements().values().stream()
                .flatMap(element -> element.get(ElementAttributes.TAGS).orElse(List.of()).stream()
                        .map(tag -> Match.rank(tag, text))
                        .min(Comparator.naturalOrder())
                        .map(rank -> new Ranked(rank, hit(element)))
                        .stream());
    }

    private Stream<Ranked> wrong(String text) {
        return evidence.all().map(choice -> {
            int rank = Math.min(Match.rank(choice.title(), text), Match.rank(choice.detail(), text));
            return new Ranked(rank, choice);
        });
    }

    private Stream<Ranked> relations(String text) {
        return architecture.relations().values().stream().map(relation -> {
            Choice hit = hit(relation);
            int rank = Math.min(Match.rank(hit.title(), text), Match.rank(relation.id(), text));
            return new Ranked(rank == Match.NONE ? rank : rank + BEHIND_ELEMENTS, hit);
        });
    }

    private Stream<Ranked> views(String text) {
        return views.stream().map(view -> new Ranked(Match.rank(view.title(), text), view));
    }

    private Stream<Ranked> commands(String text) {
        return commands.stream().map(command -> {
            int rank = Match.rank(command.name(), text);
            String keys =
                    command.keys().isEmpty() ? "" : Keys.shown(command.keys().getFirst());
            return new Ranked(
                    rank == Match.NONE ? rank : rank + 3,
                    new Choice(command.name(), keys, command.icon(), command.action()));
        });
    }

    private Choice hit(Element element) {
        String path = architecture.ancestors(element.id()).reversed().stream()
                .map(this::name)
                .reduce("", (left, right) -> left.isEmpty() ? right : left + " › " + right);
        String kind = KindIcons.name(element.kind());
        return new Choice(
                element.name(),
                path.isEmpty() ? kind : kind + " in " + path,
                KindIcons.code(element.kind()),
                () -> reveal.show(element.id()));
    }

    private Choice hit(Relation relation) {
        String verb = relation.kind().name().toLowerCase(Locale.ROOT).replace('_', ' ');
        String protocol = relation.get(RelationAttributes.PROTOCOL)
                .map(text -> " · " + text)
                .orElse("");
        return new Choice(
                name(relation.from()) + " → " + name(relation.to()),
                verb + protocol,
                "mdi2a-arrow-right",
                () -> reveal.show(relation.id()));
    }

    private String name(String id) {
        return architecture.element(id).map(Element::name).orElse(id);
    }

    private record Ranked(int rank, Choice hit) {}
}
