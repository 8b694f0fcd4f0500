package dev.plumbline.app.desktop;

import dev.plumbline.app.live.PlatformPlace;
import dev.plumbline.demoplatform.DemoControl;
import dev.plumbline.demoplatform.DemoException;
import dev.plumbline.views.Choice;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What people can let go wrong in the services of the sample, to see it on the graph.
///
/// @param place where the running services are noted
record DemoFaults(PlatformPlace place) {

    private static final System.Logger LOG = System.getLogger(DemoFaults.class.getName());

    private static final List<Entry> MENU = List.of(
            new Entry("The ranker works five times longer", "latency ranker 5", "mdi2t-timer-sand"),
            new Entry("A third of the profile API's answers fail", "errors profile-api 0.33", "mdi2a-alert-outline"),
            new Entry("The feature store is gone", "dead feature-store", "mdi2s-server-off"),
            new Entry(
                    "The feed API calls the answer agent, which nobody declared",
                    "new-call feed-api answer-agent",
                    "mdi2v-vector-line"),
            new Entry("Three times the traffic", "traffic 3", "mdi2c-chart-line"),
            new Entry("Evaluations stop", "stale-evaluation", "mdi2c-clipboard-clock-outline"));

    List<Choice> choices() {
        return Stream.concat(
                        MENU.stream()
                                .map(entry -> new Choice(
                                        entry.title,
                                        entry.words,
                                        entry.icon,
                                        () -> elsewhere(control -> control.inject(entry.words)))),
                        Stream.of(new Choice(
                                "All is well again", "heal", "mdi2b-bandage", () -> elsewhere(DemoControl::heal))))
                .toList();
    }

    private void elsewhere(Act act) {
        Thread.ofVirtual().name("demo fault").start(() -> {
            try {
                Optional<DemoControl> control = place.control();
                if (control.isPresent()) {
                    act.on(control.get());
                }
            } catch (DemoException refused) {
                LOG.log(System.Logger.Level.WARNING, "The demo refuses a fault: " + refused.getMessage());
            }
        });
    }

    private interface Act {
        void on(DemoControl control) throws DemoException;
    }

    private record Entry(String title, String words, String icon) {}
}
