package dev.plumbline.diagrams.picture;

import dev.plumbline.diagrams.Drawing;
import dev.plumbline.diagrams.layout.Bounds;
import dev.plumbline.diagrams.paint.Ink;
import dev.plumbline.diagrams.paint.Outline;
import dev.plumbline.diagrams.paint.Painter.Pen;
import dev.plumbline.diagrams.paint.Painter.Weight;
import dev.plumbline.diagrams.paint.PdfPainter;
import dev.plumbline.diagrams.paint.Theme;
import dev.plumbline.diagrams.paint.Typeface;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.Locale;
import java.util.TimeZone;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.util.Matrix;

/// Writes a drawing as a PDF document of one page that is as large as the drawing.
///
/// The document's date and id are fixed, so that the same drawing gives the same bytes.
final class PdfExport {

    private static final double POINTS = 0.75;
    private static final double LARGEST_PAGE = 14_400;

    private PdfExport() {}

    static byte[] write(Drawing drawing, Theme theme) {
        try (PDDocument document = new PDDocument()) {
            document.setDocumentId(0L);
            document.setDocumentInformation(information(drawing));
            document.getDocumentCatalog().setLanguage("en");
            Bounds bounds = drawing.bounds();
            double largest = Math.max(bounds.width(), bounds.height());
            double scale = Math.min(POINTS, LARGEST_PAGE / Math.max(1, largest));
            PDPage page =
                    new PDPage(new PDRectangle((float) (bounds.width() * scale), (float) (bounds.height() * scale)));
            document.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.transform(new Matrix((float) scale, 0, 0, (float) -scale, (float) (-bounds.x() * scale), (float)
                        (bounds.bottom() * scale)));
                PDFont regular = font(document, Weight.REGULAR);
                PDFont semiBold = font(document, Weight.SEMI_BOLD);
                paint(drawing, content, theme, weight -> weight == Weight.REGULAR ? regular : semiBold);
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void paint(Drawing drawing, PDPageContentStream content, Theme theme, PdfPainter.Fonts fonts) {
        PdfPainter painter = new PdfPainter(content, theme, Typeface.bundled(), fonts);
        Bounds bounds = drawing.bounds();
        painter.path(
                Outline.rectangle(bounds.x(), bounds.y(), bounds.width(), bounds.height(), 0), Ink.CANVAS, Pen.NONE);
        drawing.paint(painter);
    }

    private static PDFont font(PDDocument document, Weight weight) throws IOException {
        return PDType0Font.load(
                document, new ByteArrayInputStream(Typeface.bundled().file(weight)), true);
    }

    private static PDDocumentInformation information(Drawing drawing) {
        PDDocumentInformation information = new PDDocumentInformation();
        information.setTitle(drawing.title());
        information.setCreator("Plumbline");
        Calendar date = new GregorianCalendar(TimeZone.getTimeZone("UTC"), Locale.ROOT);
        date.setTimeInMillis(0);
        information.setCreationDate(date);
        information.setModificationDate(date);
        return information;
    }
}
