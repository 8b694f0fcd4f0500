package dev.plumbline.connectors.history;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;

/// Goes through all lanes once an hour and makes roll-ups of what is old, a step at a time.
final class Housekeeping {

    private static final Duration ROUND = Duration.ofHours(1);
    private static final Duration IDLE = Duration.ofHours(6);

    private final Keeping keeping;
    private final Deque<Channel> rest = new ArrayDeque<>();
    private Instant next = Instant.MIN;

    Housekeeping(Keeping keeping) {
        this.keeping = keeping;
    }

    /// Does one step.
    ///
    /// @param clock what the clock says; what is old depends on the newest sample too, so that a clock that is ahead
    ///     makes nothing old
    /// @return whether there is more to do now
    boolean step(Archive archive, Instant clock) throws SQLException {
        Instant newest = Instant.ofEpochMilli(archive.newest());
        Instant now = newest.isBefore(clock) ? newest : clock;
        if (rest.isEmpty()) {
            if (now.isBefore(next) && now.isAfter(next.minus(ROUND).minus(ROUND))) {
                return false;
            }
            next = now.plus(ROUND);
            archive.sealIdle(now.minus(IDLE).toEpochMilli());
            archive.lanes().all().forEach(lane -> rest.add(lane.channel()));
            return !rest.isEmpty();
        }
        Lane lane = archive.lanes().find(rest.getFirst());
        if (lane == null || !new Compaction(archive, keeping).step(lane, now)) {
            rest.removeFirst();
        }
        return !rest.isEmpty();
    }
}
