package dev.plumbline.views.shell;

import dev.plumbline.views.Pasteboard;
import java.io.ByteArrayInputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import javafx.scene.image.Image;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.DataFormat;

/// The clipboard of the system.
final class SystemPasteboard implements Pasteboard {

    private static final String SVG = "image/svg+xml";

    @Override
    public void put(byte[] png, String svg) {
        DataFormat known = DataFormat.lookupMimeType(SVG);
        ClipboardContent content = new ClipboardContent();
        content.putImage(new Image(new ByteArrayInputStream(png)));
        content.put(known == null ? new DataFormat(SVG) : known, ByteBuffer.wrap(svg.getBytes(StandardCharsets.UTF_8)));
        Clipboard.getSystemClipboard().setContent(content);
    }
}
