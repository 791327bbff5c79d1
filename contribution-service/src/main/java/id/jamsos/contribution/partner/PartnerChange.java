package id.jamsos.contribution.partner;

/** What a command would make of a partner. */
sealed interface PartnerChange permits PartnerChange.Changed, PartnerRefusal {

    record Changed(Partner next) implements PartnerChange {}
}
