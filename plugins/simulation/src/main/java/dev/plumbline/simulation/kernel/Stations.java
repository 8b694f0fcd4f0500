package dev.plumbline.simulation.kernel;

/// What stations do with the attempts that reach them: let in, queue, work on, and answer.
final class Stations {

    private final Kernel kernel;
    private final Clock clock;
    private final Strands strands;
    private final RandomStreams random;
    private final Samplers samplers;
    private final Balancer balancer;
    private final Lane[] lanes;
    private final Link[] links;

    Stations(Kernel kernel) {
        this.kernel = kernel;
        this.clock = kernel.clock;
        this.strands = kernel.strands;
        this.random = kernel.random;
        this.samplers = kernel.samplers;
        this.balancer = new Balancer(kernel.random);
        this.lanes = kernel.lanes;
        this.links = kernel.links;
    }

    /// The lane that a new attempt goes to, or a negative number if none takes requests.
    int choose(Station station) {
        return station.open == 0 ? Strands.NOBODY : balancer.choose(station).number;
    }

    /// An attempt has reached its station.
    void reach(int row) {
        Link link = links[strands.origin(row)];
        Station station = link.station;
        station.tally.arrived++;
        strands.begun(row, clock.now);
        if (station.bucket != null && !station.bucket.take(clock.now, 1)) {
            refuse(row, station, FailureCause.RATE_LIMIT);
            return;
        }
        if (station.mostBacklog >= 0 && station.backlog >= station.mostBacklog) {
            refuse(row, station, FailureCause.QUEUE_FULL);
            return;
        }
        int chosen = strands.lane(row);
        if (chosen < 0 || lanes[chosen].down > 0) {
            chosen = choose(station);
        }
        if (chosen < 0) {
            refuse(row, station, FailureCause.DOWN);
            return;
        }
        Lane lane = lanes[chosen];
        strands.lane(row, chosen);
        strands.zone(row, lane.zone);
        if (lane.load() >= lane.limit) {
            refuse(row, station, FailureCause.SHED);
        } else if (lane.engine != null) {
            batch(row, lane.engine, station);
        } else if (lane.sharing != null) {
            share(row, lane, station);
        } else if (lane.busy < lane.servers) {
            begin(row, lane, station);
        } else {
            queue(row, lane, link);
        }
    }

    /// A model endpoint takes an attempt into its batch, or into the line before it.
    private void batch(int row, Engine engine, Station station) {
        strands.started(row, clock.now);
        FailureCause cause = engine.take(row);
        if (cause != FailureCause.NONE) {
            refuse(row, station, cause);
            return;
        }
        strands.state(row, Strands.BATCHED);
    }

    private void queue(int row, Lane lane, Link link) {
        Station station = lane.station;
        long most = station.mostQueued;
        if (most >= 0 && lane.queued >= most * lane.replicas) {
            refuse(row, station, FailureCause.QUEUE_FULL);
            return;
        }
        station.count(clock.now);
        station.queued++;
        strands.state(row, Strands.QUEUED);
        lane.enqueue(row, link.plan.priority());
    }

    /// A server begins with an attempt.
    private void begin(int row, Lane lane, Station station) {
        station.count(clock.now);
        station.busy++;
        lane.busy++;
        double waited = clock.now - strands.begun(row);
        station.tally.waited += waited;
        strands.waiting(row, strands.waiting(row) + waited);
        strands.started(row, clock.now);
        strands.state(row, Strands.WORKING);
        double work = samplers.draw(station.service, station.serviceStream) * links[strands.origin(row)].slower;
        if (work == 0 && lane.servers == StationPlan.UNLIMITED) {
            worked(row);
            return;
        }
        if (lane.speed == 1) {
            strands.due(row, clock.now + work);
        } else {
            strands.due(row, lane.speed > 0 ? clock.now + work / lane.speed : Double.POSITIVE_INFINITY);
            strands.left(row, work);
        }
        if (strands.due(row) < Double.POSITIVE_INFINITY) {
            clock.schedule(strands.due(row), Clock.WORKED, row, strands.generation(row));
        }
    }

    private void share(int row, Lane lane, Station station) {
        SharedSpeed sharing = lane.shared();
        long most = station.mostQueued;
        if (most >= 0 && sharing.count() >= lane.servers + most * lane.replicas) {
            refuse(row, station, FailureCause.QUEUE_FULL);
            return;
        }
        station.count(clock.now);
        station.busy++;
        lane.busy++;
        strands.started(row, clock.now);
        strands.state(row, Strands.WORKING);
        double work = samplers.draw(station.service, station.serviceStream) * links[strands.origin(row)].slower;
        sharing.advance(clock.now, lane.servers * lane.speed);
        sharing.add(row, work);
        renewShared(lane);
    }

    /// Plans anew when the first of those that share servers is done.
    void renewShared(Lane lane) {
        SharedSpeed sharing = lane.shared();
        double due = sharing.due(clock.now, lane.servers * lane.speed);
        sharing.version++;
        sharing.due = due;
        if (due < Double.POSITIVE_INFINITY) {
            clock.schedule(due, Clock.SHARED, lane.number, sharing.version);
        }
    }

    /// The first of those that share servers is done, if the event is still meant.
    void shared(int number, int version) {
        Lane lane = lanes[number];
        SharedSpeed sharing = lane.shared();
        if ((sharing.version & Clock.GENERATIONS) != version || sharing.due != clock.now) {
            return;
        }
        sharing.advance(clock.now, lane.servers * lane.speed);
        int row = sharing.take();
        renewShared(lane);
        worked(row);
    }

    /// A server has done its own work for an attempt.
    void worked(int row) {
        Lane lane = lanes[strands.lane(row)];
        Station station = lane.station;
        double spent = clock.now - strands.started(row);
        station.tally.worked += spent;
        strands.working(row, strands.working(row) + spent);
        if (lane.engine != null) {
            strands.state(row, Strands.UNHELD);
        } else if (lane.sharing != null || !station.holding) {
            strands.state(row, Strands.UNHELD);
            release(lane);
        } else {
            strands.state(row, Strands.CALLING);
        }
        if (station.failing > 0 && random.unit(station.choiceStream) < station.failing) {
            finish(row, FailureCause.ERROR.number());
        } else if (station.caching && random.unit(station.choiceStream) < station.hitRatio(clock.now)) {
            finish(row, 0);
        } else {
            kernel.processor.advance(row);
        }
    }

    /// An attempt is done, rightly or not: its server goes on with the next, and its caller is answered.
    void finish(int row, int cause) {
        Lane lane = lanes[strands.lane(row)];
        boolean held = strands.isHolding(row);
        strands.state(row, Strands.ANSWERED);
        if (held) {
            release(lane);
        }
        Station station = lane.station;
        double latency = clock.now - strands.begun(row);
        if (cause == 0) {
            station.tally.answered++;
            station.tally.latency.add(latency);
        } else {
            station.tally.failed++;
            station.tally.causes[cause]++;
        }
        if (lane.limit < Double.POSITIVE_INFINITY) {
            lane.adapt(latency, clock.now);
        }
        if (!strands.isAwaited(row)) {
            station.tally.wasted++;
        }
        reply(row, cause);
    }

    /// Gives back a server and lets it begin with the next attempt.
    void release(Lane lane) {
        Station station = lane.station;
        station.count(clock.now);
        station.busy--;
        lane.busy--;
        serve(lane);
    }

    /// Lets idle servers begin with what waits.
    void serve(Lane lane) {
        Station station = lane.station;
        while (lane.queued > 0 && lane.busy < lane.servers) {
            int row = lane.dequeue();
            station.count(clock.now);
            station.queued--;
            if (clock.now - strands.begun(row) > station.plan.admission().maxWait()) {
                refuse(row, station, FailureCause.SHED);
            } else {
                begin(row, lane, station);
            }
        }
    }

    /// An attempt is turned away before a server began with it.
    void refuse(int row, Station station, FailureCause cause) {
        station.tally.failed++;
        station.tally.causes[cause.number()]++;
        strands.waiting(row, strands.waiting(row) + clock.now - strands.begun(row));
        strands.state(row, Strands.ANSWERED);
        reply(row, cause.number());
    }

    private void reply(int row, int cause) {
        strands.cause(row, cause);
        if (!strands.isAwaited(row)) {
            strands.give(row);
            return;
        }
        double latency = kernel.calls.latency(links[strands.origin(row)], strands.parent(row), row);
        if (latency > 0) {
            strands.network(row, strands.network(row) + latency);
            clock.schedule(clock.now + latency, Clock.REPLIED, row, strands.generation(row));
        } else {
            kernel.calls.replied(row);
        }
    }

    /// What a station works on in a lane fails at once, and what waits there too.
    ///
    /// @param share the part of it that fails
    void crash(Lane lane, double share) {
        Station station = lane.station;
        station.count(clock.now);
        if (share == 1) {
            empty(lane);
        }
        double due = 0;
        for (int row = 0; row < strands.rows(); row++) {
            if (strands.kind(row) != Strands.WORK || strands.lane(row) != lane.number) {
                continue;
            }
            int state = strands.state(row);
            boolean waits = state == Strands.QUEUED && share == 1;
            if (strands.isHolding(row) || state == Strands.UNHELD || state == Strands.BATCHED || waits) {
                due += share;
                if (due >= 1 - 1e-9) {
                    due -= 1;
                    crash(row, lane, station);
                }
            }
        }
    }

    /// Forgets the order of what is in a lane, before all of it fails: nothing of it is begun any more.
    private void empty(Lane lane) {
        lane.clear();
        if (lane.engine != null) {
            lane.engine.clear();
        }
        if (lane.sharing != null) {
            lane.sharing.clear();
            renewShared(lane);
        }
    }

    private void crash(int row, Lane lane, Station station) {
        if (strands.state(row) == Strands.QUEUED) {
            station.queued--;
        } else if (strands.isHolding(row)) {
            station.busy--;
            lane.busy--;
            if (lane.sharing != null) {
                lane.sharing.advance(clock.now, lane.servers * lane.speed);
                lane.sharing.remove(row);
                renewShared(lane);
            }
        }
        kernel.calls.forget(row);
        strands.renew(row);
        strands.state(row, Strands.ANSWERED);
        station.tally.failed++;
        station.tally.causes[FailureCause.DOWN.number()]++;
        reply(row, FailureCause.DOWN.number());
    }

    /// Gives a lane another number of servers.
    void resize(Lane lane, int servers) {
        if (lane.servers == servers) {
            return;
        }
        if (lane.sharing != null) {
            lane.sharing.advance(clock.now, lane.servers * lane.speed);
        }
        lane.servers = servers;
        if (lane.sharing != null) {
            renewShared(lane);
        }
    }

    /// Makes the servers of a lane faster or slower, with what they are working on.
    void pace(Lane lane, double speed) {
        if (lane.sharing != null) {
            lane.sharing.advance(clock.now, lane.servers * lane.speed);
            lane.speed = speed;
            renewShared(lane);
            return;
        }
        double before = lane.speed;
        lane.speed = speed;
        if (lane.engine != null) {
            lane.engine.pace(before, speed);
            return;
        }
        for (int row = 0; row < strands.rows(); row++) {
            if (strands.kind(row) == Strands.WORK
                    && strands.lane(row) == lane.number
                    && strands.state(row) == Strands.WORKING) {
                repace(row, before, speed);
            }
        }
    }

    private void repace(int row, double before, double speed) {
        double left = before > 0 ? (strands.due(row) - clock.now) * before : strands.left(row);
        strands.left(row, left);
        strands.renew(row);
        strands.due(row, speed > 0 ? clock.now + left / speed : Double.POSITIVE_INFINITY);
        if (speed > 0) {
            clock.schedule(strands.due(row), Clock.WORKED, row, strands.generation(row));
        }
    }
}
