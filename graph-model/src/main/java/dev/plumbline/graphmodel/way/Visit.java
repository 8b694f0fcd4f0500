package dev.plumbline.graphmodel.way;

import java.util.ArrayList;
import java.util.List;

/// A request that an element works on, and the steps that it takes for it.
public final class Visit {

    private final int number;
    private final String element;
    private final List<Step> steps = new ArrayList<>();

    public Visit(int number, String element) {
        this.number = number;
        this.element = element;
    }

    /// Which visit of its way this is, from 0.
    public int number() {
        return number;
    }

    /// The id of the element that works.
    public String element() {
        return element;
    }

    /// The steps, in order. Planning adds to them.
    public List<Step> steps() {
        return steps;
    }
}
