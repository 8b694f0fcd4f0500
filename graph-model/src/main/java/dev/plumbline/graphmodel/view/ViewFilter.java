package dev.plumbline.graphmodel.view;

import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.Attributes;
import dev.plumbline.graphmodel.Element;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/// Which elements are meant: those that meet the conditions of all chips. Without chips, all are.
///
/// To find, light the matches and dim the rest. To hide, show what `shown` gives and remove the rest.
///
/// @param chips the conditions, in the order in which they are written
public record ViewFilter(List<Chip> chips) {

    /// The filter that all elements pass.
    public static final ViewFilter NONE = new ViewFilter(List.of());

    public ViewFilter {
        chips = chips.stream()
                .filter(chip -> !chip.values().isEmpty())
                .distinct()
                .sorted(Comparator.comparingInt(ViewFilter::rank).thenComparing(FilterExpression::text))
                .toList();
    }

    /// The filter that the key `filter` of a view describes. What is wrong in its expression is left out.
    public static ViewFilter of(Attributes attributes) {
        List<Chip> chips = new ArrayList<>();
        attributes.get(ViewAttributes.KINDS).map(Chip.Kinds::new).ifPresent(chips::add);
        attributes.get(ViewAttributes.TAGS).map(Chip.Tags::new).ifPresent(chips::add);
        attributes.get(ViewAttributes.OWNERS).map(Chip.Owners::new).ifPresent(chips::add);
        attributes.get(ViewAttributes.LIFECYCLES).map(Chip.Lifecycles::new).ifPresent(chips::add);
        attributes.get(ViewAttributes.WORDS).map(Chip.Words::new).ifPresent(chips::add);
        attributes
                .get(ViewAttributes.EXPRESSION)
                .map(text -> FilterExpression.read(text).filter().chips())
                .ifPresent(chips::addAll);
        return new ViewFilter(chips);
    }

    /// Whether there are no conditions.
    public boolean isEmpty() {
        return chips.isEmpty();
    }

    /// This filter with a condition more.
    public ViewFilter with(Chip chip) {
        List<Chip> more = new ArrayList<>(chips);
        more.add(chip);
        return new ViewFilter(more);
    }

    /// This filter without a condition.
    public ViewFilter without(Chip chip) {
        return new ViewFilter(
                chips.stream().filter(other -> !other.equals(chip)).toList());
    }

    /// Whether an element of the architecture meets all conditions.
    public boolean matches(Architecture architecture, Element element) {
        for (Chip chip : chips) {
            if (!chip.matches(architecture, element)) {
                return false;
            }
        }
        return true;
    }

    /// The ids of the elements that meet all conditions.
    public SortedSet<String> matches(Architecture architecture) {
        SortedSet<String> found = new TreeSet<>();
        for (Element element : architecture.elements().values()) {
            if (matches(architecture, element)) {
                found.add(element.id());
            }
        }
        return found;
    }

    /// The ids of the elements that meet all conditions, and of the containers around them.
    public SortedSet<String> shown(Architecture architecture) {
        SortedSet<String> shown = new TreeSet<>();
        for (String id : matches(architecture)) {
            shown.add(id);
            shown.addAll(architecture.ancestors(id));
        }
        return shown;
    }

    /// The conditions as the key `filter` of a view holds them: those for which it has no key of its own left go into
    /// the expression.
    public Attributes attributes() {
        Attributes attributes = Attributes.NONE;
        List<Chip> rest = new ArrayList<>();
        int taken = -1;
        for (Chip chip : chips) {
            if (rank(chip) == taken || chip instanceof Chip.Ids) {
                rest.add(chip);
            } else {
                attributes = with(attributes, chip);
                taken = rank(chip);
            }
        }
        return rest.isEmpty()
                ? attributes
                : attributes.with(ViewAttributes.EXPRESSION, FilterExpression.text(new ViewFilter(rest)));
    }

    private static Attributes with(Attributes attributes, Chip chip) {
        return switch (chip) {
            case Chip.Kinds kinds -> attributes.with(ViewAttributes.KINDS, kinds.kinds());
            case Chip.Tags tags -> attributes.with(ViewAttributes.TAGS, tags.tags());
            case Chip.Owners owners -> attributes.with(ViewAttributes.OWNERS, owners.teams());
            case Chip.Lifecycles lifecycles -> attributes.with(ViewAttributes.LIFECYCLES, lifecycles.lifecycles());
            case Chip.Words words -> attributes.with(ViewAttributes.WORDS, words.texts());
            case Chip.Ids ids -> attributes;
        };
    }

    private static int rank(Chip chip) {
        return switch (chip) {
            case Chip.Kinds kinds -> 0;
            case Chip.Tags tags -> 1;
            case Chip.Owners owners -> 2;
            case Chip.Lifecycles lifecycles -> 3;
            case Chip.Words words -> 4;
            case Chip.Ids ids -> 5;
        };
    }
}
