@NullMarked
package id.jamsos.contribution.bill.mongo;

import org.jspecify.annotations.NullMarked;
