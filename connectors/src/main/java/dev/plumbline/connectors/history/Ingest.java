package dev.plumbline.connectors.history;

import dev.plumbline.pluginapi.Alert;
import dev.plumbline.pluginapi.Evaluation;
import dev.plumbline.pluginapi.telemetry.About;
import dev.plumbline.pluginapi.telemetry.CallCount;
import dev.plumbline.pluginapi.telemetry.Presence;
import dev.plumbline.pluginapi.telemetry.Reading;
import java.sql.SQLException;

/// Takes what was told apart into numbers of lanes, and facts.
final class Ingest {

    private final Lanes lanes;
    private final Facts facts;
    private final FactText texts;
    private long pulls;

    Ingest(Lanes lanes, Facts facts, FactText texts) {
        this.lanes = lanes;
        this.facts = facts;
        this.texts = texts;
    }

    /// @param row takes the facts
    /// @param numbers takes the numbers
    void take(Pull pull, HeadRow row, Numbers numbers) throws SQLException {
        pulls++;
        long now = pull.time();
        for (Reading reading : pull.observations().readings()) {
            Channel channel = new Channel(
                    reading.subject(),
                    reading.metric().name(),
                    reading.provenance().source(),
                    reading.provenance().detail(),
                    0);
            numbers.take(lane(channel), reading.time().toEpochMilli(), reading.value());
        }
        for (CallCount call : pull.observations().calls()) {
            for (CallMeasure.Figure number : CallMeasure.Figure.values()) {
                Channel channel = new Channel(
                        call.ends(),
                        CallMeasure.of(number, call).text(),
                        call.provenance().source(),
                        call.provenance().detail(),
                        0);
                numbers.take(lane(channel), now, number.of(call, now));
            }
        }
        for (Presence presence : pull.observations().presences()) {
            facts.tell(
                    FactKind.PRESENCE,
                    texts.write(presence),
                    now,
                    presence.lastSeen().toEpochMilli(),
                    row);
        }
        for (About<Alert> alert : pull.observations().alerts()) {
            facts.tell(FactKind.ALERT, texts.writeAlert(alert), now, now, row);
        }
        for (About<Evaluation> evaluation : pull.observations().evaluations()) {
            facts.tell(FactKind.EVALUATION, texts.writeEvaluation(evaluation), now, now, row);
        }
    }

    /// The lane of a channel; of the second value of the same channel in one pull, that of the next part.
    private Lane lane(Channel channel) throws SQLException {
        Lane lane = lanes.lane(channel);
        int part = 0;
        while (!lane.isFirstIn(pulls)) {
            part++;
            lane = lanes.lane(
                    new Channel(channel.subject(), channel.measure(), channel.source(), channel.detail(), part));
        }
        return lane;
    }

    /// Takes the number of a lane at an instant.
    @FunctionalInterface
    interface Numbers {
        void take(Lane lane, long time, double value) throws SQLException;
    }
}
