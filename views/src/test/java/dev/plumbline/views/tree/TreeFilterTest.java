package dev.plumbline.views.tree;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.Attributes;
import dev.plumbline.graphmodel.Change;
import dev.plumbline.graphmodel.Element;
import dev.plumbline.graphmodel.ElementKind;
import dev.plumbline.views.SampleArchitecture;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.control.TreeItem;
import org.junit.jupiter.api.Test;

final class TreeFilterTest {

    private final Architecture architecture = SampleArchitecture.create();
    private final TreeItem<String> root = TreeFilter.of(architecture, "").tree();

    @Test
    void keepsClosedWhatPeopleClosedWhileOtherThingsChange() throws Exception {
        TreeItem<String> checkout = item(root, "checkout");
        checkout.setExpanded(false);
        List<TreeItem<String>> before = List.copyOf(root.getChildren());
        renew(new Change.UpdateElement("orders", "name", "Orders", "Order desk"));
        assertThat(root.getChildren()).isEqualTo(before);
        assertThat(checkout.isExpanded()).isFalse();
    }

    @Test
    void addsAndRemovesOnlyWhatCameAndWent() throws Exception {
        TreeItem<String> orders = item(root, "orders");
        renew(new Change.AddElement(new Element("till", ElementKind.SERVICE, "Till", "checkout", Attributes.NONE)));
        assertThat(item(root, "till").getParent()).isSameAs(item(root, "checkout"));
        assertThat(item(root, "orders")).isSameAs(orders);
        TreeFilter.of(architecture, "").renew(root);
        assertThat(find(root, "till")).isNull();
        assertThat(item(root, "orders")).isSameAs(orders);
    }

    @Test
    void takesAllSiblingsAtOnceAndLaterOnlyWhatCame() throws Exception {
        List<Element> many = IntStream.range(0, 500)
                .mapToObj(at -> new Element("s" + at, ElementKind.SERVICE, "S" + at, null, Attributes.NONE))
                .toList();
        Architecture wide = Architecture.of("Wide", many, List.of(), List.of(), List.of());
        TreeItem<String> tree = new TreeItem<>();
        List<Integer> added = new ArrayList<>();
        tree.addEventHandler(TreeItem.<String>childrenModificationEvent(), event -> added.add(event.getAddedSize()));
        TreeFilter.of(wide, "").renew(tree);
        assertThat(added).containsExactly(500);
        Element last = new Element("new", ElementKind.SERVICE, "S250 and a half", null, Attributes.NONE);
        TreeFilter.of(wide.apply(new Change.AddElement(last)), "").renew(tree);
        assertThat(added).containsExactly(500, 1);
        TreeFilter.of(wide, "").renew(tree);
        assertThat(added).containsExactly(500, 1, 0);
    }

    @Test
    void isTheSameAsATreeThatIsMadeAnew() throws Exception {
        renew(new Change.UpdateElement("orders", "name", "Orders", "ZZ last"));
        Architecture changed = architecture.apply(new Change.UpdateElement("orders", "name", "Orders", "ZZ last"));
        assertThat(text(root)).isEqualTo(text(TreeFilter.of(changed, "").tree()));
    }

    private void renew(Change change) throws Exception {
        TreeFilter.of(architecture.apply(change), "").renew(root);
    }

    private static String text(TreeItem<String> item) {
        String own = item.getValue() == null ? "" : item.getValue();
        return own + item.getChildren().stream().map(TreeFilterTest::text).toList();
    }

    private static TreeItem<String> item(TreeItem<String> from, String id) {
        TreeItem<String> found = find(from, id);
        assertThat(found).as(id).isNotNull();
        return found;
    }

    private static TreeItem<String> find(TreeItem<String> from, String id) {
        if (id.equals(from.getValue())) {
            return from;
        }
        return from.getChildren().stream()
                .map(child -> find(child, id))
                .filter(found -> found != null)
                .findFirst()
                .orElse(null);
    }
}
