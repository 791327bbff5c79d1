@NullMarked
package id.jamsos.gateway.request;

import org.jspecify.annotations.NullMarked;
