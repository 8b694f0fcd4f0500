package dev.plumbline.views.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.pluginapi.Recording;
import dev.plumbline.views.Command;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

class TimelineControllerTest {

    private static final Recording RECORDING =
            new Recording(List.of(moment("2026-11-23T07:00:00Z"), moment("2026-11-23T07:10:00Z")), List.of());

    private final List<Optional<Recording.Moment>> seen = new ArrayList<>();
    private int asked;
    private TimelineController timeline;

    @BeforeEach
    void make() throws TimeoutException {
        FxToolkit.registerPrimaryStage();
        timeline = fx(() ->
                new TimelineController(() -> asked++, seen::add, (text, command) -> new SimpleStringProperty(text)));
    }

    @AfterEach
    void close() throws TimeoutException {
        fx(() -> {
            timeline.close();
            return true;
        });
    }

    @Test
    void playsAsSoonAsTheAnswerIsThere() throws TimeoutException {
        run("timeline.play");
        assertThat(seen).isEmpty();
        show(RECORDING);
        assertThat(seen).containsExactly(Optional.of(RECORDING.moments().getFirst()));
    }

    @Test
    void playsNothingWhenPeopleClosedItBeforeTheAnswer() throws TimeoutException {
        run("timeline.play");
        run("view.timeline");
        show(RECORDING);
        assertThat(seen).isEmpty();
    }

    @Test
    void saysWhyNothingIsRememberedAndAsksAgainTheNextTime() throws TimeoutException {
        run("view.timeline");
        show(new Recording(List.of(), List.of("The server is away.")));
        assertThat(time().getText()).isEqualTo("The server is away.");
        run("view.timeline");
        run("view.timeline");
        assertThat(asked).isEqualTo(2);
        show(RECORDING);
        run("view.timeline");
        run("view.timeline");
        assertThat(asked).as("what is known is not asked again").isEqualTo(2);
    }

    @Test
    void staysLiveWhenPeoplePressLiveOnceMore() throws TimeoutException {
        run("view.timeline");
        show(RECORDING);
        ToggleButton live = (ToggleButton) timeline.bar().lookup("#timeline-live");
        fx(() -> {
            live.fire();
            return true;
        });
        assertThat(live.isSelected()).isTrue();
        assertThat(seen).isEmpty();
    }

    private Label time() {
        return (Label) timeline.bar().lookup("#timeline-time");
    }

    private void show(Recording recording) throws TimeoutException {
        fx(() -> {
            timeline.show(recording);
            return true;
        });
    }

    private void run(String id) throws TimeoutException {
        Command wanted = timeline.commands().stream()
                .filter(command -> command.id().equals(id))
                .findFirst()
                .orElseThrow();
        fx(() -> {
            wanted.action().run();
            return true;
        });
    }

    private static Recording.Moment moment(String time) {
        return new Recording.Moment(Instant.parse(time), List.of());
    }

    private static <T> T fx(Callable<T> action) throws TimeoutException {
        return WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, WaitForAsyncUtils.asyncFx(action));
    }
}
