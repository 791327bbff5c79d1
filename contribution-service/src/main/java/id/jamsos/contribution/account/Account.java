package id.jamsos.contribution.account;

import id.jamsos.contribution.account.AccountEvent.ContributionCredited;
import id.jamsos.contribution.account.AccountEvent.CoverageChanged;
import id.jamsos.contribution.bill.BillId;
import id.jamsos.contribution.coverage.Coverage;
import id.jamsos.contribution.coverage.CoverageStatus;
import id.jamsos.contribution.coverage.Months;
import id.jamsos.contribution.member.Member;
import id.jamsos.contribution.member.ParticipantId;
import id.jamsos.platform.aggregate.EventPosition;
import id.jamsos.platform.aggregate.Watermarks;
import id.jamsos.platform.time.BusinessClock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The account of one person. Its coverage is the one last published; {@link Coverage} says what it must be, and the two commands that can
 * change it publish each difference as {@link CoverageChanged}:
 *
 * <pre>
 * status      follow (its day has come)   credit up to this month   credit, months still unpaid     credit for later months only
 * REGISTERED  REGISTERED                  ACTIVE + changed          GRACE + changed                 REGISTERED
 * ACTIVE      GRACE + changed             ACTIVE                    ACTIVE                          ACTIVE
 * GRACE       INACTIVE + changed          ACTIVE + changed          GRACE                           GRACE
 * INACTIVE    INACTIVE                    ACTIVE + changed          GRACE + changed, or INACTIVE    INACTIVE
 * </pre>
 *
 * <p>Every credit also publishes {@link ContributionCredited}. Months paid ahead cover from their 1st: {@code follow} publishes that too.
 * REGISTERED meets unpaid months only when a payment waited for its credit until the due day of the next month had passed.
 *
 * @param openBill the one bill that may be open
 * @param heard how far this account has followed each source of events
 */
public record Account(
        Member member,
        Contributions contributions,
        PublishedCoverage coverage,
        @Nullable OpenBill openBill,
        Watermarks heard) {

    /** Opens the account of a newly registered member. */
    public static AccountChange open(Member member, EventPosition registration) {
        LocalDate day = day(member.registeredAt());
        var coverage = new PublishedCoverage(CoverageStatus.REGISTERED, day, day);
        var account = new Account(member, Contributions.NONE, coverage, null, Watermarks.NONE.after(registration));
        var opened = new CoverageChanged(member, null, CoverageStatus.REGISTERED, day, null);
        return new AccountChange(account, List.of(opened));
    }

    public ParticipantId participantId() {
        return member.participantId();
    }

    /** The paid months that count for cover. */
    public Months covering() {
        return contributions.paid().covering();
    }

    /** The day on which the status changes by itself if nothing more is paid. */
    public Optional<LocalDate> changesOn() {
        return coverage.changesOn(covering());
    }

    /** Catches up with every change that time alone has brought until this day, each dated by the rule and not by when it is noticed. */
    public AccountChange follow(LocalDate today) {
        Account account = this;
        var events = new ArrayList<AccountEvent>();
        Optional<LocalDate> due = account.changesOn();
        while (due.isPresent() && !due.get().isAfter(today)) {
            account = account.judged(due.get(), events);
            due = account.changesOn();
        }
        return new AccountChange(account.judged(today, events), events);
    }

    /** Reserves the open bill. Moving a reservation away from a bill is right only once that bill can no longer be paid. */
    public Account reserve(OpenBill bill) {
        return new Account(member, contributions, coverage, bill, heard);
    }

    public boolean reserves(BillId bill) {
        return openBill != null && openBill.billId().equals(bill);
    }

    /**
     * Takes in the payment of the open bill and closes its reservation. A month that was already paid becomes credit.
     *
     * @throws IllegalStateException when that bill is not the open one: it was credited before
     */
    public AccountChange credit(Credit payment, Instant now) {
        if (!reserves(payment.billId())) {
            throw new IllegalStateException("Bill " + payment.billId() + " is not open for " + participantId());
        }
        AccountChange followed = follow(day(now));
        var events = new ArrayList<>(followed.events());
        events.add(new ContributionCredited(member, payment, now, contributions.firstOfItsMonth(payment)));
        Account credited = new Account(member, contributions.with(payment), followed.account().coverage, null, heard);
        return new AccountChange(credited.judged(day(now), events), events);
    }

    /** Whether every month of this payment is paid, as it must be once the payment has been credited. */
    public boolean includes(Credit payment) {
        return payment.lines().stream().allMatch(line -> contributions.paid().contains(line.programme(), line.month()));
    }

    /** Moves the watermark over an event that changes nothing here. */
    public Account hear(EventPosition event) {
        return new Account(member, contributions, coverage, openBill, heard.after(event));
    }

    /**
     * Compares the status with the paid months on a day and publishes the difference. A day before the last one judged, which a second
     * replica's clock can bring, is taken as that last one: what was published is never taken back.
     */
    private Account judged(LocalDate day, List<AccountEvent> events) {
        LocalDate on = day.isBefore(coverage.judgedOn()) ? coverage.judgedOn() : day;
        Coverage now = Coverage.on(on, covering());
        if (now.status() != coverage.status()) {
            events.add(new CoverageChanged(member, coverage.status(), now.status(), on, now.paidThrough()));
        }
        return new Account(member, contributions, coverage.judged(on, now.status()), openBill, heard);
    }

    private static LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, BusinessClock.ZONE);
    }
}
