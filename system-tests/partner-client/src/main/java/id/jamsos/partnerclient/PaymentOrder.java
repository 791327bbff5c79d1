package id.jamsos.partnerclient;

import java.time.Instant;

/**
 * Money that a clerk has taken. It stays the same however often it is sent.
 *
 * @param requestId paymentRequestId; that of the inquiry when there was one
 * @param amount whole rupiah
 * @param takenAt trxDateTime
 */
public record PaymentOrder(Customer customer, String requestId, long amount, Instant takenAt) {}
