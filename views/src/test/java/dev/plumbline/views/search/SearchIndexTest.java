package dev.plumbline.views.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.views.Choice;
import dev.plumbline.views.CommandGroup;
import dev.plumbline.views.SampleEvidence;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SearchIndexTest {

    private final List<String> done = new ArrayList<>();
    private final SearchIndex index = new SearchIndex(
            SampleEvidence.opened(),
            List.of(CommandGroup.DIAGRAM.command(
                    "canvas.zoom-to-fit", "Zoom to fit", "mdi2m-magnify", () -> done.add("fit"), "Shift+Digit1")),
            List.of(new Choice("Zoning", "view", "mdi2m-map-outline", () -> done.add("open zoning"))),
            id -> done.add("reveal " + id));

    @Test
    void putsTheWholeNameBeforeItsStartBeforeAnyPart() {
        assertThat(index.find("search").stream().map(Choice::title).limit(2))
                .containsExactly("Search", "Search and discovery");
        assertThat(index.find("database").stream().map(Choice::title))
                .startsWith("Catalogue database", "Orders database");
    }

    @Test
    void putsElementsBeforeTheirRelations() {
        List<String> found = index.find("database").stream().map(Choice::title).toList();
        assertThat(found).anyMatch(title -> title.contains("→"));
        assertThat(found.stream().dropWhile(title -> !title.contains("→")))
                .as("what comes after the first relation")
                .noneMatch(title -> title.endsWith(" database") && !title.contains("→"));
        assertThat(index.find("orders").getFirst().title()).isEqualTo("Orders");
        assertThat(index.find("orders").get(1).title()).isEqualTo("Orders database");
    }

    @Test
    void findsRelationsByTheirEnds() {
        Choice hit = index.find("orders → pay").getFirst();
        assertThat(hit.title()).isEqualTo("Orders → Payments");
        hit.action().run();
        assertThat(done).containsExactly("reveal orders-pay");
    }

    @Test
    void findsByLettersInOrder() {
        assertThat(index.find("rnkmdl")).extracting(Choice::title).contains("Ranking model");
    }

    @Test
    void limitsToCommandsAfterAGreaterSign() {
        assertThat(index.find("> fit")).extracting(Choice::title).containsExactly("Zoom to fit");
        assertThat(index.find(">")).hasSize(1);
    }

    @Test
    void limitsToElementsAfterAnAtSign() {
        assertThat(index.find("@pay")).extracting(Choice::title).doesNotContain("Orders → Payments");
    }

    @Test
    void limitsToElementsWithATagAfterANumberSign() {
        assertThat(index.find("#pci")).extracting(Choice::title).containsExactly("Orders");
        assertThat(index.find("#payments")).isEmpty();
    }

    @Test
    void limitsToWhatIsWrongAfterAnExclamationMark() {
        assertThat(index.find("!replica"))
                .extracting(Choice::title)
                .containsExactlyInAnyOrder(
                        "The key 'replica' is not known.", "Orders database has no replica, yet Orders needs it.");
        index.find("!REL-001").getFirst().action().run();
        index.find("!key.unknown").getFirst().action().run();
        assertThat(done).containsExactly("reveal pay", "reveal orders");
    }

    @Test
    void findsNothingWhereNothingFits() {
        assertThat(index.find("zzzz")).isEmpty();
    }

    @Test
    void findsViewsByTheirTitles() {
        index.find(":zon").getFirst().action().run();
        assertThat(done).containsExactly("open zoning");
        assertThat(index.find(":zoom to fit")).isEmpty();
    }
}
