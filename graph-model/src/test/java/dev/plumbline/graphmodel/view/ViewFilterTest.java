package dev.plumbline.graphmodel.view;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.Attributes;
import dev.plumbline.graphmodel.Element;
import dev.plumbline.graphmodel.ElementAttributes;
import dev.plumbline.graphmodel.ElementKind;
import dev.plumbline.graphmodel.Lifecycle;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

final class ViewFilterTest {

    private final Architecture architecture = Architecture.of(
            "shop",
            List.of(
                    element("shop", ElementKind.SYSTEM, null).with(ElementAttributes.OWNER, "team-a"),
                    element("cart", ElementKind.SERVICE, "shop").with(ElementAttributes.TAGS, List.of("pci", "eu")),
                    element("pay", ElementKind.SERVICE, "shop")
                            .with(ElementAttributes.TAGS, List.of("pci"))
                            .with(ElementAttributes.OWNER, "team-b")
                            .with(ElementAttributes.TECHNOLOGY, "Java 25"),
                    element("orders", ElementKind.DATASTORE, "shop")
                            .with(ElementAttributes.LIFECYCLE, Lifecycle.DEPRECATED)
                            .with(ElementAttributes.TYPE, "PostgreSQL"),
                    element("mail", ElementKind.EXTERNAL, null)),
            List.of(),
            List.of(),
            List.of());

    static LongStream seeds() {
        return LongStream.range(0, 100);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            kind:service                  | cart,pay
            kind:service,external         | cart,mail,pay
            kind:service tag:eu           | cart
            tag:pci tag:eu                | cart
            tag:pci,eu                    | cart,pay
            owner:team-a                  | cart,orders,shop
            owner:team-b                  | pay
            lifecycle:deprecated,retired  | orders
            JAVA                          | pay
            postgres,mail                 | mail,orders
            "java 25" text:pay            | pay
            kind:service nothing          | ``
            ``                            | cart,mail,orders,pay,shop
            """)
    void wantsAllConditionsAndAnyOfTheirValues(String expression, String matches) {
        FilterExpression read = FilterExpression.read(expression);
        assertThat(read.mistakes()).isEmpty();
        assertThat(String.join(",", read.filter().matches(architecture))).isEqualTo(matches);
    }

    @Test
    void showsTheContainersOfWhatMatches() {
        ViewFilter filter = ViewFilter.NONE.with(new Chip.Tags(List.of("eu")));
        assertThat(filter.shown(architecture)).containsExactly("cart", "shop");
        assertThat(filter.without(new Chip.Tags(List.of("eu"))).isEmpty()).isTrue();
    }

    @Test
    void takesAConditionWithoutValuesForNone() {
        assertThat(ViewFilter.of(Attributes.NONE.with(ViewAttributes.TAGS, List.of()))
                        .isEmpty())
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            colour:red tag:pci | 'colour' is not a condition.
            kind:servce        | 'servce' is not a choice here.
            kind:service,      |
            tag:               | There is no value behind 'tag:'.
            """)
    void tellsOfConditionsThatCannotBeRead(String expression, @Nullable String what) {
        FilterExpression read = FilterExpression.read(expression);
        assertThat(read.mistakes())
                .extracting(FilterExpression.Mistake::what)
                .isEqualTo(what == null ? List.of() : List.of(what));
        assertThat(read.mistakes())
                .allSatisfy(mistake -> assertThat(mistake.remedy()).startsWith("Write "));
        assertThat(read.filter().chips().size() + read.mistakes().size()).isEqualTo(expression.split(" ", -1).length);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void isReadFromAnExpressionAndFromAViewAsItIsWritten(long seed) {
        ViewFilter filter = random(new Random(seed));
        String text = FilterExpression.text(filter);
        assertThat(FilterExpression.read(text))
                .as("seed %d: %s", seed, text)
                .isEqualTo(new FilterExpression(filter, List.of()));
        assertThat(ViewFilter.of(filter.attributes()))
                .as("seed %d: %s", seed, filter.attributes())
                .isEqualTo(filter);
    }

    @Test
    void renamesOwnersInAnExpressionAndLeavesTheRest() {
        String text = "tag:team-a  owner:x,team-a,\"team-a\"   team-a";
        assertThat(FilterExpression.renamed(text, "team-a", "crew")).contains("tag:team-a  owner:x,crew,crew   team-a");
        assertThat(FilterExpression.renamed("tag:team-a", "team-a", "crew")).isEmpty();
    }

    private static ViewFilter random(Random random) {
        List<String> words = List.of("a", "b c", "d,e", "f\"g", "h:i", "\\", "größe", "owner:x", "kind");
        List<Chip> chips = new ArrayList<>();
        for (int i = random.nextInt(6); i > 0; i--) {
            List<String> some = List.of(pick(words, random), pick(words, random));
            List<Lifecycle> lives = List.of(pick(List.of(Lifecycle.values()), random));
            chips.add(
                    switch (random.nextInt(5)) {
                        case 0 -> new Chip.Kinds(List.of(pick(List.of(ElementKind.values()), random)));
                        case 1 -> new Chip.Tags(some);
                        case 2 -> new Chip.Owners(some);
                        case 3 -> new Chip.Lifecycles(lives);
                        default -> new Chip.Words(some);
                    });
        }
        return new ViewFilter(chips);
    }

    private static <T> T pick(List<T> from, Random random) {
        return from.get(random.nextInt(from.size()));
    }

    private static Element element(String id, ElementKind kind, @Nullable String parent) {
        return new Element(id, kind, "The " + id, parent, Attributes.NONE);
    }
}
