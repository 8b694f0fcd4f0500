package dev.plumbline.designrules.pack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.pluginapi.DesignRule;
import dev.plumbline.pluginapi.RuleContext;
import dev.plumbline.pluginapi.Verdict;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Asks conditions of a small architecture in YAML, and looks at which elements or relations they hold of.
final class NeighbourFieldsTest {

    private static final String INSIDE_AND_OUTSIDE = """
            elements:
              crew: {kind: team}
              sales: {kind: system, owner: crew}
              outer: {kind: trust-boundary, in: sales}
              inner: {kind: trust-boundary, in: outer}
              shop: {kind: service, in: outer}
              vault: {kind: datastore, in: inner}
              web: {kind: external, owner: web}
              limited: {kind: external, rateLimit: 5/s}
              door: {kind: gateway}
              front: {kind: service}
            relations:
              - {from: crew, to: front, kind: owns}
              - {from: web, to: shop, kind: calls}
              - {from: limited, to: shop, kind: calls}
              - {from: shop, to: vault, kind: writes}
              - {from: vault, to: shop, kind: flows-to}
              - {from: shop, to: web, kind: calls}
              - {from: door, to: front, kind: calls}
            """;

    private static final String AGENTS = """
            elements:
              helper: {kind: agent}
              thrifty: {kind: agent, tokenBudget: 100}
              server: {kind: mcp-server}
              wipe: {kind: tool, in: server}
              note: {kind: tool}
              post: {kind: tool}
              judge: {kind: human-review}
              door: {kind: ai-gateway, rateLimit: {tokens: 5/s}}
              main: {kind: model-endpoint}
              side: {kind: model-endpoint}
            relations:
              - {from: helper, to: server, kind: calls}
              - {from: helper, to: note, kind: uses-tool}
              - {from: thrifty, to: note, kind: uses-tool}
              - {from: thrifty, to: post, kind: uses-tool}
              - {from: judge, to: post, kind: guards}
              - {from: helper, to: door, kind: calls}
              - {from: door, to: main, kind: calls}
              - {from: server, to: side, kind: calls}
              - {from: door, to: side, kind: calls}
            """;

    @Test
    void knowsTheSystemAndTheOwnerOfThoseAround() {
        assertThat(elements(INSIDE_AND_OUTSIDE, "e.system == 'sales'"))
                .containsExactly("inner", "outer", "sales", "shop", "vault");
        assertThat(elements(INSIDE_AND_OUTSIDE, "has(e.ownedBy) && e.ownedBy == 'crew'"))
                .contains("sales", "vault", "front")
                .doesNotContain("web", "door");
        assertThat(elements(INSIDE_AND_OUTSIDE, "e.parts == 2")).containsExactly("outer");
    }

    @Test
    void entersABoundaryOnlyFromOutsideIt() {
        assertThat(relations(INSIDE_AND_OUTSIDE, "r.enters")).containsExactly("limited-shop", "shop-vault", "web-shop");
    }

    @Test
    void countsCallersFromOutsideThatNothingLimits() {
        assertThat(elements(INSIDE_AND_OUTSIDE, "e.unlimitedCallers == 1")).containsExactly("shop");
        assertThat(elements(INSIDE_AND_OUTSIDE, "e.behindGateway")).containsExactly("front");
    }

    @Test
    void namesTheOwnersOfThoseWhoWaitForTheirWrites() {
        String written = """
                elements:
                  shop: {kind: service, owner: crew}
                  returns: {kind: service, owner: others}
                  report: {kind: service, owner: third}
                  loader: {kind: job, owner: fourth}
                  nobody: {kind: service}
                  orders: {kind: datastore}
                relations:
                  - {from: shop, to: orders, kind: writes}
                  - {from: returns, to: orders, kind: writes}
                  - {from: report, to: orders, kind: writes, mode: async}
                  - {from: loader, to: orders, kind: writes}
                  - {from: nobody, to: orders, kind: writes}
                """;

        assertThat(elements(written, "size(e.writerOwners) == 2")).containsExactly("orders");
        assertThat(said(written, "size(e.writerOwners) == 2", "{e.writerOwners}"))
                .isEqualTo("crew, others");
    }

    @Test
    void countsAgentsThatReachAToolThroughItsServer() {
        assertThat(elements(AGENTS, "e.kind == 'tool' && e.agents == 1")).containsExactly("post", "wipe");
        assertThat(elements(AGENTS, "e.kind == 'tool' && e.agents == 2")).containsExactly("note");
        assertThat(elements(AGENTS, "e.kind == 'tool' && e.unapprovedAgents == 0"))
                .containsExactly("post");
    }

    @Test
    void capsTokensWhereEverybodyBeforeOrBehindHasACap() {
        assertThat(elements(AGENTS, "e.tokensCapped")).containsExactly("door", "helper", "main", "thrifty");
    }

    @Test
    void saysWhereSomethingRunsOnlyInAModelThatShowsIt() {
        String placed = """
                elements:
                  rack: {kind: node}
                  shop: {kind: service}
                  part: {kind: component, in: shop}
                  one: {kind: instance, in: rack, instanceOf: shop}
                  stock: {kind: service}
                  ledger: {kind: datastore, managed: true}
                """;

        assertThat(elements(placed, "e.runs && has(e.placed) && !e.placed")).containsExactly("stock");
        assertThat(elements(placed, "has(e.placed) && e.placed")).contains("part", "ledger", "one");
        assertThat(elements("elements: {shop: {kind: service}}", "has(e.placed)"))
                .isEmpty();
    }

    @Test
    void takesTheRetentionOfEveryDatasetAboutPersonsAsThatOfTheStore() {
        String kept = """
                elements:
                  own: {kind: datastore, retention: 3d}
                  all: {kind: datastore, data: [short, plain]}
                  some: {kind: datastore, data: [short, long]}
                  none: {kind: datastore}
                  short: {kind: dataset, pii: true, retention: 3d}
                  long: {kind: dataset, pii: true}
                  plain: {kind: dataset, pii: false}
                """;

        assertThat(elements(kept, "e.kind == 'datastore' && e.retentionSet")).containsExactly("all", "own");
    }

    private static List<String> elements(String architecture, String when) {
        return violations(architecture, "element", when, "{e.id}").stream()
                .map(violation -> violation.witness().getFirst())
                .toList();
    }

    private static List<String> relations(String architecture, String when) {
        return violations(architecture, "relation", when, "{r.id}").stream()
                .map(violation -> violation.witness().get(1))
                .toList();
    }

    private static String said(String architecture, String when, String message) {
        return violations(architecture, "element", when, message).getFirst().what();
    }

    private static List<Verdict.Violation> violations(
            String architecture, String appliesTo, String when, String message) {
        String example = architecture.strip().indent(10);
        PackReader.Result result = PackReader.read(
                "my.yaml",
                """
                pack: mine
                version: 1
                title: Mine
                rules:
                  - id: X-1
                    title: title
                    category: test
                    severity: high
                    foreach: APPLIES
                    when: "WHEN"
                    what: "MESSAGE"
                    why: because
                    remedy: do
                    sources: [here]
                    examples:
                      bad:
                        -
                """.replace("APPLIES", appliesTo).replace("WHEN", when).replace("MESSAGE", message) + example
                        + "      good: [{elements: {}}]\n");
        assertThat(result.problems()).isEmpty();
        DesignRule rule = result.pack().rules().getFirst();
        RuleContext context = ((PackRule) rule).examples().bad().getFirst().context();
        return rule.check(context)
                .filter(Verdict.Violation.class::isInstance)
                .map(Verdict.Violation.class::cast)
                .toList();
    }
}
