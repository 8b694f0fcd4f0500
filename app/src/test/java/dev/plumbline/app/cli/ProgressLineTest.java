package dev.plumbline.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;

final class ProgressLineTest {

    private final ByteArrayOutputStream shown = new ByteArrayOutputStream();
    private long now;

    @Test
    void isSilentInTheFirstSecond() {
        ProgressLine line = line(Audience.PERSON);
        line.report(0.5, "half");
        pass(Duration.ofMillis(999));
        line.redraw();
        line.close();
        assertThat(shown.size()).isZero();
    }

    @Test
    void showsShareTimeLeftAndWhatIsDone() {
        ProgressLine line = line(Audience.MESSAGES);
        line.report(0.25, "a \u202Ething");
        pass(Duration.ofSeconds(10));
        line.redraw();
        assertThat(text()).isEqualTo("\r\u001b[Kreading  25 %, 30 s left  a \\u202Ething");
        line.close();
        assertThat(text()).endsWith("\r\u001b[K");
        assertThat(line.redraw()).isFalse();
    }

    @Test
    void countsLongTimesInMinutes() {
        ProgressLine line = line(Audience.PERSON);
        line.report(0.5, "");
        pass(Duration.ofMinutes(10));
        line.redraw();
        assertThat(text()).contains("50 %, 10 min left");
    }

    @Test
    void drawsNothingForPrograms() {
        ProgressLine line = line(Audience.PROGRAMS);
        pass(Duration.ofSeconds(10));
        line.report(0.5, "half");
        line.redraw();
        line.say("a message");
        line.close();
        assertThat(text()).isEqualToNormalizingNewlines("a message\n");
    }

    @Test
    void makesRoomForMessages() {
        ProgressLine line = line(Audience.PERSON);
        pass(Duration.ofSeconds(2));
        line.redraw();
        line.say("wrote a.svg");
        assertThat(text()).endsWith("\r\u001b[Kwrote a.svg" + System.lineSeparator());
    }

    @Test
    void staysOnOneLine() {
        ProgressLine line = line(Audience.PERSON);
        line.report(0.5, "x".repeat(500));
        pass(Duration.ofSeconds(2));
        line.redraw();
        assertThat(text().replace("\r\u001b[K", "")).hasSize(79);
    }

    @Test
    void aShareCountsWithinTheWhole() {
        ProgressLine line = line(Audience.PERSON);
        new Share(new Share(line, 0.5, 1), 0, 0.5).report(0.5, "");
        pass(Duration.ofSeconds(2));
        line.redraw();
        assertThat(text()).contains(" 62 %").contains("1 s left");
        assertThat(new Share(line, 0, 1).isCancelled()).isFalse();
    }

    private ProgressLine line(Audience audience) {
        PrintStream err = new PrintStream(shown, true, StandardCharsets.UTF_8);
        return new ProgressLine(
                new Terminal(OutputStream.nullOutputStream(), err, audience), "reading", () -> now, () -> false);
    }

    private void pass(Duration time) {
        now += time.toNanos();
    }

    private String text() {
        return shown.toString(StandardCharsets.UTF_8);
    }
}
