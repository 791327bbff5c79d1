package id.jamsos.torture.check;

import id.jamsos.torture.load.Ledger.Billed;
import id.jamsos.torture.load.Ledger.Paid;
import id.jamsos.torture.load.Ledger.Registered;
import java.util.List;
import java.util.Set;

/**
 * What the outside knows: everything that was acknowledged.
 *
 * @param poison places of the poison records that the broker acknowledged
 */
public record Claims(
        List<Registered> registrations, List<Billed> bills, List<Paid> payments, Set<Evidence.Place> poison) {}
