package id.jamsos.contribution.partner;

/** Why a partner was not registered or stays as it is. */
public enum PartnerRefusal implements PartnerChange, PartnerDecision {
    /** There is no such partner. */
    UNKNOWN,
    /** A partner of this id is registered. */
    ALREADY_REGISTERED,
    /** Another partner has the partnerServiceId. */
    SERVICE_ID_TAKEN,
    /** The Idempotency-Key came with another command before. */
    IDEMPOTENCY_KEY_REUSED,
    KEY_ALREADY_THERE,
    KEY_UNKNOWN,
    KEY_ALREADY_REVOKED,
    /** All keys that may be kept are still in use. */
    TOO_MANY_KEYS,
    /** Too many replaced secrets still count. */
    TOO_MANY_SECRETS,
    ALREADY_SUSPENDED,
    NOT_SUSPENDED,
    /** Somebody changed the partner after it was read. */
    CHANGED_SINCE
}
