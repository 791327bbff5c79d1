@NullMarked
package id.jamsos.contribution.settlement.mongo;

import org.jspecify.annotations.NullMarked;
