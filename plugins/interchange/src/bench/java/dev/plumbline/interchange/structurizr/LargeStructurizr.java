package dev.plumbline.interchange.structurizr;

import com.structurizr.Workspace;
import com.structurizr.model.Component;
import com.structurizr.model.Container;
import com.structurizr.model.SoftwareSystem;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// A Structurizr workspace of 300 systems, 2,100 containers, 12,600 components and 30,000 relationships.
final class LargeStructurizr {

    private static final int SYSTEMS = 300;
    private static final int CONTAINERS = 7;
    private static final int COMPONENTS = 6;
    private static final int RELATIONS = 30_000;
    private static final long SEED = 20_261_123;

    private LargeStructurizr() {}

    static Workspace workspace() {
        Workspace workspace = new Workspace("Large", "A large model.");
        List<Component> components = new ArrayList<>();
        for (int i = 0; i < SYSTEMS; i++) {
            SoftwareSystem system = workspace.getModel().addSoftwareSystem("System " + i, "Does the work " + i + ".");
            for (int j = 0; j < CONTAINERS; j++) {
                String container = "Container " + i + " " + j;
                Container inner = system.addContainer(container, "Serves requests of " + container, "Java 25");
                for (int k = 0; k < COMPONENTS; k++) {
                    components.add(inner.addComponent("Component " + i + " " + j + " " + k, "Handles part " + k, "Bean"));
                }
            }
        }
        Random random = new Random(SEED);
        int made = 0;
        while (made < RELATIONS) {
            Component from = components.get(random.nextInt(components.size()));
            Component to = components.get(random.nextInt(components.size()));
            if (!from.equals(to) && from.uses(to, "Uses " + made, "HTTPS") != null) {
                made++;
            }
        }
        return workspace;
    }
}
