package dev.plumbline.views.inspector;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.layout.VBox;

/// The attributes of a group under their heading. A row that showed one attribute shows another where it can.
final class AttributeSection extends VBox {

    private final GroupHeading heading;
    private final VBox rows = new VBox();
    private final SpareRows spare;
    private Set<String> wanted = Set.of();

    AttributeSection(GroupHeading heading, SpareRows spare) {
        this.heading = heading;
        this.spare = spare;
        getStyleClass().add("attribute-section");
        rows.getStyleClass().add("attribute-rows");
        rows.managedProperty().bind(Bindings.isNotEmpty(rows.getChildren()));
        getChildren().addAll(heading, rows);
    }

    /// Shows how many attributes there are, and whether they can be seen.
    void head(int set, boolean open) {
        heading.show(set, open);
    }

    /// Whether people typed a value that is not taken yet.
    boolean isTyping() {
        return rows.getChildren().stream().anyMatch(row -> ((AttributeRow) row).isTyping());
    }

    /// What is to be done until these attributes are shown, in their order.
    List<Runnable> steps(List<EditedAttribute> attributes) {
        wanted = attributes.stream().map(known -> known.path().path()).collect(Collectors.toSet());
        List<Runnable> steps = new ArrayList<>();
        for (int i = 0; i < attributes.size(); i++) {
            int at = i;
            steps.add(() -> put(at, attributes.get(at)));
        }
        if (!rows.getChildren().isEmpty()) {
            steps.add(() -> takeAway(attributes.size(), rows.getChildren().size()));
        }
        return steps;
    }

    private void put(int at, EditedAttribute attribute) {
        takeAway(at, place(at, attribute));
        if (at < rows.getChildren().size() && canShow(row(at), attribute)) {
            row(at).show(attribute);
            return;
        }
        AttributeRow row = spare.take(attribute);
        rows.getChildren().add(at, row);
        // Its styles are a part of this step: the frame would have those of all rows at once.
        row.applyCss();
    }

    /// Where the attribute stands already, or the first row that none needs and that can become its own.
    private int place(int from, EditedAttribute attribute) {
        for (int i = from; i < rows.getChildren().size(); i++) {
            if (row(i).attribute().isAlike(attribute)) {
                return i;
            }
        }
        boolean useless = from + 1 < rows.getChildren().size()
                && !canShow(row(from), attribute)
                && isFree(row(from), attribute)
                && canShow(row(from + 1), attribute);
        return useless ? from + 1 : from;
    }

    private boolean canShow(AttributeRow row, EditedAttribute attribute) {
        return row.attribute().isAlike(attribute)
                || (isFree(row, attribute) && row.kind() == ValueEditor.Kind.of(attribute.path()));
    }

    /// Whether a row shows none of the attributes that are wanted.
    private boolean isFree(AttributeRow row, EditedAttribute attribute) {
        return row.attribute().parts().relations() != attribute.parts().relations()
                || !wanted.contains(row.attribute().path().path());
    }

    private void takeAway(int from, int to) {
        if (from < to) {
            List<Node> gone = List.copyOf(rows.getChildren().subList(from, to));
            rows.getChildren().remove(from, to);
            gone.forEach(row -> spare.keep((AttributeRow) row));
        }
    }

    private AttributeRow row(int at) {
        return (AttributeRow) rows.getChildren().get(at);
    }
}
