package id.jamsos.contribution.bill.events;

import static org.assertj.core.api.Assertions.assertThat;

import id.jamsos.contribution.bill.Bill;
import id.jamsos.contribution.bill.BillId;
import id.jamsos.contribution.testing.ContractExamples;
import id.jamsos.platform.event.OutgoingEvent;
import id.jamsos.platform.testing.Contract;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class BillEventsContractTest {

    private static final Bill.Issued SITIS = ContractExamples.SITI.issued();
    private static final Bill.Issued YOHANES = ContractExamples.YOHANES.issued();

    @Test
    void an_issued_bill_is_announced_as_agreed() {
        Contract contract = Contract.of("contribution/bill-issued.v1");

        assertSame(contract, SITIS, contract.complete());
        assertSame(contract, YOHANES, contract.minimal());
    }

    @Test
    void a_payment_is_announced_as_agreed() {
        Contract contract = Contract.of("contribution/contribution-paid.v1");

        assertSame(contract, ContractExamples.SITI.paid(), contract.complete());
        assertSame(contract, ContractExamples.YOHANES.paid(), contract.minimal());
    }

    @Test
    void an_expiry_is_announced_as_agreed() {
        Contract contract = Contract.of("contribution/bill-expired.v1");

        assertSame(contract, SITIS.expire(SITIS.terms().expiresAt()), contract.complete());
        assertSame(contract, YOHANES.expire(YOHANES.terms().expiresAt()), contract.minimal());
    }

    @Test
    void a_cancelling_is_announced_as_agreed() {
        Contract contract = Contract.of("contribution/bill-cancelled.v1");
        var successor = new BillId("vcn92jbfzaj9d8pfa2zyp5hq0y");

        assertSame(contract, SITIS.cancel(successor, Instant.parse("2026-11-20T02:26:10.118Z")), contract.complete());
        assertSame(contract, YOHANES.cancel(null, Instant.parse("2026-11-25T09:03:00Z")), contract.minimal());
    }

    private static void assertSame(Contract contract, Bill entered, byte[] example) {
        OutgoingEvent event = new PublishedBillEvents().outgoing(entered);

        assertThat(event.type()).isEqualTo(contract.type());
        assertThat(event.dataSchema()).isEqualTo(contract.dataSchema());
        contract.assertSame(event.data(), example);
    }
}
