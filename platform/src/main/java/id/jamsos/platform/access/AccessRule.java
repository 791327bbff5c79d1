package id.jamsos.platform.access;

/** One line of the access table: this role may call this endpoint of this service, this far. */
record AccessRule(String service, Endpoint endpoint, String role, Grant grant) {}
