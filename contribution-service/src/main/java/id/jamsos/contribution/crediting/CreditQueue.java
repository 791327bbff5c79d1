package id.jamsos.contribution.crediting;

import id.jamsos.contribution.bill.Bill;
import id.jamsos.contribution.payment.BookedPayments;
import id.jamsos.platform.time.BusinessClock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/**
 * Credits booked payments as soon as they are booked, beside the requests that booked them. What finds no room here, fails, or is lost in a
 * crash is left to {@link SweepCredits}.
 */
public final class CreditQueue implements BookedPayments, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(CreditQueue.class);
    private static final int AT_A_TIME = 16;

    /** Bills of some kilobytes each; what finds no room is swept up seconds later. */
    private static final int ROOM = 2_000;

    private static final Duration LAST_CREDITS = Duration.ofSeconds(5);

    private final CreditBill creditBill;
    private final BusinessClock clock;
    private final ThreadPoolExecutor executor;

    public CreditQueue(CreditBill creditBill, BusinessClock clock) {
        this.creditBill = creditBill;
        this.clock = clock;
        this.executor = new ThreadPoolExecutor(
                AT_A_TIME,
                AT_A_TIME,
                0,
                TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(ROOM),
                Thread.ofVirtual().name("credit-", 0).factory(),
                new ThreadPoolExecutor.DiscardPolicy());
    }

    @Override
    public void booked(Bill.Paid bill) {
        @Nullable Map<String, String> trace = MDC.getCopyOfContextMap();
        executor.execute(() -> {
            MDC.setContextMap(trace == null ? Map.of() : trace); // the credit belongs to the trace of the payment
            credit(bill);
            MDC.clear();
        });
    }

    private void credit(Bill.Paid bill) {
        try {
            creditBill.handle(bill, clock.now());
        } catch (RuntimeException e) {
            LOG.warn("Bill {} is not credited yet and is left to the sweep", bill.billId(), e);
        }
    }

    /** Gives what is queued a moment to be done; the sweep of the next start finds the rest. */
    @Override
    public void close() {
        executor.shutdown();
        try {
            if (!executor.awaitTermination(LAST_CREDITS.toMillis(), TimeUnit.MILLISECONDS)) {
                executor.shutdownNow();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
