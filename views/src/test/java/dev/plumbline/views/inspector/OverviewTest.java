package dev.plumbline.views.inspector;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.graphmodel.Change;
import dev.plumbline.graphmodel.ElementKind;
import dev.plumbline.views.OpenedArchitecture;
import dev.plumbline.views.SampleArchitecture;
import dev.plumbline.views.SampleEvidence;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class OverviewTest {

    private final OpenedArchitecture opened = SampleEvidence.opened();

    @Test
    void tellsOfAnElementFromTheNameToWhatUsesIt() {
        List<Block> blocks = Overview.of(opened, Set.of("orders"));
        assertThat(blocks.getFirst()).isInstanceOfSatisfying(Block.Heading.class, heading -> {
            assertThat(heading.name()).isEqualTo("Orders");
            assertThat(heading.kind()).isEqualTo("Service · Java 25");
            assertThat(heading.id()).startsWith("orders");
        });
        assertThat(titles(blocks)).contains("Calls and uses  3", "Used by  3").doesNotHaveDuplicates();
        assertThat(section(blocks, "Used by  3").lines())
                .extracting(line -> ((Block.RelationLine) line).other().name())
                .containsExactlyInAnyOrder("Shop backend", "Cart", "Order look-up");
    }

    @Test
    void tellsOfARelationFromItsEnds() {
        List<Block> blocks = Overview.of(opened, Set.of("orders-pay"));
        assertThat(section(blocks, "Ends").lines())
                .containsExactly(
                        new Block.PartLine(
                                new Block.Part("orders", "Orders", Optional.of(ElementKind.SERVICE)), "from"),
                        new Block.PartLine(new Block.Part("pay", "Payments", Optional.of(ElementKind.SERVICE)), "to"));
    }

    @Test
    void tellsOfSeveralPartsWhichTheyAre() {
        List<Block> blocks = Overview.of(opened, Set.of("orders", "orders-pay"));
        assertThat(blocks).hasSize(2);
        assertThat(section(blocks, "Selected").lines()).hasSize(2);
    }

    @Test
    void saysTheSameAgainOfWhatAnEditLeftAlone() throws Exception {
        OpenedArchitecture plain = OpenedArchitecture.of(SampleArchitecture.create());
        OpenedArchitecture edited = OpenedArchitecture.of(
                plain.architecture().apply(new Change.UpdateElement("orders", "technology", "Java 25", "Java 26")));
        List<Block> before = Overview.of(plain, Set.of("orders"));
        List<Block> after = Overview.of(edited, Set.of("orders"));
        assertThat(after.getFirst()).isNotEqualTo(before.getFirst());
        assertThat(section(after, "Used by  3")).isEqualTo(section(before, "Used by  3"));
        assertThat(Overview.of(edited, Set.of("cart"))).isEqualTo(Overview.of(plain, Set.of("cart")));
    }

    @Test
    void tellsNothingOfWhatIsNotThere() {
        assertThat(Overview.of(opened, Set.of())).isEmpty();
        assertThat(Overview.of(opened, Set.of("nobody"))).isEmpty();
    }

    private static List<String> titles(List<Block> blocks) {
        return blocks.stream()
                .map(block -> switch (block) {
                    case Block.Section section -> section.title();
                    case Block.Table table -> table.title();
                    case Block.Heading heading -> heading.name();
                    case Block.Paragraph paragraph -> paragraph.text();
                })
                .toList();
    }

    private static Block.Section section(List<Block> blocks, String title) {
        return blocks.stream()
                .filter(Block.Section.class::isInstance)
                .map(Block.Section.class::cast)
                .filter(section -> section.title().equals(title))
                .findFirst()
                .orElseThrow();
    }
}
