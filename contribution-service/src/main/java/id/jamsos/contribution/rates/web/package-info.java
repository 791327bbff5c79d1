@NullMarked
package id.jamsos.contribution.rates.web;

import org.jspecify.annotations.NullMarked;
