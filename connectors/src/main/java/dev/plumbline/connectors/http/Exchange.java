package dev.plumbline.connectors.http;

import dev.plumbline.connectors.http.Outcome.Kind;
import dev.plumbline.pluginapi.connection.Connection;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import okhttp3.Call;
import okhttp3.Callback;
import okhttp3.Response;
import tools.jackson.core.JacksonException;

/// Asks one question once, in the background.
final class Exchange<T> implements Callback {

    private static final Set<Integer> PASSING = Set.of(429, 502, 503, 504);
    private static final int LONGEST_ERROR = 64 * 1024;

    private final Connection connection;
    private final HttpQuestion question;
    private final AnswerReader<T> reader;
    private final Failures failures;
    private final BrokenConnections broken;
    private final InstantSource clock;
    private final CompletableFuture<Outcome<T>> outcome = new CompletableFuture<>();

    Exchange(
            Connection connection,
            HttpQuestion question,
            AnswerReader<T> reader,
            Failures failures,
            BrokenConnections broken,
            InstantSource clock) {
        this.connection = connection;
        this.question = question;
        this.reader = reader;
        this.failures = failures;
        this.broken = broken;
        this.clock = clock;
    }

    /// What becomes of it.
    CompletableFuture<Outcome<T>> outcome() {
        return outcome;
    }

    @Override
    public void onFailure(Call call, IOException reason) {
        outcome.complete(broken.of(reason, false));
    }

    @Override
    public void onResponse(Call call, Response response) {
        try (response) {
            outcome.complete(
                    call.isCanceled()
                            ? new Outcome.Failed<>(failures.stopped(), Kind.MISTAKEN, Optional.empty())
                            : judged(response));
        } catch (IOException reason) {
            outcome.complete(broken.of(reason, true));
        } catch (JacksonException notJson) {
            outcome.complete(
                    notJson.getCause() instanceof IOException reason
                            ? broken.of(reason, true)
                            : mistaken("an answer that ends early or is not JSON"));
        } catch (RuntimeException | Error bug) {
            outcome.completeExceptionally(bug);
        }
    }

    private Outcome<T> judged(Response response) throws IOException {
        HttpAnswer answer = new HttpAnswer(response, connection.limits().bytes());
        if (question.understood().contains(answer.status())) {
            return read(answer);
        }
        if (!response.isSuccessful()) {
            return unsuccessful(answer);
        }
        return question.types().isEmpty() || question.types().contains(answer.type())
                ? read(answer)
                : new Outcome.Failed<>(failures.ofType(answer.type()), Kind.MISTAKEN, Optional.empty());
    }

    private Outcome<T> read(HttpAnswer answer) throws IOException {
        try {
            return new Outcome.Answered<>(reader.read(answer));
        } catch (RefusedException refused) {
            return new Outcome.Refused<>(failures.refused(refused.type(), refused.error()));
        }
    }

    private Outcome<T> unsuccessful(HttpAnswer answer) {
        int code = answer.status();
        String body = beginning(answer);
        if (code == 400 && ServerWords.isForTls(body)) {
            return new Outcome.Failed<>(failures.wantsTls(), Kind.MISTAKEN, Optional.empty());
        }
        ServerWords words = ServerWords.of(answer.type(), body);
        if ((code == 400 || code == 422) && !words.together().isEmpty()) {
            return new Outcome.Refused<>(failures.refused(words.kind(), words.text()));
        }
        Kind kind = PASSING.contains(code) ? Kind.TEMPORARY : code >= 500 ? Kind.BROKEN : Kind.MISTAKEN;
        return new Outcome.Failed<>(
                failures.ofStatus(code, answer.type(), words, connection.authentication()),
                kind,
                kind == Kind.TEMPORARY ? answer.header("Retry-After").flatMap(this::wait) : Optional.empty());
    }

    /// The beginning of an error's text; empty where it breaks off, as the status says enough.
    private static String beginning(HttpAnswer answer) {
        try {
            return new String(answer.body().readNBytes(LONGEST_ERROR), StandardCharsets.UTF_8);
        } catch (IOException brokenOff) {
            return "";
        }
    }

    /// A number of seconds, or the time when to come back.
    private Optional<Duration> wait(String after) {
        String text = after.strip();
        if (text.matches("\\d{1,9}")) {
            return Optional.of(Duration.ofSeconds(Long.parseLong(text)));
        }
        try {
            Instant then = ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
            Duration wait = Duration.between(clock.instant(), then);
            return Optional.of(wait.isNegative() ? Duration.ZERO : wait);
        } catch (DateTimeParseException unreadable) {
            return Optional.empty();
        }
    }

    private Outcome<T> mistaken(String answer) {
        return new Outcome.Failed<>(failures.notTheApi(answer), Kind.MISTAKEN, Optional.empty());
    }
}
