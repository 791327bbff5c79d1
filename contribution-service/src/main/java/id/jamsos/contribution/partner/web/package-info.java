/** Partner channels over HTTP. */
@NullMarked
package id.jamsos.contribution.partner.web;

import org.jspecify.annotations.NullMarked;
