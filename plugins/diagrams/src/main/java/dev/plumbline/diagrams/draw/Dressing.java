package dev.plumbline.diagrams.draw;

import dev.plumbline.diagrams.Drawing;
import java.util.List;

/// How the parts of a drawing are changed once they are drawn, and what heading and legend say of it.
interface Dressing {

    /// Leaves everything as it is.
    Dressing NONE = new Dressing() {
        @Override
        public Drawing.Group dress(Drawing.Group group) {
            return group;
        }

        @Override
        public List<LegendSection> legend() {
            return List.of();
        }

        @Override
        public String subtitle() {
            return "";
        }
    };

    /// The group as it is to look.
    Drawing.Group dress(Drawing.Group group);

    /// The sections of the legend that explain it.
    List<LegendSection> legend();

    /// What the heading says of it; empty for nothing.
    String subtitle();
}
