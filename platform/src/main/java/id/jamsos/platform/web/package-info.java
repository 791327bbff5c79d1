/** What every service needs to speak HTTP: problem details, strict JSON, Idempotency-Key, paging. */
@NullMarked
package id.jamsos.platform.web;

import org.jspecify.annotations.NullMarked;
