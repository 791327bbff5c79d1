/** The coverage of a person over HTTP. */
@NullMarked
package id.jamsos.contribution.account.web;

import org.jspecify.annotations.NullMarked;
