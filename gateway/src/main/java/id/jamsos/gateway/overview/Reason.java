package id.jamsos.gateway.overview;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Why a part is missing. */
enum Reason {
    /** The service does not answer, or not with what was asked. */
    @JsonProperty("unavailable")
    UNAVAILABLE,

    /** The service did not answer within the time that a part may take. */
    @JsonProperty("timeout")
    TIMEOUT,

    /** The service does not know the participant: the registration is on its way to it. */
    @JsonProperty("not-yet-known")
    NOT_YET_KNOWN,

    /** The caller may see the view, but not this part. */
    @JsonProperty("not-allowed")
    NOT_ALLOWED
}
