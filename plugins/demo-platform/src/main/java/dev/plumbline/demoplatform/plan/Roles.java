package dev.plumbline.demoplatform.plan;

import dev.plumbline.graphmodel.Element;
import dev.plumbline.graphmodel.ElementKind;

/// What elements are at run time.
public final class Roles {

    private Roles() {}

    /// Whether an element runs as a service or as a client.
    public static boolean runs(Element element) {
        return element.kind().runs();
    }

    /// Whether an element sends requests but serves none.
    public static boolean isClient(Element element) {
        return element.kind() == ElementKind.CLIENT;
    }

    /// Whether an element tells nothing of the requests that it serves: stores, brokers and what others run are known
    /// by those who use them.
    public static boolean isSilent(Element element) {
        return switch (element.kind()) {
            case DATASTORE, CACHE, MEMORY_STORE, QUEUE, EXTERNAL -> true;
            default -> false;
        };
    }
}
