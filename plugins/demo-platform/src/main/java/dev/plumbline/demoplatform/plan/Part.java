package dev.plumbline.demoplatform.plan;

import dev.plumbline.graphmodel.Element;

/// An element that runs.
///
/// @param element the element
/// @param work how long it works on one request itself
/// @param servers how many requests it works on at the same time
public record Part(Element element, WorkTime work, int servers) {

    /// The name that the service gives itself: the element's id.
    public String name() {
        return element.id();
    }
}
