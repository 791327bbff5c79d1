package id.jamsos.platform.consume;

import java.time.Instant;

/**
 * The fact that a record counts for nothing. It stays with the record for ever, and every later reading of the topic
 * honours it.
 *
 * @param by client id of the operator
 */
public record Discard(String by, Instant at, String reason) {}
