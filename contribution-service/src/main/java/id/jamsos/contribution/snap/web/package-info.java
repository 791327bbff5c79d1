/** SNAP over HTTP: raw bytes in, fields checked one by one, answers whose every field is within the standard's tables. */
@NullMarked
package id.jamsos.contribution.snap.web;

import org.jspecify.annotations.NullMarked;
