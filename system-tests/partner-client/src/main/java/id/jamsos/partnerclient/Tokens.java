package id.jamsos.partnerclient;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** Keeps the token and gets another one before it runs out, one caller for all. */
final class Tokens {
    /** Renewed so much earlier that no request is on its way with a token that has just run out. */
    private static final Duration MARGIN = Duration.ofSeconds(60);

    private final InstantSource clock;
    private final Issuer issuer;
    private final ReentrantLock lock = new ReentrantLock();
    private @Nullable Token current;

    /** Asks the biller. */
    @FunctionalInterface
    interface Issuer {
        SnapAnswer issue() throws NoAnswerException;
    }

    private record Token(String value, Instant renewAt) {}

    Tokens(InstantSource clock, Issuer issuer) {
        this.clock = clock;
        this.issuer = issuer;
    }

    String get() throws NoAnswerException {
        lock.lock();
        try {
            Token token = current;
            if (token == null || !clock.instant().isBefore(token.renewAt())) {
                token = issued();
                current = token;
            }
            return token.value();
        } finally {
            lock.unlock();
        }
    }

    /** The biller does not take it any more; a newer one that somebody else has got meanwhile stays. */
    void forget(String value) {
        lock.lock();
        try {
            if (current != null && current.value().equals(value)) {
                current = null;
            }
        } finally {
            lock.unlock();
        }
    }

    private Token issued() throws NoAnswerException {
        SnapAnswer answer = issuer.issue();
        if (!answer.isSuccessful()) {
            throw new TokenRefusedException(answer);
        }
        long seconds = Long.parseLong(answer.json().path("expiresIn").asString("0"));
        Duration life = Duration.ofSeconds(seconds);
        Duration use = life.compareTo(MARGIN.multipliedBy(2)) > 0 ? life.minus(MARGIN) : life.dividedBy(2);
        return new Token(
                answer.json().path("accessToken").asString(), clock.instant().plus(use));
    }
}
