package dev.plumbline.demoplatform.running;

import dev.plumbline.demoplatform.fault.ActiveFaults;
import dev.plumbline.demoplatform.fault.Fault;
import dev.plumbline.demoplatform.plan.Part;
import dev.plumbline.demoplatform.plan.PlatformPlan;
import dev.plumbline.demoplatform.plan.Roles;
import dev.plumbline.demoplatform.plan.Settings;
import dev.plumbline.demoplatform.telemetry.Busy;
import dev.plumbline.demoplatform.telemetry.ServiceTelemetry;
import dev.plumbline.demoplatform.telemetry.Telemetry;
import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.RelationKind;
import dev.plumbline.graphmodel.way.Step;
import dev.plumbline.graphmodel.way.Traffic;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/// All services of the platform, what they share, and the load on them.
final class Platform implements AutoCloseable {

    private final Settings settings;
    private final Surroundings surroundings;
    private final Telemetry telemetry;
    private final Sightings sightings = new Sightings();
    private final Map<String, Service> services = new HashMap<>();
    private final Map<String, ServiceServer> servers = new HashMap<>();
    private final Evaluations evaluations;
    private final Generator generator;

    Platform(Architecture architecture, Settings settings) {
        this.settings = settings;
        this.surroundings = new Surroundings(
                PlatformPlan.of(architecture, settings.load()),
                new Fallbacks(architecture),
                new Directory(),
                new Ledger(),
                new ActiveFaults(),
                new Activity());
        this.telemetry = new Telemetry(settings.endpoint(), settings.zipkin());
        plan().parts().values().forEach(this::add);
        this.evaluations = new Evaluations(architecture, services, faults(), sightings, random("evaluations"));
        this.generator = new Generator(surroundings, services, settings.day(), random("generator"));
    }

    private void add(Part part) {
        boolean isClient = Roles.isClient(part.element());
        Busy busy = new Busy(part.servers(), System::nanoTime);
        ServiceTelemetry told = telemetry.of(
                part.name(), Roles.isSilent(part.element()), isClient ? Optional.empty() : Optional.of(busy));
        Mailboxes mailboxes = new Mailboxes();
        Stepper stepper = new Stepper(
                part, surroundings, new Caller(part, told, surroundings), mailboxes, random(part.name() + " steps"));
        Worker worker = new Worker(part, stepper, faults(), busy, random(part.name()));
        Service service = new Service(part, told, stepper, worker, mailboxes);
        services.put(part.name(), service);
        if (!isClient) {
            servers.put(
                    part.name(),
                    new ServiceServer(new RequestHandler(
                            service, plan(), faults(), sightings, random(part.name() + " answers"))));
        }
    }

    /// Opens all ports, and lets requests come.
    void start() {
        servers.forEach(this::open);
        Set<String> known = new HashSet<>();
        plan().ways().values().forEach(way -> way.forEachCall((call, times) -> subscribe(call, known)));
        surroundings.activity().attend(this::tellRegularly);
        surroundings.activity().attend(generator);
    }

    private void subscribe(Step.Call call, Set<String> known) {
        String queue = Traffic.sender(call.relation());
        Service subscriber = services.get(Traffic.receiver(call.relation()));
        if (call.relation().kind() == RelationKind.SUBSCRIBES
                && subscriber != null
                && known.add(subscriber.part().name() + " " + queue)) {
            surroundings
                    .activity()
                    .attend(new Subscription(subscriber, queue, CallSpans.broker(call.relation()), surroundings));
        }
    }

    private void tellRegularly() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                Thread.sleep(settings.interval());
                evaluations.evaluate();
                tellMetrics();
            }
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    private void tellMetrics() {
        telemetry.sendMetrics(name -> !faults().isDead(name));
    }

    /// Lets something go wrong.
    void inject(Fault fault) {
        faults().add(fault);
        if (fault instanceof Fault.Dead dead) {
            Optional.ofNullable(servers.get(dead.service())).ifPresent(ServiceServer::refuse);
        }
    }

    /// Takes all faults away.
    void heal() {
        for (Fault fault : faults().clear()) {
            ServiceServer server = fault instanceof Fault.Dead dead ? servers.get(dead.service()) : null;
            if (server != null) {
                open(fault.services().getFirst(), server);
            }
        }
    }

    private void open(String service, ServiceServer server) {
        try {
            directory().put(service, server.open());
        } catch (IOException noPort) {
            throw new UncheckedIOException("No port on loopback is free for " + service, noPort);
        }
    }

    /// Makes no more requests, waits for those that are under way, and sends everything that is known of them.
    ///
    /// @return whether all of them have ended
    boolean settle(Duration most) throws InterruptedException {
        generator.pause(true);
        boolean isAtRest = surroundings.activity().awaitRest(most);
        evaluations.evaluate();
        tellMetrics();
        telemetry.flush();
        return isAtRest;
    }

    /// Makes requests again.
    void resume() {
        generator.pause(false);
    }

    PlatformPlan plan() {
        return surroundings.plan();
    }

    ActiveFaults faults() {
        return surroundings.faults();
    }

    Directory directory() {
        return surroundings.directory();
    }

    Ledger ledger() {
        return surroundings.ledger();
    }

    private Random random(String purpose) {
        return new Random(settings.seed() * 31 + purpose.hashCode());
    }

    @Override
    public void close() {
        // What ends is told before the end breaks what is under way.
        generator.pause(true);
        telemetry.close();
        servers.values().forEach(ServiceServer::close);
        surroundings.activity().close();
    }
}
