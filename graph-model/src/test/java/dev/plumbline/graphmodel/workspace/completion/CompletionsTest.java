package dev.plumbline.graphmodel.workspace.completion;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class CompletionsTest {

    @Test
    void proposesTheKeysOfTheRoot() {
        assertThat(TypedText.of("|").words())
                .containsExactly("plumbline", "name", "description", "elements", "relations", "flows", "scenario");
        assertThat(TypedText.of("plumbline: 1\nname: Shop\n\n|").words()).doesNotContain("plumbline", "name");
    }

    @Test
    void opensASectionOnALineOfItsOwn() {
        assertThat(TypedText.of("ele|").chosen("elements")).isEqualTo("elements:\n  |");
        assertThat(TypedText.of("plumbline: 1\r\nrel|\r\n").chosen("relations"))
                .isEqualTo("plumbline: 1\r\nrelations:\r\n  - |\r\n");
    }

    @Test
    void proposesTheAttributesThatAnElementDoesNotHaveYet() {
        TypedText typed = TypedText.of("elements:\n  feed:\n    kind: service\n    |\n    replicas: 3\n");
        assertThat(typed.words())
                .contains("name", "parent", "technology", "slo")
                .doesNotContain("kind", "replicas");
        assertThat(typed.proposal("owner").description()).isEqualTo("The team that answers for the element.");
        assertThat(typed.proposal("owner").detail()).isEqualTo("team");
    }

    @Test
    void proposesKeysInBraces() {
        assertThat(TypedText.of("elements:\n  feed: {kind: service, ow|, replicas: 3}\n")
                        .chosen("owner"))
                .isEqualTo("elements:\n  feed: {kind: service, owner: |, replicas: 3}\n");
        assertThat(TypedText.of("elements:\n  feed: {|}\n").words()).startsWith("kind", "name", "parent");
        assertThat(TypedText.of("elements:\n  feed: {kind: service, |}\n").words())
                .doesNotContain("kind");
        assertThat(TypedText.of("elements:\n  feed: {|, kind: service}\n").words())
                .doesNotContain("kind");
    }

    @Test
    void proposesKeysWhereTheBraceIsStillOpen() {
        assertThat(TypedText.of("elements:\n  feed: {kind: service, te|\n  other: {kind: job}\n")
                        .chosen("technology"))
                .isEqualTo("elements:\n  feed: {kind: service, technology: |\n  other: {kind: job}\n");
        assertThat(TypedText.of("elements:\n  feed: {kind: service,\n    ti|\n").words())
                .contains("tier");
    }

    @Test
    void proposesTheFieldsOfAGroup() {
        assertThat(TypedText.of("elements:\n  feed:\n    slo: {p|}\n").words()).startsWith("p50", "p90", "p99");
        assertThat(TypedText.of("elements:\n  feed:\n    slo:\n      |\n").words())
                .containsExactly("availability", "p50", "p90", "p99", "errorRatio", "throughput", "freshness");
        assertThat(TypedText.of("elements:\n  feed:\n    slo:\n      p50: 3ms\n      |\n")
                        .words())
                .containsExactly("availability", "p90", "p99", "errorRatio", "throughput", "freshness");
        assertThat(TypedText.of("elements:\n  feed:\n    slo:\n      p50: 3ms\n    |\n")
                        .words())
                .contains("kind")
                .doesNotContain("slo", "availability");
    }

    @Test
    void beginsTheValueOfAKey() {
        assertThat(TypedText.of("elements:\n  feed:\n    sl|").chosen("slo"))
                .isEqualTo("elements:\n  feed:\n    slo: {|}");
        assertThat(TypedText.of("elements:\n  feed:\n    zo|").chosen("zones"))
                .isEqualTo("elements:\n  feed:\n    zones: [|]");
        assertThat(TypedText.of("elements:\n  feed:\n    serv|").chosen("serviceTime"))
                .isEqualTo("elements:\n  feed:\n    serviceTime: |");
    }

    @Test
    void keepsTheValueOfAKeyThatIsWrittenAnew() {
        assertThat(TypedText.of("elements:\n  feed:\n    repl|i: 3\n").chosen("replicas"))
                .isEqualTo("elements:\n  feed:\n    replicas|: 3\n");
        assertThat(TypedText.of("{\"elements\": {\"feed\": {\"repl|\": 3}}}").chosen("replicas"))
                .isEqualTo("{\"elements\": {\"feed\": {\"replicas|\": 3}}}");
    }

    @Test
    void findsKeysByTheWordsInThem() {
        assertThat(TypedText.of("elements:\n  feed:\n    ratio|").words()).containsExactly("cacheHitRatio");
        assertThat(TypedText.of("elements:\n  feed:\n    TIME|").words()).containsExactly("serviceTime", "stepTime");
    }

    @Test
    void proposesKinds() {
        assertThat(TypedText.of("elements:\n  feed:\n    kind: |\n").words()).contains("service", "model-endpoint");
        assertThat(TypedText.of("elements:\n  feed: {kind: model|}").chosen("model-endpoint"))
                .isEqualTo("elements:\n  feed: {kind: model-endpoint|}");
        assertThat(TypedText.of("relations:\n  - {id: a, kind: flo|}\n").words())
                .containsExactly("flows-to");
        assertThat(TypedText.of("relations:\n  - id: a\n    kind: |\n").words()).contains("calls", "deployed-on");
    }

    @Test
    void writesTheBlankAfterAColon() {
        assertThat(TypedText.of("elements:\n  feed:\n    kind:|\n").chosen("service"))
                .isEqualTo("elements:\n  feed:\n    kind: service|\n");
        assertThat(TypedText.of("elements:\n  feed: {kind:|}\n").chosen("service"))
                .isEqualTo("elements:\n  feed: {kind: service|}\n");
    }

    @Test
    void replacesTheWholeWordAtTheCaret() {
        assertThat(TypedText.of("elements:\n  feed:\n    kind: ser|ver\n").chosen("service"))
                .isEqualTo("elements:\n  feed:\n    kind: service|\n");
        assertThat(TypedText.of("elements:\n  feed:\n    kind: ser|ver # the feed\n")
                        .chosen("service"))
                .isEqualTo("elements:\n  feed:\n    kind: service| # the feed\n");
    }

    @Test
    void proposesChoicesAndFlags() {
        assertThat(TypedText.of("elements:\n  feed:\n    lifecycle: |\n").words())
                .isNotEmpty();
        assertThat(TypedText.of("elements:\n  feed:\n    managed: |\n").words()).containsExactly("true", "false");
        assertThat(TypedText.of("relations:\n  - {id: a, retry: {backoff: e|}}").words())
                .containsExactly("exponential");
    }

    @Test
    void proposesWhatAReferenceMeans() {
        assertThat(TypedText.of("elements:\n  feed:\n    owner: |\n").words()).containsExactly("anna", "team-cart");
        assertThat(TypedText.of("elements:\n  feed:\n    deadLetter: |\n").words())
                .containsExactly("dead");
        assertThat(TypedText.of("elements:\n  feed:\n    data: [|]\n").words()).containsExactly("orders");
        assertThat(TypedText.of("elements:\n  feed:\n    data:\n      - |\n").words())
                .containsExactly("orders");
        assertThat(TypedText.of("relations:\n  - {id: a, from: cart|}\n").words())
                .containsExactly("cart-api", "cart-db", "team-cart");
    }

    @Test
    void fallsBackOnAllElementsWhereNoneOfTheKindFits() {
        assertThat(TypedText.of("elements:\n  feed:\n    owner: shop|\n").words())
                .containsExactly("shop");
    }

    @Test
    void findsElementsByTheirNames() {
        Proposal proposal =
                TypedText.of("relations:\n  - {id: a, from: Undel|}\n").proposal("dead");
        assertThat(proposal.detail()).isEqualTo("queue");
        assertThat(proposal.description()).isEqualTo("Undelivered");
    }

    @Test
    void proposesUnits() {
        assertThat(TypedText.of("relations:\n  - {id: a, timeout: 80|}\n").chosen("80ms"))
                .isEqualTo("relations:\n  - {id: a, timeout: 80ms|}\n");
        assertThat(TypedText.of("relations:\n  - {id: a, timeout: 1.5m|}\n").words())
                .containsExactly("1.5ms", "1.5min");
        assertThat(TypedText.of("elements:\n  a:\n    slo: {availability: 99.95|}\n")
                        .words())
                .containsExactly("99.95%");
        assertThat(TypedText.of("elements:\n  a:\n    limits: {memory: 4|}\n").words())
                .contains("4GiB", "4MiB");
        assertThat(TypedText.of("elements:\n  a:\n    rateLimit: 120|\n").words())
                .contains("120/s");
        assertThat(TypedText.of("elements:\n  a:\n    replicas: 12|\n").words()).isEmpty();
    }

    @Test
    void proposesTheValuesThatOtherPartsHave() {
        assertThat(TypedText.of("relations:\n  - {id: a, protocol: |}\n").words())
                .containsExactly("https", "jdbc");
        assertThat(TypedText.of("elements:\n  a:\n    technology: |\n").words())
                .containsExactly("Java 25", "PostgreSQL 18");
        assertThat(TypedText.of("elements:\n  a:\n    zones: [eu-1a, |]\n").words())
                .containsExactly("eu-1a", "eu-1b");
        assertThat(TypedText.of("relations:\n  - {id: a, timeout: |}\n")
                        .proposal("80ms")
                        .detail())
                .isEqualTo("2 parts");
    }

    @Test
    void proposesTheShorthandOfAGroupAndItsBraces() {
        TypedText typed = TypedText.of("elements:\n  a:\n    serviceTime: |\n");
        assertThat(typed.words()).contains("12ms", "{…}");
        assertThat(typed.chosen("{…}")).isEqualTo("elements:\n  a:\n    serviceTime: {|}\n");
    }

    @Test
    void proposesAWholeRelation() {
        String frame = "{id: , from: , to: , kind: }";
        assertThat(TypedText.of("relations:\n  |\n").chosen("- " + frame))
                .isEqualTo("relations:\n  - {id: |, from: , to: , kind: }\n");
        assertThat(TypedText.of("relations:\n  - {id: a, from: b, to: c, kind: calls}\n  |\n")
                        .chosen("- " + frame))
                .isEqualTo("relations:\n  - {id: a, from: b, to: c, kind: calls}\n  - {id: |, from: , to: , kind: }\n");
        assertThat(TypedText.of("relations:\n  - |\n").words()).startsWith("id", "from", "to", "kind");
        assertThat(TypedText.of("relations:\n  - |\n").words()).contains(frame);
        assertThat(TypedText.of("relations: [|]\n").words()).containsExactly(frame);
    }

    @Test
    void proposesTheRestOfARelationOnLines() {
        TypedText typed = TypedText.of("relations:\n- id: a\n  from: cart-api\n  |\n- id: b\n  from: x\n");
        assertThat(typed.words()).startsWith("to", "kind").doesNotContain("id", "from");
    }

    @Test
    void proposesSteps() {
        String flow = "flows:\n  buy:\n    steps:\n";
        assertThat(TypedText.of(flow + "      - |\n").words())
                .contains("cart-store", "shop-cart", "parallel", "alt", "opt", "loop");
        assertThat(TypedText.of(flow + "      - cart|\n").chosen("cart-store"))
                .isEqualTo(flow + "      - cart-store|\n");
        assertThat(TypedText.of(flow + "      - opt: {weight: 3%, steps: [shop|]}\n")
                        .words())
                .contains("shop-cart", "shop-store");
        assertThat(TypedText.of(flow + "      - parallel: [[shop-cart], [sto|]]\n")
                        .words())
                .containsExactly("cart-store", "shop-store");
        assertThat(TypedText.of(flow + "      - par|\n").chosen("parallel"))
                .isEqualTo(flow + "      - parallel: [|]\n");
        assertThat(TypedText.of(flow + "      - loop:\n          |\n").words()).contains("count", "steps");
        assertThat(TypedText.of(flow + "      - {relation: shop-cart, |}\n").words())
                .contains("label", "budget")
                .doesNotContain("relation");
    }

    @Test
    void proposesWhatAScenarioHolds() {
        assertThat(TypedText.of("scenario: rush\n|").words())
                .containsExactly(
                        "description",
                        "workload",
                        "overrides",
                        "links",
                        "faults",
                        "assert",
                        "failures",
                        "horizon",
                        "warmup",
                        "replications",
                        "precision",
                        "seed");
        assertThat(TypedText.of("scenario: rush\nworkload:\n  - {relation: |}\n")
                        .words())
                .hasSize(3);
        assertThat(TypedText.of("scenario: rush\nworkload:\n  - {relation: a, arrivals: |}\n")
                        .words())
                .containsExactly("poisson", "constant");
        assertThat(TypedText.of("scenario: rush\nfaults:\n  - {at: 1s, zone: |}\n")
                        .words())
                .containsExactly("eu-1a", "eu-1b");
        assertThat(TypedText.of("scenario: rush\nfaults:\n  - {at: 1s, effect: |}\n")
                        .words())
                .containsExactly("down", "slow", "errors", "delay", "spike", "flush", "deploy");
    }

    @Test
    void proposesOverridesByPath() {
        String begin = "scenario: rush\noverrides: {";
        assertThat(TypedText.of(begin + "cart|}").chosen("cart-api")).isEqualTo(begin + "cart-api.|}");
        assertThat(TypedText.of(begin + "cart-api.rep|}").chosen("cart-api.replicas"))
                .isEqualTo(begin + "cart-api.replicas: |}");
        assertThat(TypedText.of(begin + "cart-api.slo.p|}").words())
                .contains("cart-api.slo.p50", "cart-api.slo.p90", "cart-api.slo.p99");
        assertThat(TypedText.of(begin + "shop-cart.timeout: 8|}").words()).contains("8ms");
        assertThat(TypedText.of("scenario: rush\noverrides:\n  cart-api.|\n").words())
                .contains("cart-api.replicas");
    }

    @Test
    void proposesAssertions() {
        String begin = "scenario: rush\nassert:\n  - ";
        assertThat(TypedText.of(begin + "\"cart-a|\"").chosen("cart-api")).isEqualTo(begin + "\"cart-api.|\"");
        assertThat(TypedText.of(begin + "cart-api.p99|").chosen("cart-api.latency.p99"))
                .isEqualTo(begin + "cart-api.latency.p99 < |");
    }

    @Test
    void keepsQuotes() {
        assertThat(TypedText.of("elements:\n  a:\n    owner: \"te|\"\n").chosen("team-cart"))
                .isEqualTo("elements:\n  a:\n    owner: \"team-cart|\"\n");
        assertThat(TypedText.of("elements:\n  a: {owner: 'te|', kind: service}\n")
                        .words())
                .containsExactly("team-cart");
    }

    @Test
    void proposesNothingWhereTextIsFree() {
        assertThat(TypedText.of("elements:\n  a:\n    kind: service # the |\n").words())
                .isEmpty();
        assertThat(TypedText.of("# |\nelements:\n").words()).isEmpty();
        assertThat(TypedText.of("elements:\n  a:\n    description: >\n      the k|\n    kind: x\n")
                        .words())
                .isEmpty();
        assertThat(TypedText.of("elements:\n  a: {kind: service} |\n").words()).isEmpty();
        assertThat(TypedText.of("elements:\n  a|\n").words()).isEmpty();
        assertThat(TypedText.of("unknown:\n  |\n").words()).isEmpty();
        assertThat(TypedText.of("elements:\n  a: {tags: [x] |}\n").words()).isEmpty();
    }

    @Test
    void isNotLedAstrayByMistakesElsewhere() {
        String broken = "elements:\n  one: {kind: \"service, name: [\n  two:\n   kind service\n  three:\n    ki|\n";
        assertThat(TypedText.of(broken).words()).containsExactly("kind", "killSwitch");
        assertThat(TypedText.of("elements:\n  a:\n    name: 'unclosed\n    own|\n")
                        .words())
                .startsWith("owner");
    }

    @Test
    void readsValuesOverSeveralLines() {
        assertThat(TypedText.of("elements:\n  a:\n    name: \"two\n      lines\"\n    own|\n")
                        .words())
                .startsWith("owner");
        assertThat(TypedText.of("elements:\n  a: {\n    kind: service,\n    ow|\n  }\n")
                        .words())
                .startsWith("owner");
        assertThat(TypedText.of("elements:\n  a:\n    description: >-\n      kind: x\n\n      y\n    ow|\n")
                        .words())
                .startsWith("owner");
    }
}
