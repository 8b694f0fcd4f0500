package dev.plumbline.connectors.traces;

import dev.plumbline.connectors.traces.Peer.Operation;
import dev.plumbline.connectors.traces.Peer.PeerType;
import dev.plumbline.connectors.traces.Span.Kind;
import dev.plumbline.pluginapi.telemetry.CallCount.Via;
import dev.plumbline.pluginapi.telemetry.ServiceIdentity;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Makes calls of spans: a client's span is joined with the server's span below it, whichever comes first.
///
/// A call is counted once, where the server's side is seen; a call that no server tells of is counted when the client's
/// span has waited long enough, to what the client says of the other side. An error counts on the edge whose client or
/// server tells of it, and on no other.
final class Joining {

    static final String USER = "user";

    private final Nodes nodes;
    private final Edges edges;
    private final Edges deliveries;
    private final Skews skews = new Skews();
    private long callers;
    private long unknownCallers;
    private long unknownServers;

    /// @param deliveries counts messages from those who send them to those who get them
    Joining(Nodes nodes, Edges edges, Edges deliveries) {
        this.nodes = nodes;
        this.edges = edges;
        this.deliveries = deliveries;
    }

    Skews skews() {
        return skews;
    }

    /// How many servers' spans name a caller.
    long callers() {
        return callers;
    }

    /// How many servers' spans name a caller whose span did not come.
    long unknownCallers() {
        return unknownCallers;
    }

    /// How many clients' spans say nothing of the other side, which did not report either.
    long unknownServers() {
        return unknownServers;
    }

    /// A span comes: what can be counted at once.
    void begin(Half half, long seenMillis) {
        Span span = half.span();
        Operation operation = span.peer().operation();
        boolean isMessage = span.peer().type() == PeerType.BROKER;
        switch (span.kind()) {
            case SERVER -> {
                half.node().serve(half.arrival(), span);
                callers += span.parent() == 0 ? 0 : 1;
                if (span.parent() == 0 && !span.isShared()) {
                    calledBy(half, seenMillis, Optional.of(USER));
                }
            }
            case CONSUMER -> {
                if (operation == Operation.SETTLE) {
                    half.done();
                } else if (isMessage) {
                    message(half, span.peer(), operation == Operation.RECEIVE, seenMillis);
                }
                if (operation != Operation.SETTLE && operation != Operation.RECEIVE) {
                    half.node().serve(half.arrival(), span);
                }
            }
            case PRODUCER -> {
                if (isMessage) {
                    message(half, span.peer(), false, seenMillis);
                }
            }
            case CLIENT -> {
                if (isMessage && operation != Operation.SETTLE) {
                    message(half, span.peer(), operation != Operation.PROCESS, seenMillis);
                } else if (isMessage) {
                    half.done();
                }
            }
            case INTERNAL -> {}
        }
    }

    /// Two spans of which one was started in the other.
    void join(Half parent, Half child, long seenMillis) {
        if (parent.node().equals(child.node())) {
            within(parent, child);
            return;
        }
        switch (child.span().kind()) {
            case SERVER -> {
                if (parent.is(Kind.PRODUCER)) {
                    deliver(parent, child, seenMillis);
                } else if (!child.isDone()) {
                    serve(parent, child, seenMillis);
                }
            }
            case CONSUMER -> deliver(parent, child, seenMillis);
            case INTERNAL, CLIENT, PRODUCER -> below(parent, child, seenMillis);
        }
    }

    /// A span has waited long enough: what can only be counted now.
    void end(Half half, long seenMillis) {
        if (OwnTime.isOf(half) && half.span().peer().operation() != Operation.RECEIVE) {
            half.node().work(half.arrival(), OwnTime.nanos(half));
        }
        if (half.isDone()) {
            return;
        }
        switch (half.span().kind()) {
            case CLIENT -> {
                if (!half.wraps()) {
                    unanswered(half, seenMillis);
                }
            }
            case SERVER -> calledBy(half, seenMillis, Optional.empty());
            case INTERNAL, PRODUCER, CONSUMER -> {}
        }
        half.done();
    }

    private static void within(Half parent, Half child) {
        parent.contains(child);
        if (parent.is(Kind.CLIENT) && child.is(Kind.CLIENT)) {
            parent.wrap(child);
        } else if (parent.is(Kind.CLIENT) && child.is(Kind.SERVER)) {
            parent.done();
            child.done();
        }
    }

    private void serve(Half parent, Half child, long seenMillis) {
        boolean isFailed = child.span().isFailed();
        String protocol = child.span().peer().protocol();
        if (parent.is(Kind.CLIENT)) {
            isFailed |= parent.span().isFailed();
            protocol = protocol.isEmpty() ? parent.span().peer().protocol() : protocol;
            nodes.learn(parent.span().peer().identity(), child.node());
            skews.compare(parent, child);
            parent.done();
        }
        edges.count(
                parent.node(),
                child.node(),
                Via.SERVICE,
                new Call(child.arrival(), seenMillis, child.span().durationNanos(), isFailed, protocol));
        long away = parent.span().durationNanos() - child.span().durationNanos();
        if (parent.is(Kind.CLIENT) && away >= 0) {
            edges.travelled(parent.node(), child.node(), child.arrival(), away / 2);
        }
        child.done();
    }

    /// A span in another service that is no server's side. Below a client's span the server's side may still come;
    /// below others it will not.
    private void below(Half parent, Half child, long seenMillis) {
        switch (parent.span().kind()) {
            case CLIENT -> parent.isAbove(child.node());
            case PRODUCER -> {}
            case INTERNAL, SERVER, CONSUMER -> {
                boolean isWork = child.is(Kind.INTERNAL);
                if (isWork) {
                    child.node().serve(child.arrival(), child.span());
                }
                edges.count(
                        parent.node(),
                        child.node(),
                        Via.SERVICE,
                        new Call(
                                child.arrival(),
                                seenMillis,
                                child.span().durationNanos(),
                                isWork && child.span().isFailed(),
                                ""));
            }
        }
    }

    private void deliver(Half sender, Half receiver, long seenMillis) {
        deliveries.count(sender.node(), receiver.node(), Via.MESSAGING, call(receiver, Peer.NONE, seenMillis));
        Peer sent = sender.span().peer();
        Peer got = receiver.span().peer();
        boolean isSentKnown = sent.type() == PeerType.BROKER;
        boolean isGotKnown = got.type() == PeerType.BROKER;
        if (isSentKnown && !isGotKnown && !receiver.isDone()) {
            message(receiver, sent, false, seenMillis);
        } else if (isGotKnown && !isSentKnown && !sender.isDone()) {
            message(sender, got, false, seenMillis);
        } else if (!isSentKnown && !isGotKnown && !receiver.isDone()) {
            edges.count(sender.node(), receiver.node(), Via.MESSAGING, call(receiver, got, seenMillis));
        }
        receiver.done();
    }

    private void message(Half half, Peer broker, boolean isWeak, long seenMillis) {
        Node node = nodes.of(broker.identity());
        if (node != null && half.is(Kind.PRODUCER)) {
            node.work(half.arrival(), half.span().durationNanos());
        }
        if (node != null && isWeak) {
            edges.countWeakly(half.node(), node, Via.MESSAGING, call(half, broker, seenMillis));
        } else if (node != null) {
            edges.count(half.node(), node, Via.MESSAGING, call(half, broker, seenMillis));
        }
        half.done();
    }

    /// A call that no server's side came for.
    private void unanswered(Half half, long seenMillis) {
        Node below = half.below();
        Peer peer = half.span().peer();
        if (below != null) {
            nodes.learn(peer.identity(), below);
            edges.count(half.node(), below, Via.SERVICE, call(half, peer, seenMillis));
            return;
        }
        Peer told = Peers.inside(half.outer(), peer);
        if (told.identity().isUnknown()) {
            unknownServers++;
            return;
        }
        Optional<Node> known = nodes.known(told.identity());
        @Nullable Node server = known.orElseGet(() -> nodes.of(told.identity()));
        if (server != null) {
            Via via = told.type() == PeerType.DATABASE ? Via.DATABASE : Via.VIRTUAL;
            edges.count(half.node(), server, known.isPresent() ? Via.SERVICE : via, call(half, told, seenMillis));
            if (known.isEmpty()) {
                server.work(half.arrival(), half.span().durationNanos());
            }
        }
    }

    /// A call whose client's side is not there.
    private void calledBy(Half server, long seenMillis, Optional<String> otherwise) {
        Optional<ServiceIdentity> told = server.span()
                .peer()
                .identity()
                .get(ServiceIdentity.SERVICE_NAME)
                .or(() -> otherwise)
                .map(ServiceIdentity::named);
        if (told.isEmpty()) {
            unknownCallers++;
            return;
        }
        Optional<Node> known = nodes.known(told.get());
        @Nullable Node client = known.orElseGet(() -> nodes.of(told.get()));
        if (client != null) {
            edges.count(
                    client,
                    server.node(),
                    known.isPresent() ? Via.SERVICE : Via.VIRTUAL,
                    call(server, server.span().peer(), seenMillis));
        }
        server.done();
    }

    private static Call call(Half half, Peer peer, long seenMillis) {
        return new Call(
                half.arrival(),
                seenMillis,
                half.span().durationNanos(),
                half.span().isFailed(),
                peer.protocol());
    }
}
