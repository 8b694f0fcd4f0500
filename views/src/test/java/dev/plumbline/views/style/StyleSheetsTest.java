package dev.plumbline.views.style;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.views.settings.FontSize;
import dev.plumbline.views.style.StyleSheets.Sheet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class StyleSheetsTest {

    private static final Pattern TOKEN = Pattern.compile("(-(?:color|plumb)-[a-z-]+): #([0-9a-f]{6});");

    @Test
    void growsEverySizeOfTextWithTheText() {
        String sheet = ".a { -fx-font-size: 13px; -fx-padding: 4px; } .b { -fx-icon-size: 16px; }";
        assertThat(StyleSheets.scaled(sheet, FontSize.LARGE))
                .isEqualTo(".a { -fx-font-size: 16.0px; -fx-padding: 4px; } .b { -fx-icon-size: 19.7px; }");
        assertThat(StyleSheets.scaled(sheet, FontSize.SMALL)).contains("-fx-font-size: 13.0px");
    }

    @Test
    void findsEverySheet() {
        for (FontSize size : FontSize.values()) {
            assertThat(StyleSheets.of(size, Sheet.values())).hasSize(Sheet.values().length);
        }
    }

    @Test
    void highContrastSetsEveryTextApartByFarFromEveryGround() {
        Map<String, Integer> colours = colours();
        for (String ground : List.of(
                "-color-bg-default",
                "-color-bg-overlay",
                "-color-bg-subtle",
                "-color-bg-inset",
                "-color-neutral-muted",
                "-color-neutral-subtle",
                "-color-accent-subtle",
                "-color-danger-subtle",
                "-color-warning-subtle",
                "-color-success-subtle")) {
            for (String text : List.of("-color-fg-default", "-color-fg-muted", "-color-fg-subtle")) {
                assertContrast(colours, text, ground);
            }
        }
        for (String tone : List.of("accent", "success", "warning", "danger")) {
            assertContrast(colours, "-color-" + tone + "-fg", "-color-bg-subtle");
            assertContrast(colours, "-color-fg-emphasis", "-color-" + tone + "-emphasis");
        }
        for (String state : List.of("-plumb-ok", "-plumb-degraded", "-plumb-failing", "-plumb-remark")) {
            assertContrast(colours, state, "-color-bg-default");
            assertContrast(colours, "-plumb-on-state", state);
        }
    }

    private static void assertContrast(Map<String, Integer> colours, String text, String ground) {
        assertThat(Contrast.ratio(colours.get(text), colours.get(ground)))
                .as("%s on %s", text, ground)
                .isGreaterThanOrEqualTo(7);
    }

    private static Map<String, Integer> colours() {
        Map<String, Integer> colours = new HashMap<>();
        Matcher tokens = TOKEN.matcher(StyleSheets.text(Sheet.HIGH_CONTRAST));
        while (tokens.find()) {
            colours.put(tokens.group(1), Integer.parseInt(tokens.group(2), 16));
        }
        return colours;
    }
}
