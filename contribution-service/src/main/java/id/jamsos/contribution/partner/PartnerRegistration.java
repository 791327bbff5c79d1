package id.jamsos.contribution.partner;

import id.jamsos.platform.aggregate.CommandIdentity;

/** The order to register a partner. */
public record PartnerRegistration(CommandIdentity identity, PartnerId id, PartnerTerms terms, PartnerKey key) {}
