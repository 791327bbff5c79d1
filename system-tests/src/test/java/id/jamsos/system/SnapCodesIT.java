package id.jamsos.system;

import static org.assertj.core.api.Assertions.assertThat;

import id.jamsos.partnerclient.Customer;
import id.jamsos.partnerclient.NoAnswerException;
import id.jamsos.partnerclient.PaymentOrder;
import id.jamsos.partnerclient.SnapAnswer;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** What is wrong with a request, whatever it is about: for each of it, in each service, the code that it gets. */
@ExtendWith(Jamsos.Extension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SnapCodesIT {
    private final Clients clients;
    private final SnapPartners partners;
    private final SnapPartner partner;
    private final PaymentOrder order;

    SnapCodesIT(Jamsos jamsos) throws NoAnswerException {
        clients = jamsos.clients();
        partners = new SnapPartners(jamsos);
        partner = partners.registered();
        order = partner.ordered(SnapWorker.registered(clients).customer());
    }

    @AfterAll
    void print() {
        SnapCodes.print();
    }

    @TestFactory
    Stream<DynamicTest> wrong_in_any_service() {
        var everywhere = Stream.of(
                        SnapDeviations.ofHeaders(),
                        SnapDeviations.ofProof(
                                partners.registered().credentials().clientId()),
                        SnapDeviations.ofMessages())
                .flatMap(List::stream)
                .toList();
        return Stream.of(SnapService.values()).flatMap(service -> tests(service, everywhere));
    }

    @TestFactory
    Stream<DynamicTest> wrong_customers() {
        return Stream.of(SnapService.values())
                .filter(SnapService::namesACustomer)
                .flatMap(service -> tests(service, SnapDeviations.ofCustomers()));
    }

    private Stream<DynamicTest> tests(SnapService service, List<SnapDeviations> deviations) {
        return deviations.stream()
                .map(wrong -> DynamicTest.dynamicTest(service + " " + wrong.what(), () -> {
                    SnapAnswer answer = service.call(partner.client().deviating(wrong.deviation()), order);

                    assertThat(answer.responseCode()).as(answer.rawBody()).isEqualTo(service.code(wrong.httpAndCase()));
                    assertThat(answer.responseMessage()).startsWith(wrong.message());
                }));
    }

    @TestFactory
    Stream<DynamicTest> wrong_payments() {
        var wrong = List.of(
                SnapDeviations.without("paymentRequestId"),
                SnapDeviations.without("paidAmount"),
                SnapDeviations.malformed(
                        "paidAmount.value",
                        message -> message.putObject("paidAmount")
                                .put("value", "1000")
                                .put("currency", "IDR")),
                SnapDeviations.malformed(
                        "paidAmount.currency",
                        message -> message.putObject("paidAmount")
                                .put("value", "1000.00")
                                .put("currency", "USD")),
                SnapDeviations.malformed("trxDateTime", message -> message.put("trxDateTime", "noon")),
                SnapDeviations.malformed("flagAdvise", message -> message.put("flagAdvise", "MAYBE")),
                SnapDeviations.malformed(
                        "paymentRequestId", message -> message.put("paymentRequestId", "R".repeat(129))));
        return tests(SnapService.PAYMENT, wrong);
    }

    @TestFactory
    Stream<DynamicTest> wrong_inquiries_and_reports() {
        return Stream.concat(
                tests(
                        SnapService.INQUIRY,
                        List.of(
                                SnapDeviations.without("inquiryRequestId"),
                                SnapDeviations.malformed(
                                        "additionalInfo.months",
                                        message -> message.putObject("additionalInfo")
                                                .put("months", 5)))),
                tests(
                        SnapService.REPORT,
                        List.of(
                                SnapDeviations.malformed("startDate", message -> message.put("startDate", "today")),
                                SnapDeviations.malformed("endDate", message -> message.put("endDate", "2020-01-01")))));
    }

    @TestFactory
    Stream<DynamicTest> right_requests() {
        return Stream.of(SnapService.INQUIRY, SnapService.REPORT)
                .map(service -> DynamicTest.dynamicTest(
                        service.toString(),
                        () -> SnapCodes.assertCode(service.call(partner.client(), order), service.code("200/00"))));
    }

    @TestFactory
    Stream<DynamicTest> a_number_of_a_request_that_was_used_for_another() {
        return Stream.of(SnapService.values())
                .map(service -> DynamicTest.dynamicTest(service.toString(), () -> {
                    var numbered = partner.client().underExternalId(String.valueOf(System.nanoTime()));
                    numbered.inquire(Customer.worker("3273019999999999"), "taken");

                    SnapCodes.assertCode(service.call(numbered, order), service.code("409/00"));
                }));
    }

    @TestFactory
    Stream<DynamicTest> an_address_that_was_not_agreed() {
        var distant =
                partners.registered(terms -> terms.putArray("allowedAddresses").add("203.0.113.0/24"));
        return Stream.of(SnapService.values())
                .map(service -> DynamicTest.dynamicTest(service.toString(), () -> {
                    var answer = service.call(distant.client().signingWithKeyOnly(), order);

                    SnapCodes.assertCode(answer, service.code("401/00"));
                    assertThat(answer.responseMessage()).isEqualTo("Unauthorized. [Address]");
                }));
    }

    @TestFactory
    Stream<DynamicTest> too_many_requests() {
        var slow = partners.registeredForOneRequestASecond();
        return Stream.of(SnapService.values())
                .map(service -> DynamicTest.dynamicTest(service.toString(), () -> {
                    SnapAnswer answer = untilTooMany(slow, service);

                    SnapCodes.assertCode(answer, service.code("429/00"));
                    assertThat(answer.header("retry-after")).isPresent();
                }));
    }

    /** More requests within a moment than any partner with one a second may send. */
    private SnapAnswer untilTooMany(SnapPartner slow, SnapService service) throws NoAnswerException {
        SnapAnswer answer = service.call(slow.client().signingWithKeyOnly(), order);
        for (int more = 0; more < 20 && answer.httpStatus() != 429; more++) {
            answer = service.call(slow.client().signingWithKeyOnly(), order);
        }
        return answer;
    }
}
