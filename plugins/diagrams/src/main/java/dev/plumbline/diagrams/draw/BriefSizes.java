package dev.plumbline.diagrams.draw;

import dev.plumbline.diagrams.layout.Size;
import dev.plumbline.diagrams.layout.Sizes;
import dev.plumbline.graphmodel.Element;
import dev.plumbline.graphmodel.Relation;
import java.util.List;
import java.util.Optional;

/// The sizes for an overview, to be drawn with brief labels: only the count where several relations share a way,
/// wherever
/// there is a free place for it.
public final class BriefSizes implements Sizes {

    private final Sizes full = new ElementSizes();

    @Override
    public Size box(Element element) {
        return full.box(element);
    }

    @Override
    public double container(Element element) {
        return full.container(element);
    }

    @Override
    public Optional<Size> label(List<Relation> relations) {
        return RelationLabel.brief(relations).map(RelationLabel::size);
    }

    @Override
    public boolean makesRoomForLabels() {
        return false;
    }
}
