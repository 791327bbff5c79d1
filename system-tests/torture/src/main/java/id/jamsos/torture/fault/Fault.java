package id.jamsos.torture.fault;

import java.time.Duration;

/**
 * Something that is to go wrong.
 *
 * @param at after the start of the load
 * @param choice decides between the processes, lines or records that it may happen to
 */
public record Fault(Kind kind, Duration at, int choice, Duration length) {

    /** What can go wrong. */
    public enum Kind {
        /** SIGKILL for one replica of a service: relay, consumers, requests and all. */
        KILL_SERVICE,
        KILL_GATEWAY,
        KILL_KAFKA,
        KILL_DATABASE,
        /** SIGSTOP for longer than any session or lease. */
        PAUSE_SERVICE,
        PAUSE_KAFKA,
        PAUSE_DATABASE,
        /** SIGTERM under load, and start again. */
        RESTART_SERVICE,
        /** A replica is started again with a wall clock that is wrong, and after a while with the right one. */
        SKEW_CLOCK,
        SLOW_LINE,
        /** A line that takes everything, passes nothing on, and is then cut. */
        SILENT_LINE,
        CUT_LINES,
        POISON,
        /** Old records, byte by byte, once more. */
        REPLAY,
        /** A stranger joins a consumer group, reads, and leaves. */
        REBALANCE,
        /** Everything is stopped and started again in any order. */
        COLD_START
    }
}
