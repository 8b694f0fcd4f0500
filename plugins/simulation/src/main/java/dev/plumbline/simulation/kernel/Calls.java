package dev.plumbline.simulation.kernel;

/// What callers do: send attempts along links, wait for them as long as they may, try again, and go on.
final class Calls {

    private final Kernel kernel;
    private final Clock clock;
    private final Strands strands;
    private final RandomStreams random;
    private final Link[] links;
    private final Code code;
    private final Distances distances;

    Calls(Kernel kernel) {
        this.kernel = kernel;
        this.clock = kernel.clock;
        this.strands = kernel.strands;
        this.random = kernel.random;
        this.links = kernel.links;
        this.code = kernel.code;
        this.distances = kernel.distances;
    }

    private Link link(int row) {
        return links[code.first[strands.step(row)]];
    }

    /// A strand makes the call that its step says.
    void begin(int row) {
        Link link = link(row);
        link.tally.calls++;
        strands.tries(row, 0);
        strands.callStart(row, clock.now);
        attempt(row, link);
    }

    private void attempt(int row, Link link) {
        strands.attemptStart(row, clock.now);
        if (link.breaker != null && !link.breaker.lets(clock.now)) {
            fail(row, link, FailureCause.BREAKER_OPEN.number());
        } else if (link.underWay >= link.most) {
            waitForOthers(row, link);
        } else {
            send(row, link);
        }
    }

    private void waitForOthers(int row, Link link) {
        if (link.waiting.size() >= link.plan.bulkhead().queue()) {
            fail(row, link, FailureCause.BULKHEAD_FULL.number());
        } else {
            link.waiting.add(clock.now, row, strands.serial(row));
        }
    }

    /// A call has ended: one that waits for this may go.
    private void leave(Link link) {
        link.underWay--;
        while (!link.waiting.isEmpty() && link.underWay < link.most) {
            int row = link.waiting.row();
            int serial = link.waiting.serial();
            link.waiting.drop();
            if (strands.serial(row) == serial) {
                send(row, link);
            }
        }
    }

    private void send(int row, Link link) {
        link.underWay++;
        link.tally.attempts++;
        int serial = strands.nextSerial(row);
        strands.open(row, 1);
        int made = make(row, link);
        strands.attempt(row, made);
        strands.hedge(row, Strands.NOBODY);
        if (link.times) {
            setTimer(link.timeouts, link.timeout, row, serial, Clock.TIMEOUTS, link.number);
        }
        if (link.hedging) {
            setTimer(link.hedges, link.plan.hedging().delay(), row, serial, Clock.HEDGES, link.number);
        }
        travel(row, made, link);
    }

    private void setTimer(TimerRing ring, double length, int row, int serial, int kind, int number) {
        if (ring.isEmpty()) {
            clock.schedule(clock.now + length, kind, number);
        }
        ring.add(clock.now + length, row, serial);
    }

    private int make(int row, Link link) {
        int made = strands.take(Strands.WORK, clock.now);
        strands.parent(made, row);
        strands.parentGeneration(made, strands.generation(row));
        strands.origin(made, link.number);
        strands.lane(made, Strands.NOBODY);
        strands.zone(made, Strands.NOBODY);
        strands.step(made, code.second[strands.step(row)]);
        return made;
    }

    private void travel(int row, int made, Link link) {
        if (link.lost > 0 && random.unit(link.stream) < link.lost) {
            strands.cause(made, FailureCause.ERROR.number());
            replied(made);
            return;
        }
        if (distances.matter()) {
            int lane = kernel.works.choose(link.station);
            strands.lane(made, lane);
            strands.zone(made, lane < 0 ? Strands.NOBODY : kernel.lanes[lane].zone);
        }
        if (link.cut > 0 || distances.isCut(strands.zone(row), strands.zone(made))) {
            lose(row, made, link);
            return;
        }
        double latency = latency(link, row, made);
        if (latency > 0) {
            strands.network(made, strands.network(made) + latency);
            clock.schedule(clock.now + latency, Clock.REACHED, made, strands.generation(made));
        } else {
            kernel.works.reach(made);
        }
    }

    /// Nothing comes back: the caller waits for its timeout, and without one learns of it at once.
    private void lose(int row, int made, Link link) {
        if (link.times) {
            strands.give(made);
            if (strands.attempt(row) == made) {
                strands.attempt(row, Strands.NOBODY);
            } else {
                strands.hedge(row, Strands.NOBODY);
            }
        } else {
            strands.cause(made, FailureCause.DOWN.number());
            replied(made);
        }
    }

    /// The one-way time from the caller to where the attempt runs, or back.
    double latency(Link link, int row, int made) {
        return link.latency(distances.between(strands.zone(row), strands.zone(made)));
    }

    /// The answer to an attempt has reached its caller.
    void replied(int made) {
        if (!strands.isAwaited(made)) {
            strands.give(made);
            return;
        }
        int row = strands.parent(made);
        Link link = links[strands.origin(made)];
        int cause = strands.cause(made);
        if (cause == 0) {
            succeed(row, made, link);
            return;
        }
        boolean first = strands.attempt(row) == made;
        int other = first ? strands.hedge(row) : strands.attempt(row);
        strands.give(made);
        if (other != Strands.NOBODY) {
            if (first) {
                strands.attempt(row, Strands.NOBODY);
            } else {
                strands.hedge(row, Strands.NOBODY);
            }
        } else {
            failAttempt(row, link, cause);
        }
    }

    private void succeed(int row, int made, Link link) {
        double start = strands.hedge(row) == made ? strands.hedgeStart[row] : strands.attemptStart(row);
        strands.retrying(row, strands.retrying(row) + start - strands.callStart(row));
        strands.absorb(row, made);
        end(row);
        strands.give(made);
        link.save();
        if (link.breaker != null) {
            link.breaker.succeed(clock.now);
        }
        leave(link);
        strands.step(row, strands.step(row) + 1);
        kernel.processor.advance(row);
    }

    /// No attempt of the call is meant any more.
    private void end(int row) {
        strands.nextSerial(row);
        strands.open(row, 0);
        strands.attempt(row, Strands.NOBODY);
        strands.hedge(row, Strands.NOBODY);
    }

    private void failAttempt(int row, Link link, int cause) {
        end(row);
        if (link.breaker != null && link.breaker.fail(clock.now)) {
            link.tally.opened++;
        }
        leave(link);
        if (strands.tries(row) < link.plan.retry().max() && link.spend()) {
            link.tally.retries++;
            double pause = link.pause(strands.tryAgain(row));
            if (link.plan.retry().jitter() == LinkPlan.Jitter.FULL) {
                pause *= random.unit(link.stream);
            }
            clock.schedule(clock.now + pause, Clock.RETRY, row, strands.generation(row));
        } else {
            fail(row, link, cause);
        }
    }

    /// The pause before a retry is over.
    void retry(int row) {
        attempt(row, link(row));
    }

    /// The call has failed for good.
    private void fail(int row, Link link, int cause) {
        link.tally.failedCalls++;
        link.tally.causes[cause]++;
        strands.retrying(row, strands.retrying(row) + clock.now - strands.callStart(row));
        int otherwise = code.third[strands.step(row)];
        if (otherwise >= 0) {
            strands.step(row, otherwise);
            kernel.processor.advance(row);
        } else {
            kernel.processor.end(row, cause);
        }
    }

    /// The first of a link's timeouts is over.
    void timeOut(int number) {
        Link link = links[number];
        TimerRing ring = link.timeouts;
        while (!ring.isEmpty()) {
            int row = ring.row();
            boolean meant = strands.serial(row) == ring.serial();
            if (meant && ring.time() > clock.now) {
                clock.schedule(ring.time(), Clock.TIMEOUTS, number);
                return;
            }
            ring.drop();
            if (meant) {
                link.tally.timeouts++;
                boolean wasLast = ring.isEmpty();
                failAttempt(row, link, FailureCause.TIMEOUT.number());
                if (wasLast && !ring.isEmpty()) {
                    return;
                }
            }
        }
    }

    /// The first of a link's waits before a second attempt is over.
    void hedge(int number) {
        Link link = links[number];
        TimerRing ring = link.hedges;
        while (!ring.isEmpty()) {
            int row = ring.row();
            boolean meant = strands.serial(row) == ring.serial();
            if (meant && ring.time() > clock.now) {
                clock.schedule(ring.time(), Clock.HEDGES, number);
                return;
            }
            ring.drop();
            if (meant && strands.hedge(row) == Strands.NOBODY) {
                boolean wasLast = ring.isEmpty();
                second(row, link);
                if (wasLast && !ring.isEmpty()) {
                    return;
                }
            }
        }
    }

    private void second(int row, Link link) {
        link.tally.hedges++;
        link.tally.attempts++;
        int made = make(row, link);
        strands.hedge(row, made);
        strands.hedgeStart[row] = clock.now;
        travel(row, made, link);
    }

    /// The strand does not wait for what it has called any more.
    void forget(int row) {
        boolean open = strands.open(row) == 1;
        end(row);
        if (open) {
            leave(link(row));
        }
    }
}
