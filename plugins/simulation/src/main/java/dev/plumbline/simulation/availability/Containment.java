package dev.plumbline.simulation.availability;

import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.Element;
import dev.plumbline.graphmodel.ElementKind.Group;
import java.util.ArrayList;
import java.util.List;

/// What an element needs by where it is: the nearest that runs of those around it. What only holds others, and of which
/// no figures are known itself, needs all that run inside.
final class Containment {

    private static final String HOLDERS = "Taken to work while all that runs inside works";

    private final Architecture architecture;
    private final Remarks remarks;

    Containment(Architecture architecture, Remarks remarks) {
        this.architecture = architecture;
        this.remarks = remarks;
    }

    /// The ids of the elements that it needs.
    List<String> needs(Element element) {
        List<String> found = new ArrayList<>();
        architecture.ancestors(element.id()).stream()
                .filter(holder -> architecture
                        .element(holder)
                        .filter(known -> known.kind().runs())
                        .isPresent())
                .findFirst()
                .ifPresent(found::add);
        if (found.isEmpty() && isHolder(element)) {
            inside(element.id(), found);
        }
        return found;
    }

    private static boolean isHolder(Element element) {
        return element.kind().group() == Group.STRUCTURE
                && Reliability.ofReplica(element).isEmpty()
                && Reliability.ofPromise(element).isEmpty();
    }

    private void inside(String holder, List<String> found) {
        for (Element child : architecture.children(holder)) {
            if (child.kind().runs()) {
                found.add(child.id());
                remarks.about(HOLDERS, holder);
            } else if (child.kind().group() == Group.STRUCTURE) {
                inside(child.id(), found);
            }
        }
    }
}
