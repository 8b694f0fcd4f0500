package dev.plumbline.views;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.graphmodel.Problem;
import dev.plumbline.graphmodel.workspace.ReadLimits;
import dev.plumbline.graphmodel.workspace.WorkspaceReader;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SourcePlacesTest {

    private final SourcePlaces places = SourcePlaces.of(
            new WorkspaceReader(ReadLimits.standard()).read(Path.of("shop"), Map.of("plumbline.yaml", """
                            plumbline: 1
                            elements:
                              web: {kind: client}
                              orders:
                                kind: service
                                replica: 3
                            relations:
                              - {id: web-orders, from: web, to: orders, kind: calls}
                            """)));

    @Test
    void knowsWhereElementsAndRelationsStand() {
        assertThat(places.of("orders")).contains(new Problem.Place("plumbline.yaml", 4, 3));
        assertThat(places.of("web-orders")).isPresent();
        assertThat(places.of("nothing")).isEmpty();
    }

    @Test
    void aPlaceBelongsToTheLastPartBeforeIt() {
        assertThat(places.partAt(new Problem.Place("plumbline.yaml", 6, 5))).contains("orders");
        assertThat(places.partAt(new Problem.Place("plumbline.yaml", 8, 5))).contains("web-orders");
    }

    @Test
    void aPlaceBeforeEveryPartBelongsToNone() {
        assertThat(places.partAt(new Problem.Place("plumbline.yaml", 1, 1))).isEmpty();
        assertThat(places.partAt(new Problem.Place("other.yaml", 50, 1))).isEmpty();
    }
}
