package id.jamsos.contribution.snap.web;

import id.jamsos.contribution.counter.ListPayments;
import id.jamsos.contribution.counter.PaymentPage;
import id.jamsos.contribution.counter.PaymentPeriod;
import id.jamsos.contribution.snap.ResponseCode;
import id.jamsos.contribution.snap.SnapCase;
import id.jamsos.contribution.snap.SnapOperation;
import id.jamsos.platform.time.BusinessClock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Service 35: the payments that were booked in some days, to be compared with the partner's own. */
@Component
final class ReportAnswering implements Answering {

    private static final int MOST_DAYS = 31;

    /** So few that a page is answered in a second or two also on a busy day. */
    private static final int PAGE = 200;

    private final ListPayments listPayments;
    private final UsedNumbers numbers;
    private final ShownNames names;

    ReportAnswering(ListPayments listPayments, UsedNumbers numbers, ShownNames names) {
        this.listPayments = listPayments;
        this.numbers = numbers;
        this.names = names;
    }

    record Body(
            String responseCode,
            String responseMessage,
            List<PaymentData> virtualAccountData,
            @Nullable Next additionalInfo) {}

    /** Where the next page starts. */
    record Next(String next) {}

    @Override
    public SnapOperation operation() {
        return SnapOperation.REPORT;
    }

    @Override
    public SnapAnswer answer(ProvenCall call) {
        CheckedBody body = call.body();
        PaymentPeriod period = period(body);
        String serviceId = CalledAccount.servedBy(call, body);
        var _ = numbers.use(
                call,
                serviceId,
                period.from().toString(),
                period.until().toString(),
                body.find("additionalInfo.after").orElse(""));
        PaymentPage page = listPayments.handle(call.partner().id(), period);
        ResponseCode code = SnapCase.SUCCESSFUL.of(operation());
        List<PaymentData> payments = page.payments().stream()
                .map(booked -> PaymentData.of(booked, names.of(booked.member()))
                        .on(booked.bill().payment().bookedAt()))
                .toList();
        Next next = page.next() == null ? null : new Next(page.next());
        return new SnapAnswer(code, new Body(code.code(), code.message(), payments, next));
    }

    /** Both ends as the partner names them are in: the last minute ends with its last second. */
    private static PaymentPeriod period(CheckedBody body) {
        LocalDate start = LocalDate.parse(body.text("startDate"));
        LocalDate end = LocalDate.parse(body.text("endDate"));
        Instant from = at(start, body.find("startTime").orElse("00:00"));
        Instant until = at(end, body.find("endTime").orElse("23:59")).plusSeconds(60);
        if (!start.plusDays(MOST_DAYS).isAfter(end)) {
            throw body.wrong("endDate");
        }
        if (!from.isBefore(until)) {
            throw body.wrong(start.equals(end) ? "endTime" : "endDate");
        }
        return new PaymentPeriod(from, until, body.find("additionalInfo.after").orElse(null), PAGE);
    }

    private static Instant at(LocalDate day, String time) {
        return day.atTime(LocalTime.parse(time)).atZone(BusinessClock.ZONE).toInstant();
    }
}
