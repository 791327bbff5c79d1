@NullMarked
package id.jamsos.contribution.counter.mongo;

import org.jspecify.annotations.NullMarked;
