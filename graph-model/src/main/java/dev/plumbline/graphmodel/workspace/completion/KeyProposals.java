package dev.plumbline.graphmodel.workspace.completion;

import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.workspace.completion.Proposals.Insertion;
import dev.plumbline.graphmodel.workspace.completion.Proposals.Label;
import java.util.Optional;
import java.util.Set;

/// Proposes keys, each with what begins its value.
final class KeyProposals {

    private final Architecture architecture;
    private final String text;
    private final CaretPlace place;
    private final Proposals proposals;

    KeyProposals(Architecture architecture, String text, CaretPlace place, Proposals proposals) {
        this.architecture = architecture;
        this.text = text;
        this.place = place;
        this.proposals = proposals;
    }

    /// Proposes the keys of a mapping.
    ///
    /// @param siblings those that it has already
    void of(Shape shape, Set<String> siblings) {
        switch (shape) {
            case Shape.Group group -> group.entries().forEach(entry -> entry(entry, siblings));
            case Shape.Either either -> either.shapes().forEach(one -> of(one, siblings));
            case Shape.Overrides overrides -> paths();
            case Shape.Named named -> {}
            case Shape.ById byId ->
                new ReferenceProposals(architecture, proposals).of(byId.target(), "", isKey() ? "" : ": ");
            case Shape.Listing list -> {}
            case Shape.Value value -> {}
            case Shape.Reference reference -> {}
            case Shape.Assertion assertion -> {}
            case Shape.Unknown unknown -> {}
        }
    }

    private void entry(Shape.Entry entry, Set<String> siblings) {
        Token token = proposals.token();
        boolean own = text.substring(token.start(), token.end()).equals(entry.key());
        if (own || !siblings.contains(entry.key())) {
            Shape value = entry.value().get();
            Label label = new Label(Proposal.Kind.KEY, Shape.name(value), entry.description());
            proposals.offer(entry.key(), label, key(entry.key(), value));
        }
    }

    private void paths() {
        Optional<String> id = AttributePaths.partOf(architecture, place.token().typed());
        if (id.isPresent()) {
            AttributePaths.of(architecture, id.get()).forEach((path, attribute) -> {
                String key = id.get() + "." + path;
                Shape value = AttributeShapes.of(attribute, Usage.NOWHERE);
                Label label = new Label(Proposal.Kind.KEY, Shape.name(value), attribute.description());
                String alias = id.get() + "." + attribute.key();
                proposals.offer(key, alias, () -> label, key(key, value));
            });
        } else {
            ReferenceProposals references = new ReferenceProposals(architecture, proposals);
            references.elements(Target.ELEMENT, element -> element + ".");
            references.relations(relation -> relation + ".");
        }
    }

    private Insertion key(String key, Shape value) {
        if (isKey()) {
            return Insertion.of(key);
        }
        Shape first = value instanceof Shape.Either either ? either.shapes().getFirst() : value;
        boolean block = place.path().isEmpty() && !place.braces();
        return begin(first, block).after(key + ":");
    }

    private Insertion begin(Shape value, boolean block) {
        return switch (value) {
            case Shape.Group group -> frame(group).after(" ");
            case Shape.ById byId -> block ? Insertion.of(lineEnd() + "  ") : new Insertion(" {}", 2);
            case Shape.Named named -> block ? Insertion.of(lineEnd() + "  ") : new Insertion(" {}", 2);
            case Shape.Overrides overrides -> block ? Insertion.of(lineEnd() + "  ") : new Insertion(" {}", 2);
            case Shape.Listing list -> block ? Insertion.of(lineEnd() + "  - ") : new Insertion(" []", 2);
            case Shape.Value one -> Insertion.of(" ");
            case Shape.Reference reference -> Insertion.of(" ");
            case Shape.Assertion assertion -> Insertion.of(" ");
            case Shape.Either either -> Insertion.of(" ");
            case Shape.Unknown unknown -> Insertion.of(" ");
        };
    }

    /// A mapping in braces with the keys that it needs, and the caret where the first value is to stand.
    static Insertion frame(Shape.Group group) {
        StringBuilder frame = new StringBuilder("{");
        int caret = 1;
        for (String key : group.required()) {
            frame.append(frame.length() == 1 ? "" : ", ").append(key).append(": ");
            if (caret == 1) {
                caret = frame.length();
            }
            if (isList(group, key)) {
                frame.append("[]");
            }
        }
        return new Insertion(frame.append('}').toString(), caret);
    }

    private static boolean isList(Shape.Group group, String key) {
        return group.entries().stream()
                .anyMatch(entry -> entry.key().equals(key) && entry.value().get() instanceof Shape.Listing);
    }

    /// Whether the token is a key already, so that no colon is to follow.
    private boolean isKey() {
        return proposals.token().quoted() || isFollowedByColon();
    }

    private boolean isFollowedByColon() {
        int end = proposals.token().end();
        return end < text.length() && text.charAt(end) == ':';
    }

    private String lineEnd() {
        return text.contains("\r\n") ? "\r\n" : "\n";
    }
}
