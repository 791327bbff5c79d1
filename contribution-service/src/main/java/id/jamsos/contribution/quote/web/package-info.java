@NullMarked
package id.jamsos.contribution.quote.web;

import org.jspecify.annotations.NullMarked;
