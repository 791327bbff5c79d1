/** What is to be settled, over HTTP. */
@NullMarked
package id.jamsos.contribution.settlement.web;

import org.jspecify.annotations.NullMarked;
