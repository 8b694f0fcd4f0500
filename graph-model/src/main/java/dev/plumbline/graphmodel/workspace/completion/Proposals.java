package dev.plumbline.graphmodel.workspace.completion;

import dev.plumbline.graphmodel.workspace.TextEdit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/// Collects what fits the letters at the caret, the best first, each text once.
final class Proposals {

    // Nobody reads more; and a workspace may have tens of thousands of ids.
    private static final int MOST = 200;

    private final String file;
    private final String text;
    private final Token token;
    private final Match match;
    private final List<Map<String, Proposal>> byRank = new ArrayList<>();

    Proposals(String file, String text, Token token) {
        this.file = file;
        this.text = text;
        this.token = token;
        this.match = new Match(token.typed());
        for (int rank = 0; rank < Match.NONE; rank++) {
            byRank.add(new LinkedHashMap<>());
        }
    }

    Token token() {
        return token;
    }

    /// What is inserted, and where in it the caret stands afterwards.
    record Insertion(String text, int caret) {

        static Insertion of(String text) {
            return new Insertion(text, text.length());
        }

        Insertion after(String before) {
            return new Insertion(before + text, before.length() + caret);
        }
    }

    /// What people read of a proposal.
    record Label(Proposal.Kind kind, String detail, String description) {}

    void offer(String word, Label label, Insertion insertion) {
        offer(word, word, () -> label, insertion);
    }

    /// Offers a word that may also be found by another one.
    void offer(String word, String alias, Supplier<Label> label, Insertion insertion) {
        int rank = match.rank(word);
        if (rank == Match.NONE) {
            rank = Math.max(2, match.rank(alias));
        }
        if (rank == Match.NONE || byRank.get(rank).size() == MOST) {
            return;
        }
        byRank.get(rank).computeIfAbsent(word, shown -> proposal(shown, label.get(), insertion));
    }

    List<Proposal> all() {
        Map<String, Proposal> all = new LinkedHashMap<>();
        byRank.forEach(some -> some.forEach(all::putIfAbsent));
        return all.values().stream().limit(MOST).toList();
    }

    private Proposal proposal(String word, Label label, Insertion plain) {
        Insertion insertion = token.glued() ? plain.after(" ") : plain;
        String removed = text.substring(token.start(), token.end());
        TextEdit edit = new TextEdit(file, token.start(), removed, insertion.text());
        return new Proposal(
                label.kind(), word, label.detail(), label.description(), edit, token.start() + insertion.caret());
    }
}
