package dev.plumbline.views.canvas;

import dev.plumbline.diagrams.Drawing;
import dev.plumbline.diagrams.paint.Theme;
import dev.plumbline.diagrams.picture.Pictures;
import dev.plumbline.pluginapi.Progress;
import dev.plumbline.views.Pasteboard;
import dev.plumbline.views.bridge.BackgroundTask;

/// Makes the pictures of a drawing in the background and copies them.
record PictureCopy(Drawing drawing, Theme theme, Pasteboard pasteboard) implements BackgroundTask<PictureCopy.Pair> {

    private static final double SCALE = 2;

    @Override
    public String key() {
        return "copy";
    }

    @Override
    public String name() {
        return "Copying the picture";
    }

    @Override
    public Pair process(Progress progress) {
        return new Pair(Pictures.png(drawing, theme, SCALE), Pictures.svg(drawing, theme));
    }

    @Override
    public void apply(Pair made) {
        pasteboard.put(made.png(), made.svg());
    }

    /// The two forms of a picture.
    @SuppressWarnings("ArrayRecordComponent") // handed over once, never compared
    record Pair(byte[] png, String svg) {}
}
