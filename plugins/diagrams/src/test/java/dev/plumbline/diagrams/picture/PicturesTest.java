package dev.plumbline.diagrams.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.plumbline.diagrams.Drawing;
import dev.plumbline.diagrams.LevelOfDetail;
import dev.plumbline.diagrams.draw.Sample;
import dev.plumbline.diagrams.paint.Ink;
import dev.plumbline.diagrams.paint.Theme;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

class PicturesTest {

    private static final String HOSTILE_NAMES =
            "<script>alert('x')</script>|a]]>b&amp;\"'|\u0000\u0008\uFFFE\uD800 x|\u202Eevil|خدمة الطلبات|👩‍🚀 rocket|";

    private final Drawing drawing = Sample.drawing();

    @Test
    void writesTheSvgThatWasApproved() throws IOException {
        String svg = Pictures.svg(drawing, Theme.LIGHT).replaceAll("base64,[^)]*", "base64,…");
        assertThat(svg).isEqualTo(golden("shop.svg"));
    }

    @ParameterizedTest
    @EnumSource
    void givesTheSameBytesEachTime(Theme theme) {
        assertThat(Pictures.svg(drawing, theme)).isEqualTo(Pictures.svg(Sample.drawing(), theme));
        assertThat(Pictures.png(drawing, theme, 1)).isEqualTo(Pictures.png(Sample.drawing(), theme, 1));
        assertThat(Pictures.pdf(drawing, theme)).isEqualTo(Pictures.pdf(Sample.drawing(), theme));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6})
    void survivesHostileNames(int at) throws Exception {
        String name = HOSTILE_NAMES.split("\\|", -1)[at];
        Drawing hostile = Sample.named(name);
        Document document = parse(Pictures.svg(hostile, Theme.DARK));
        assertThat(document.getElementsByTagName("script").getLength()).isZero();
        assertThat(Pictures.png(hostile, Theme.DARK, 1)).isNotEmpty();
        assertThat(text(Pictures.pdf(hostile, Theme.DARK))).contains("[Service]");
    }

    @Test
    void namesEveryGroupOnceInSvg() throws Exception {
        Document document = parse(Pictures.svg(drawing, Theme.LIGHT));
        var groups = document.getElementsByTagName("g");
        assertThat(groups.getLength()).isEqualTo(drawing.groups().size());
        java.util.Set<String> ids = new java.util.HashSet<>();
        for (int i = 0; i < groups.getLength(); i++) {
            ids.add(groups.item(i).getAttributes().getNamedItem("id").getNodeValue());
        }
        assertThat(ids).hasSize(groups.getLength());
    }

    @Test
    void embedsASmallFontInSvg() {
        String svg = Pictures.svg(drawing, Theme.LIGHT);
        assertThat(svg).contains("@font-face").contains("font-weight: 600").doesNotContain("http://localhost");
        assertThat(svg.length()).isLessThan(80_000);
    }

    @Test
    void writesTextIntoPdfThatCanBeCopied() throws IOException {
        byte[] pdf = Pictures.pdf(drawing, Theme.LIGHT);
        assertThat(text(pdf)).contains("Shop API", "[Service · Java 25]", "calls · HTTPS");
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getDocumentInformation().getTitle()).isEqualTo("Shop & co");
            assertThat((double) document.getPage(0).getMediaBox().getWidth())
                    .isEqualTo(drawing.bounds().width() * 0.75);
        }
    }

    @Test
    void scalesPng() throws IOException {
        BufferedImage image = read(Pictures.png(drawing, Theme.DARK, 2));
        assertThat(image.getWidth()).isEqualTo((int) Math.ceil(drawing.bounds().width() * 2));
        assertThat(image.getRGB(0, 0)).isEqualTo(Theme.DARK.argb(Ink.CANVAS));
    }

    @Test
    void rejectsAScaleThatIsNotPositive() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Pictures.png(drawing, Theme.DARK, 0))
                .withMessageContaining("0.0");
    }

    @Test
    void drawsFewerMarksTheSmallerTheScale() {
        int[] inked = {0, 0, 0};
        double[] levels = {1, 0.4, 0.1};
        for (int i = 0; i < levels.length; i++) {
            BufferedImage image = new BufferedImage(900, 500, BufferedImage.TYPE_INT_ARGB_PRE);
            new RasterWindow(1, -20, -20).paint(drawing.groups(), Theme.LIGHT, image, new LevelOfDetail(levels[i]));
            inked[i] = inked(image);
        }
        assertThat(inked[0]).isGreaterThan(inked[1]);
        assertThat(inked[1]).isGreaterThan(inked[2]);
        assertThat(inked[2]).isPositive();
    }

    @Test
    void paintsTheSameWhateverTheWindow() {
        BufferedImage whole = new BufferedImage(400, 300, BufferedImage.TYPE_INT_RGB);
        new RasterWindow(1, 250, 0).paint(drawing.groups(), Theme.LIGHT, whole);
        BufferedImage part = new BufferedImage(100, 100, BufferedImage.TYPE_INT_RGB);
        new RasterWindow(1, 300, 50).paint(drawing.groups(), Theme.LIGHT, part);
        for (int y = 0; y < 100; y++) {
            for (int x = 0; x < 100; x++) {
                assertThat(part.getRGB(x, y)).isEqualTo(whole.getRGB(x + 50, y + 50));
            }
        }
    }

    private static int inked(BufferedImage image) {
        int count = 0;
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                count += (image.getRGB(x, y) & 0xFF) < 0xE0 ? 1 : 0;
            }
        }
        return count;
    }

    private static Document parse(String svg) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        return factory.newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
    }

    private static BufferedImage read(byte[] png) throws IOException {
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));
        assertThat(image).isNotNull();
        return image;
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    private static String golden(String name) throws IOException {
        try (InputStream stream = PicturesTest.class.getResourceAsStream(name)) {
            assertThat(stream).as("golden file " + name).isNotNull();
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
