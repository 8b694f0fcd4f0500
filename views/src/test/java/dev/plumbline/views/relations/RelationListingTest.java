package dev.plumbline.views.relations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.plumbline.pluginapi.Finding;
import dev.plumbline.views.OpenedArchitecture;
import dev.plumbline.views.SampleArchitecture;
import dev.plumbline.views.SampleEvidence;
import dev.plumbline.views.SourcePlaces;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

final class RelationListingTest {

    private final OpenedArchitecture sample = OpenedArchitecture.of(SampleArchitecture.create());

    private RelationListing.Listed list(Set<String> scope, String filter) {
        return new RelationListing(sample, scope, filter).make();
    }

    @Test
    void listsAllByTheirEndsWhileNothingIsSelected() {
        RelationListing.Listed listed = list(Set.of(), "");

        assertThat(listed.rows())
                .hasSize(sample.architecture().relations().size())
                .extracting(RelationRow::from)
                .isSorted();
        assertThat(listed.within()).isEqualTo(listed.all());
    }

    @Test
    void listsWhatLeadsToOrFromAnElement() {
        assertThat(list(Set.of("pay"), "").rows())
                .extracting(RelationRow::from, RelationRow::verb, RelationRow::to)
                .containsExactly(tuple("Orders", "calls", "Payments"), tuple("Payments", "calls", "Payment provider"));
    }

    @Test
    void takesWhatIsInsideAContainerForIt() {
        assertThat(list(Set.of("checkout"), "").rows())
                .extracting(RelationRow::from)
                .contains("Shop backend", "Orders", "Shipping")
                .doesNotContain("Recommendations");
    }

    @Test
    void listsASelectedRelationItself() {
        String id = sample.architecture().outgoing("pay").getFirst().id();

        assertThat(list(Set.of(id), "").rows()).extracting(RelationRow::id).containsExactly(id);
    }

    @Test
    void keepsThoseThatSayEveryWord() {
        RelationListing.Listed listed = list(Set.of(), " kafka  ORDER ");

        assertThat(listed.rows())
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row.protocol()).isEqualTo("kafka"));
        assertThat(listed.within()).isEqualTo(listed.all());
        assertThat(list(Set.of(), "kafka nothing").rows()).isEmpty();
    }

    @Test
    void countsFindingsOnWaysOverARelation() {
        Finding known = SampleEvidence.opened().findings().getFirst();
        Finding onTheWay = new Finding(
                known.rule(),
                known.severity(),
                List.of("web"),
                List.of("web", "web-edge", "edge"),
                known.what(),
                known.because(),
                List.of(),
                "way",
                known.provenance());
        OpenedArchitecture found = new OpenedArchitecture(
                sample.architecture(),
                List.of(),
                List.of(known, onTheWay),
                List.of(),
                List.of(),
                SourcePlaces.NONE,
                new TreeMap<>());

        assertThat(new RelationListing(found, Set.of(), "web-edge").make().rows())
                .extracting(RelationRow::findings)
                .containsExactly(1);
    }

    @Test
    void saysNothingOfWaitingWhereNothingIsSent() {
        assertThat(list(Set.of(), "").rows())
                .anySatisfy(row -> assertThat(row)
                        .extracting(RelationRow::verb, RelationRow::mode, RelationRow::attempts)
                        .containsExactly("evaluates", "", 0L));
    }

    @Test
    void hasRowsForSomePartsOnly() {
        RelationListing.Listed listed = list(Set.of("pay"), "");
        String own = listed.rows().getFirst().id();

        assertThat(listed.hasAll(Set.of(own))).isTrue();
        assertThat(listed.hasAll(Set.of(own, "pay"))).isFalse();
    }
}
