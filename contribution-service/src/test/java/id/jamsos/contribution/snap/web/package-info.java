/** Tests of SNAP over HTTP. */
@NullMarked
package id.jamsos.contribution.snap.web;

import org.jspecify.annotations.NullMarked;
