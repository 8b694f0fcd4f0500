package dev.plumbline.graphmodel.workspace.completion;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.workspace.ReadLimits;
import dev.plumbline.graphmodel.workspace.WorkspaceReader;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// A text with the caret where a `|` stands, and the model that it is typed into.
record TypedText(String text, int caret, Architecture architecture) {

    private static final String MODEL = """
            elements:
              shop: {kind: system, name: Web shop}
              cart-api:
                kind: service
                name: Cart
                parent: shop
                owner: team-cart
                technology: Java 25
                region: eu-1
                zones: [eu-1a, eu-1b]
                serviceTime: 12ms
              cart-db: {kind: datastore, name: Cart store, technology: PostgreSQL 18, region: eu-1, data: [orders]}
              dead: {kind: queue, name: Undelivered}
              orders: {kind: dataset, name: Orders of customers}
              team-cart: {kind: team, name: Cart team}
              anna: {kind: person}
            relations:
              - {id: cart-store, from: cart-api, to: cart-db, kind: reads, protocol: jdbc, timeout: 80ms}
              - {id: shop-cart, from: shop, to: cart-api, kind: calls, protocol: https}
              - {id: shop-store, from: shop, to: cart-db, kind: calls, protocol: https, timeout: 80ms}
            """;

    static TypedText of(String marked) {
        int caret = marked.indexOf('|');
        Architecture model = new WorkspaceReader(ReadLimits.standard())
                .read(Path.of("shop"), Map.of("plumbline.yaml", "plumbline: 1\n" + MODEL))
                .architecture();
        return new TypedText(marked.substring(0, caret) + marked.substring(caret + 1), caret, model);
    }

    List<Proposal> proposals() {
        return new Completions(architecture).at("shop.yaml", text, caret);
    }

    List<String> words() {
        return proposals().stream().map(Proposal::text).toList();
    }

    Proposal proposal(String word) {
        return proposals().stream()
                .filter(proposal -> proposal.text().equals(word))
                .findFirst()
                .orElseThrow(() -> new AssertionError("'" + word + "' is not among " + words()));
    }

    /// The text after the proposal was chosen, with the caret as a `|`.
    String chosen(String word) {
        Proposal proposal = proposal(word);
        String after = proposal.edit().applyTo(text).orElseThrow();
        assertThat(proposal.caret()).isBetween(0, after.length());
        return after.substring(0, proposal.caret()) + "|" + after.substring(proposal.caret());
    }
}
