package dev.plumbline.diagrams.layout;

import dev.plumbline.graphmodel.Architecture;
import java.util.Random;

/// Architectures for the layout tests: two believable ones, and generated systems of services.
final class SketchedArchitectures {

    private SketchedArchitectures() {}

    static Architecture bank() {
        return Sketch.of("""
                person customer
                person support-staff
                person back-office
                external mainframe
                external mail-provider
                external card-network
                system banking
                  client single-page-app
                  client mobile-app
                  service web-application
                  service api-application
                    component sign-in
                    component accounts-summary
                    component reset-password
                    component security
                    component mainframe-facade
                    component mail-component
                  datastore database
                system atm
                environment live
                  node web-tier
                    instance web-1
                customer -> web-application visits
                customer -> single-page-app views balances
                customer -> mobile-app views balances
                customer -> support-staff asks
                customer -> atm withdraws cash
                support-staff -> mainframe uses
                back-office -> mainframe uses
                web-application -> single-page-app delivers
                single-page-app -> sign-in JSON/HTTPS
                single-page-app -> accounts-summary JSON/HTTPS
                single-page-app -> reset-password JSON/HTTPS
                mobile-app -> sign-in JSON/HTTPS
                mobile-app -> accounts-summary JSON/HTTPS
                mobile-app -> reset-password JSON/HTTPS
                sign-in -> security checks
                reset-password -> security checks
                reset-password -> mail-component sends
                accounts-summary -> mainframe-facade reads
                security -reads-> database SQL
                mainframe-facade -> mainframe XML/HTTPS
                mail-component -> mail-provider SMTP
                mail-provider -> customer delivers mail
                atm -> mainframe uses
                atm -> card-network authorises
                """);
    }

    static Architecture contentPlatform() {
        return Sketch.of("""
                person viewer
                person creator
                person moderator
                team team-feed
                external identity-provider
                external payment-provider
                external foundation-model
                external push-service
                domain experience
                  client web-client
                  client mobile-client
                  gateway edge-gateway
                  service session-service
                  cache session-cache
                domain feed
                  service feed-api
                  service ranker
                  retriever candidate-retriever
                  vector-index item-index
                  cache feed-cache
                  datastore feed-store
                  job feed-rebuild
                domain content
                  system publishing
                    service upload-api
                    queue upload-events
                    job transcoder
                    datastore media-store
                    datastore media-metadata
                  system catalogue
                    service catalogue-api
                    datastore catalogue-store
                    cache catalogue-cache
                    job catalogue-indexer
                domain assistants
                  ai-gateway model-gateway
                  model-endpoint small-model
                  model-endpoint fallback-model
                  embedding-model embedder
                  agent creator-assistant
                  agent support-agent
                  mcp-server content-tools
                  tool search-tool
                  memory-store chat-memory
                  guardrail input-guard
                  guardrail output-guard
                  prompt support-prompt
                domain safety
                  service classifier
                  queue review-queue
                  human-review review-desk
                  datastore decisions-store
                  evaluator safety-evaluator
                domain insight
                  queue event-stream
                  job stream-processor
                  datastore warehouse
                  service experiment-api
                  evaluator ranking-evaluator
                domain accounts
                  service account-api
                  datastore account-store
                  service billing
                  datastore ledger
                  service notification-service
                  queue notification-queue
                viewer -> web-client browses
                viewer -> mobile-client browses
                creator -> web-client uploads
                moderator -> review-desk decides
                web-client -> edge-gateway HTTPS
                mobile-client -> edge-gateway HTTPS
                edge-gateway -> session-service checks session
                session-service -reads-> session-cache sessions
                session-service -> identity-provider OIDC
                edge-gateway -> feed-api gRPC
                edge-gateway -> upload-api gRPC
                edge-gateway -> catalogue-api gRPC
                edge-gateway -> support-agent gRPC
                edge-gateway -> creator-assistant gRPC
                edge-gateway -> account-api gRPC
                edge-gateway -publishes-> event-stream clicks
                feed-api -reads-> feed-cache pages
                feed-api -> ranker scores
                feed-api -> candidate-retriever candidates
                feed-api -reads-> feed-store history
                feed-api -> experiment-api variants
                feed-api -publishes-> event-stream impressions
                candidate-retriever -reads-> item-index nearest
                candidate-retriever -> catalogue-api details
                candidate-retriever -> embedder embeds
                ranker -> model-gateway features
                ranker -reads-> feed-store signals
                feed-rebuild -writes-> feed-store rebuilds
                feed-rebuild -reads-> warehouse history
                feed-rebuild -writes-> item-index vectors
                upload-api -writes-> media-store objects
                upload-api -writes-> media-metadata rows
                upload-api -publishes-> upload-events uploaded
                transcoder -subscribes-> upload-events consumes
                transcoder -writes-> media-store renditions
                transcoder -> classifier frames
                transcoder -> catalogue-api registers
                catalogue-api -reads-> catalogue-cache items
                catalogue-api -reads-> catalogue-store items
                catalogue-indexer -reads-> catalogue-store scans
                catalogue-indexer -> embedder embeds
                catalogue-indexer -writes-> item-index vectors
                catalogue-indexer -subscribes-> upload-events
                model-gateway -> small-model infers
                model-gateway -> fallback-model on failure
                model-gateway -> foundation-model HTTPS
                creator-assistant -> model-gateway chat
                creator-assistant -uses-tool-> content-tools
                creator-assistant -reads-> chat-memory
                creator-assistant -> input-guard
                support-agent -> model-gateway chat
                support-agent -uses-tool-> search-tool
                support-agent -reads-> chat-memory
                support-agent -> output-guard
                support-agent -uses-tool-> content-tools
                content-tools -> catalogue-api queries
                content-tools -> upload-api drafts
                search-tool -reads-> item-index nearest
                search-tool -> embedder
                input-guard -> classifier checks
                output-guard -> classifier checks
                input-guard -guards-> model-gateway
                output-guard -guards-> model-gateway
                classifier -> small-model scores
                classifier -publishes-> review-queue doubtful
                review-desk -subscribes-> review-queue takes
                review-desk -writes-> decisions-store
                safety-evaluator -evaluates-> classifier
                safety-evaluator -reads-> decisions-store
                review-desk -> catalogue-api takes down
                review-desk -publishes-> event-stream decisions
                stream-processor -subscribes-> event-stream
                stream-processor -writes-> warehouse facts
                stream-processor -writes-> feed-store signals
                experiment-api -reads-> warehouse
                ranking-evaluator -evaluates-> ranker
                ranking-evaluator -reads-> warehouse
                account-api -reads-> account-store
                account-api -> identity-provider
                account-api -publishes-> notification-queue
                billing -> payment-provider HTTPS
                billing -writes-> ledger
                billing -> account-api
                account-api -> billing invoices
                notification-service -subscribes-> notification-queue
                notification-service -> push-service HTTPS
                notification-service -> viewer notifies
                billing -publishes-> notification-queue
                web-client -> web-client refreshes
                support-agent -> account-api looks up
                creator-assistant -> account-api
                mobile-client -> push-service registers
                web-client -> payment-provider pays
                edge-gateway -> billing gRPC
                feed-api -> session-service
                upload-api -> account-api quota
                catalogue-api -publishes-> event-stream changes
                classifier -publishes-> event-stream verdicts
                model-gateway -publishes-> event-stream usage
                stream-processor -> notification-service digests
                feed-api -> catalogue-api details
                team-feed -owns-> feed
                """);
    }

    /// Systems of about eight services, in domains above 60 elements; most relations stay inside their system.
    static Architecture generated(int count, double relationsPerElement, long seed) {
        Random random = new Random(seed);
        StringBuilder outline = new StringBuilder();
        int systems = Math.max(1, count / 9);
        int perDomain = count > 60 ? Math.max(3, (int) Math.sqrt(systems)) : Integer.MAX_VALUE;
        int services = 0;
        String indent = "";
        for (int system = 0; system < systems; system++) {
            if (perDomain != Integer.MAX_VALUE && system % perDomain == 0) {
                outline.append("domain d%04d%n".formatted(system / perDomain));
                indent = "  ";
            }
            outline.append("%ssystem y%04d%n".formatted(indent, system));
            int end = (system + 1) * (count - systems) / systems;
            for (; services < end; services++) {
                outline.append("%s  service s%05d%n".formatted(indent, services));
            }
        }
        for (int relation = 0; relation < count * relationsPerElement; relation++) {
            int from = random.nextInt(services);
            int to = random.nextInt(10) < 7
                    ? Math.min(services - 1, Math.max(0, from - 6 + random.nextInt(13)))
                    : random.nextInt(services);
            outline.append(
                    "s%05d -> s%05d %s%n".formatted(from, to, random.nextBoolean() ? "gRPC" : "asks for details"));
        }
        return Sketch.of(outline.toString());
    }

    /// Up to 40 elements nested anyhow, with relations between any two of them, to themselves and to what contains
    /// them.
    static Architecture wild(long seed) {
        Random random = new Random(seed);
        int count = 2 + random.nextInt(39);
        StringBuilder outline = new StringBuilder();
        int depth = 0;
        for (int element = 0; element < count; element++) {
            outline.append("%sservice e%02d%n".formatted("  ".repeat(depth), element));
            depth = Math.max(0, depth + 1 - random.nextInt(3));
        }
        int relations = random.nextInt(2 * count);
        for (int relation = 0; relation < relations; relation++) {
            outline.append("e%02d -> e%02d %s%n"
                    .formatted(random.nextInt(count), random.nextInt(count), "word ".repeat(random.nextInt(4))));
        }
        return Sketch.of(outline.toString().replace(" \n", "\n"));
    }
}
