package dev.plumbline.diagrams.draw;

import dev.plumbline.diagrams.Drawing;
import dev.plumbline.diagrams.draw.Overlay.Reading;
import dev.plumbline.diagrams.draw.Overlay.State;
import dev.plumbline.diagrams.layout.Bounds;
import dev.plumbline.diagrams.layout.Layout;
import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.Element;
import dev.plumbline.graphmodel.ElementKind;
import dev.plumbline.graphmodel.RelationCriticality;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// The generated legend: the kinds, lines and marks that occur in a diagram, and no others.
///
/// @param architecture where names come from
/// @param layout what is shown
/// @param routes the routes that are shown
/// @param overlay the states that are shown
/// @param owners the stripes that are shown
record Legend(
        Architecture architecture, Layout layout, List<RouteDrawing.Drawn> routes, Overlay overlay, Owners owners) {

    /// The legend below the content; none for an empty diagram.
    ///
    /// @param sections what the legend says, as by `sections`
    static Optional<Drawing.Group> draw(Bounds content, List<LegendSection> sections) {
        return sections.isEmpty() ? Optional.empty() : Optional.of(LegendTable.draw(sections, content));
    }

    /// What the legend says.
    ///
    /// @param first what the drawing shows beside the parts themselves
    List<LegendSection> sections(List<LegendSection> first) {
        Stream<LegendSection> own = Stream.of(
                new LegendSection("Elements", elements()),
                new LegendSection("Relations", lines()),
                new LegendSection("States", states()),
                new LegendSection("Owners", ownerItems()));
        return Stream.concat(first.stream(), own)
                .filter(section -> !section.items().isEmpty())
                .toList();
    }

    private List<LegendItem> elements() {
        Set<ElementKind> leaves = EnumSet.noneOf(ElementKind.class);
        Set<ElementKind> containers = EnumSet.noneOf(ElementKind.class);
        for (Layout.Box box : layout.boxes()) {
            architecture
                    .element(box.element())
                    .map(Element::kind)
                    .ifPresent(box.open() ? containers::add : leaves::add);
        }
        List<LegendItem> items = new ArrayList<>();
        leaves.forEach(kind -> items.add(LegendSection.kind(kind)));
        containers.stream()
                .filter(kind -> kind.group() != ElementKind.Group.DEPLOYMENT)
                .findFirst()
                .ifPresent(kind -> items.add(LegendSection.container("Contains, logically", kind)));
        containers.stream()
                .filter(kind -> kind.group() == ElementKind.Group.DEPLOYMENT)
                .findFirst()
                .ifPresent(kind -> items.add(LegendSection.container("Contains, deployed", kind)));
        if (layout.boxes().stream().anyMatch(box -> !box.open() && box.hidden() > 0)) {
            items.add(LegendSection.hidden());
        }
        return items;
    }

    private List<LegendItem> lines() {
        Set<LineStyle> styles = EnumSet.noneOf(LineStyle.class);
        Set<RelationCriticality> criticalities = EnumSet.noneOf(RelationCriticality.class);
        for (RouteDrawing.Drawn route : routes) {
            styles.add(route.style());
            criticalities.add(route.criticality());
        }
        List<LegendItem> items = new ArrayList<>();
        styles.forEach(style -> items.add(LegendSection.line(style)));
        if (criticalities.contains(RelationCriticality.OPTIONAL)) {
            items.add(LegendSection.criticality("Optional: works without it", RelationCriticality.OPTIONAL));
        }
        if (criticalities.contains(RelationCriticality.FALLBACK)) {
            items.add(LegendSection.criticality("Fallback: used on failure", RelationCriticality.FALLBACK));
        }
        return items;
    }

    private List<LegendItem> states() {
        Set<State> states = EnumSet.noneOf(State.class);
        for (Layout.Box box : layout.boxes()) {
            overlay.element(box.element()).map(Reading::state).ifPresent(states::add);
        }
        routes.forEach(route -> route.state().ifPresent(states::add));
        return states.stream().map(LegendSection::state).toList();
    }

    private List<LegendItem> ownerItems() {
        return owners.inks().entrySet().stream()
                .map(owner -> LegendSection.owner(
                        architecture
                                .element(owner.getKey())
                                .map(KindNames::name)
                                .orElse(owner.getKey()),
                        owner.getValue()))
                .toList();
    }
}
