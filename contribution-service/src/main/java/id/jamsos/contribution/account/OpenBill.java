package id.jamsos.contribution.account;

import id.jamsos.contribution.bill.BillId;

/**
 * The reservation of the one self-paid bill that a person may have open. It is made before the bill exists and holds the whole bill, so
 * that whoever meets a reservation without its bill can complete it. While it stands, and only then, the payment of this bill may be
 * credited: that is what makes crediting happen exactly once.
 *
 * @param draft the bill in the form in which the store of bills will insert it; meaningless to the account
 */
public record OpenBill(BillId billId, String draft) {}
