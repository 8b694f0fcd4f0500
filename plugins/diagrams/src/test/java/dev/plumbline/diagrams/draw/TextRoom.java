package dev.plumbline.diagrams.draw;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.diagrams.Drawing;
import dev.plumbline.diagrams.layout.Bounds;
import dev.plumbline.diagrams.paint.Typeface;

/// Checks that text stays inside its box.
final class TextRoom {

    private TextRoom() {}

    static void assertInside(Drawing.Text text, Bounds box) {
        double width = Typeface.bundled()
                .width(text.text(), text.style().size(), text.style().weight());
        double left = switch (text.style().align()) {
            case START -> text.x();
            case MIDDLE -> text.x() - width / 2;
            case END -> text.x() - width;
        };
        assertThat(left).as(text.text()).isGreaterThanOrEqualTo(box.x() + 4);
        assertThat(left + width).as(text.text()).isLessThanOrEqualTo(box.right() - 4);
        assertThat(text.baseline() - text.style().size()).as(text.text()).isGreaterThanOrEqualTo(box.y());
        assertThat(text.baseline()).as(text.text()).isLessThanOrEqualTo(box.bottom() - 4);
    }
}
